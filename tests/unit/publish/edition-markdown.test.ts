import { expect, test } from 'vitest';
import { formatEditionMarkdown } from '#lib/publish/downloads/edition-markdown.ts';
import { makeBook, makePaper, makeSection } from '../support/book.ts';

const { edition } = makeBook();

test('an edition is headings, links and paragraphs, with the parts of abstracts by name', () => {
  const paper = makePaper({ abstract: [{ role: 'context', html: '<p>Agents <em>forget</em>.</p>' }] });
  const other = makePaper({ id: '1', title: 'Only named', links: [] });
  const text = formatEditionMarkdown({
    ...edition,
    foreword: undefined,
    sections: [makeSection([paper], { titles: [other], seeAlso: [other] })],
  });
  expect(text).toBe(`# [Offprint: Week 40, 2025](https://x.org/week/2025-W40/)

29 September – 5 October 2025 · 2 papers

## Search agents

### [Memory: agents that remember](https://x.org/papers/2510.00568/)

Shiyu Li, Yang Tang · 1 Oct 2025

*A memory for agents.*

**+12%** by +12% on recall

**Context:** Agents *forget*.

[PDF](https://arxiv.org/pdf/2510.00568)

- [Only named](https://x.org/papers/1/)

See also: [Only named](https://x.org/papers/1/)

***

Titles and abstracts are the authors’.

This edition on the web: <https://x.org/week/2025-W40/>
`);
});

test('the words of the editor keep their lists, tables and code, and lose what runs', () => {
  const text = formatEditionMarkdown(edition);
  for (const wanted of [
    '**Three on memory**',
    '**Read first**',
    '[memory](https://x.org/papers/2510.00568/)',
    '- one',
    '3. three',
    '> Quoted.',
    'for (;;) {}',
    '| A | B |',
    '[A chart of losses](https://x.org/chart.png)',
    '*The editors*',
  ])
    expect(text).toContain(wanted);
  expect(text).not.toMatch(/<(?!https?:)[a-z]|alert|color: red/);
});

test('a formula is its plain form, and a text with marks of Markdown is text', () => {
  const text = formatEditionMarkdown({
    ...edition,
    foreword: undefined,
    sections: [
      makeSection([
        makePaper({
          title: '*b* [x](y) <a> # `c`',
          abstract: [
            {
              html: '<p>10<sup>2</sup> <sup>a+b</sup> H<sub>2</sub>O <math alttext="xᵢ²"><mi>x</mi></math></p>',
            },
          ],
        }),
      ]),
    ],
  });
  expect(text).toContain('10² ᵃ⁺ᵇ H₂O xᵢ²');
  expect(text).toContain('### [\\*b\\* \\[x\\](y) \\<a> # \\`c\\`](https://x.org/papers/2510.00568/)');
});

test('a paper that is withdrawn says so', () => {
  const credit = { sources: [], rights: '', notice: 'Withdrawn: the proof has a gap.' };
  const text = formatEditionMarkdown({ ...edition, sections: [makeSection([makePaper({ credit })])] });
  expect(text).toContain('**Withdrawn: the proof has a gap.**');
});
