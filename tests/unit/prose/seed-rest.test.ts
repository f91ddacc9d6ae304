import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { formatPlain } from '#lib/prose/format-plain.ts';
import type { Inline, RawReason } from '#lib/prose/inline.ts';
import { parseProse } from '#lib/prose/parse-prose.ts';

interface Listed {
  seed: string;
  raw: string;
  reason: RawReason;
  why: string;
}

const seedFolder = new URL('../../corpus/seeds/', import.meta.url);
const listUrl = new URL('../../fixtures/prose/seed-left-raw.json', import.meta.url);
const listed = JSON.parse(readFileSync(listUrl, 'utf8')) as Listed[];

const lines = readdirSync(seedFolder)
  .sort()
  .flatMap((file) =>
    readFileSync(new URL(file, seedFolder), 'utf8')
      .split('\n')
      .map((text, index) => ({ seed: `${file.slice(0, 3)}:${String(index + 1)}`, text })),
  )
  .filter(({ text }) => text.trim() !== '');

/** Written down apart from the parser's own tables, so that a gap in those is found here. */
const anywhere =
  'varepsilon|vartheta|varphi|mathcal|mathsf|mathbf|mathbb|mathrm|boldsymbol|textbf|textit|rightarrow|leftarrow|infty|propto';
const alone = 'leq|geq|neq|approx|cdot|nabla|sqrt|frac|ell|otimes|oplus|widehat|widetilde|emph';
const glued = 'leq|geq|neq|cdot|propto|sqrt';
const suspicious = new RegExp(
  `[\\\\^{}_]|\`\`|\\*\\*|\\d(?:times|pm|sim|cdot|circ)|${anywhere}|\\b(?:${alone})\\b|(?:${glued})\\b|\\b(?:left|right) ?[()\\[\\]]`,
  'g',
);

interface Printed {
  value: string;
  start: number;
  isChanged: boolean;
}

/** The text that is printed as text: no formula, no address. */
function findText(source: string, inlines: Inline[]): Printed[] {
  return inlines.flatMap((inline): Printed[] => {
    if (inline.type === 'math') return [];
    if (inline.type !== 'text') return inline.type === 'link' ? [] : findText(source, inline.children);
    const isChanged = source.slice(inline.start, inline.end) !== inline.value;
    return [{ value: inline.value, start: inline.start, isChanged }];
  });
}

describe('what the parser leaves of the markup in the seeds', () => {
  test('the search for marks of LaTeX finds those of the sources', () => {
    const found = lines.flatMap(({ text }) => [...text.matchAll(suspicious)]);
    expect(found.length).toBeGreaterThan(150);
  });

  test('every mark of LaTeX in a printed title or abstract is on the list of spans left raw', () => {
    const open = lines.flatMap(({ seed, text }) =>
      findText(text, parseProse(text, { markup: 'plain' }).inlines).flatMap(({ value, start, isChanged }) =>
        [...value.matchAll(suspicious)].flatMap(({ index, 0: mark }) => {
          const at = isChanged ? -1 : start + index;
          const isListed = listed.some(
            (item) =>
              item.seed === seed &&
              [...text.matchAll(new RegExp(RegExp.escape(item.raw), 'g'))].some(
                (found) => at >= found.index && at < found.index + item.raw.length,
              ),
          );
          return isListed ? [] : [`${seed} ${mark} in "${value.slice(Math.max(0, index - 30), index + 30)}"`];
        }),
      ),
    );
    expect(open).toEqual([]);
  });

  test('the list holds exactly the spans that the parser reports, each with its reason', () => {
    const reported = lines.flatMap(({ seed, text }) =>
      parseProse(text, { markup: 'plain' }).leftRaw.map(({ raw, reason }) => `${seed} ${raw} ${reason}`),
    );
    expect([...new Set(reported)].sort()).toEqual(
      listed.map(({ seed, raw, reason }) => `${seed} ${raw} ${reason}`).sort(),
    );
    expect(listed.filter(({ why }) => why.length < 20)).toEqual([]);
  });

  test('every formula in plain Unicode is free of LaTeX', () => {
    const values = lines.flatMap(({ text }) =>
      parseProse(text, { markup: 'plain' }).inlines.flatMap((inline) =>
        inline.type === 'math' ? [formatPlain([inline])] : [],
      ),
    );
    expect(values.length).toBeGreaterThan(30);
    expect(
      values.filter((value) => /[\\{}]|star|delta|epsilon|Gamma|Omega|mathcal|times/.test(value)),
    ).toEqual([]);
  });
});
