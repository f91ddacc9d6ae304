import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cleanText } from '#lib/clean/clean-text.ts';
import { readProse } from '#lib/prose/read-prose.ts';
import { parseEntry } from '#lib/entries/parse-entry.ts';
import { renderEntry } from '#lib/entries/render-entry.ts';
import { treeToMdx } from '#lib/entries/tree-to-mdx.ts';
import { readCorpus } from '../support/corpus.ts';
import { runs } from '../support/runs.ts';
import {
  abstractElements,
  declaredNormalisation,
  elementNames,
  plainText,
  sameAddress,
  shownText,
} from '../support/shown-text.ts';
import { anyText } from '../support/strings.ts';

const { papers, files } = readCorpus();
const seedLines = new Map<string, string[]>();
const linesOf = (file: string) => {
  const lines = seedLines.get(file) ?? readFileSync(`tests/corpus/${file}`, 'utf8').split('\n');
  seedLines.set(file, lines);
  return lines;
};

/** Body, plain text and the seed's own lines of every paper's abstract. */
const abstracts = papers.map(({ id, abstract, records, provenance }) => {
  const record = records[provenance['abstract'] ?? -1];
  const lines = linesOf(record?.file ?? '').slice((record?.lines[0] ?? 0) + 1, record?.lines[1]);
  const end = lines.findIndex((_line, index) => lines[index + 1]?.trim() === '·');
  const html = renderEntry(parseEntry(files.get(`papers/${id}.mdx`) ?? '').body, id);
  return { id, abstract, html, seed: (end === -1 ? lines : lines.slice(0, end)).join('\n') };
});
const untouched = abstracts.filter(({ abstract, seed }) => declaredNormalisation(seed) === abstract);

test('most abstracts of the seeds hold no LaTeX', () => {
  expect([abstracts.length, untouched.length]).toEqual([273, 202]);
});

test('an abstract without LaTeX is shown as the seed has it, after the declared normalisation', () => {
  for (const { id, html, seed } of untouched)
    expect([id, shownText(html)]).toEqual([id, declaredNormalisation(seed)]);
});

test('every abstract reads, in plain form, as the text that search and feeds have', () => {
  for (const { id, html, abstract } of abstracts) expect([id, plainText(html)]).toEqual([id, abstract]);
});

test('no abstract makes an element that is not text, link, style or formula', () => {
  for (const { html } of abstracts)
    expect(elementNames(html).filter((name) => !abstractElements.has(name))).toEqual([]);
});

/** A target may be spelled with more escapes than its text; spaces beside a formula are the setter's own. */
const comparable = (text: string, html: string) =>
  html.includes('<math') ? sameAddress(text).replace(/\s+/gu, '') : sameAddress(text);

test.each(['plain', 'html', 'markdown', 'tex'] as const)(
  'any text survives cleaning, reading, writing and rendering; of %s',
  (markup) => {
    fc.assert(
      fc.property(anyText, (raw) => {
        const { plain, tree } = readProse(cleanText(raw).text, { markup });
        const html = renderEntry(treeToMdx(tree), 'a.mdx');
        expect(comparable(plainText(html), html)).toBe(comparable(plain, html));
        expect(elementNames(html).filter((name) => !abstractElements.has(name))).toEqual([]);
      }),
      runs(),
    );
  },
);
