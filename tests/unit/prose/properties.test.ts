import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formatPlain } from '#lib/prose/format-plain.ts';
import type { Inline } from '#lib/prose/inline.ts';
import { parseProse } from '#lib/prose/parse-prose.ts';
import { readInlines } from '#lib/prose/read-inlines.ts';
import { renderMath } from '#lib/prose/render-math.ts';
import { createSource, type Markup } from '#lib/prose/source.ts';
import { toMdast } from '#lib/prose/to-mdast.ts';
import { runs } from '../support/runs.ts';
import { hostileText } from '../support/strings.ts';

const options = fc.record({ markup: fc.constantFrom('tex', 'html', 'markdown', 'plain') });

/** Pieces of text with the letters and digits of each that must come out again. */
const pieces = [
  ...['learning', 'a', 'I', 'R', 'x', 'GPT', '12', '3.5', 'we', 'of'].map((word) => [word, word]),
  ...[
    ' ',
    ' ',
    ' ',
    ', ',
    '. ',
    '-',
    '--',
    '(',
    ')',
    '{',
    '}',
    '[',
    ']',
    '|',
    '/',
    '=',
    '<',
    '>',
    '+',
    '~',
    '*',
    '**',
    '&',
    '%',
  ].map((mark) => [mark, '']),
  ...[
    '^',
    '_',
    '$',
    '\\',
    '``',
    "''",
    '`',
    "'",
    '"',
    '\\%',
    '\\,',
    '\\eg',
    '\\"',
    "\\'",
    '\\textbf{',
    '\\emph{',
    '{\\it ',
    '\\(',
    '\\)',
  ].map((mark) => [mark, '']),
  ...[
    'times',
    'geq',
    'delta',
    '\\delta',
    'Omega',
    'sqrt',
    '\\frac',
    'mathcal',
    'sim',
    'left(',
    'right)',
    'star',
    'circ',
    'varepsilon',
    'rightarrow',
  ].map((name) => [name, '']),
  ['\\url{', ''],
  ['\\href{', ''],
  ['https://a.org/b', 'httpsaorgb'],
  ['{here}', 'here'],
] as [string, string][];

const broken = fc.array(fc.constantFrom(...pieces), { maxLength: 30 });

function countLetters(text: string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const character of text.normalize('NFKD')) {
    if (/[\p{L}\p{N}]/u.test(character)) counts.set(character, (counts.get(character) ?? 0) + 1);
  }
  return counts;
}

/** Whether a run of inlines covers its range without a gap or an overlap. */
function tiles(inlines: Inline[], start: number, end: number): boolean {
  const last = inlines.reduce((at, inline) => (inline.start === at ? inline.end : NaN), start);
  return last === end;
}

function nested(inlines: Inline[]): Inline[] {
  return inlines.flatMap((inline) =>
    'children' in inline ? [inline, ...nested(inline.children)] : [inline],
  );
}

describe('any text', () => {
  test('is read without an exception into inlines that cover it from end to end', () => {
    const texts = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 200 }),
      hostileText,
      broken.map((parts) => parts.map(([source]) => source).join('')),
    );
    fc.assert(
      fc.property(texts, options, (text, given) => {
        const { inlines, leftRaw } = parseProse(text, given);
        expect(tiles(inlines, 0, text.length)).toBe(true);
        expect(
          nested(inlines).every(({ start, end }) => start >= 0 && start <= end && end <= text.length),
        ).toBe(true);
        expect(leftRaw.every(({ raw, range }) => text.slice(range.start, range.end) === raw)).toBe(true);
        expect(Array.isArray(toMdast(inlines))).toBe(true);
      }),
      runs(0.5),
    );
  });

  test('that has no mark of LaTeX and no name of a symbol is unchanged', () => {
    const word = fc.constantFrom('learning', 'Agents', 'café', '中文', 'model', '42', '3.14', 'B', '😀', 'я');
    const mark = fc.constantFrom(
      ' ',
      ', ',
      '. ',
      ' (',
      ') ',
      ': ',
      '; ',
      '? ',
      '! ',
      '/',
      '-',
      ' - ',
      '…',
      '–',
      '"',
      '%',
      '&',
      '@',
      '#',
      '<',
      '>',
      '=',
      '+',
    );
    const foreign = fc.string({ unit: 'binary' }).filter((text) => !/[!-~]/.test(text));
    fc.assert(
      fc.property(fc.array(fc.oneof(word, mark, foreign)), options, (parts, given) => {
        const text = parts.join('');
        // Two hyphens are a dash of LaTeX.
        fc.pre(!text.includes('--'));
        const { inlines, leftRaw } = parseProse(text, given);
        expect(formatPlain(inlines)).toBe(text);
        expect(inlines.length).toBe(text === '' ? 0 : 1);
        expect(leftRaw).toEqual([]);
      }),
      runs(0.5),
    );
  });

  test('keeps every letter and digit that is no part of the name of a command', () => {
    fc.assert(
      fc.property(broken, options, (parts, given) => {
        const text = parts.map(([source]) => source).join('');
        // By chance this is the name of a letter.
        fc.pre(!text.includes('\\aa'));
        const printed = countLetters(formatPlain(parseProse(text, given).inlines));
        const kept = countLetters(parts.map(([, letters]) => letters).join(''));
        const lost = [...kept].filter(([letter, count]) => (printed.get(letter) ?? 0) < count);
        expect(lost).toEqual([]);
      }),
      runs(0.2),
    );
  });

  test('gives formulas that can be set, or are shown as they are, but never throw', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ maxLength: 60 }),
          broken.map((parts) => parts.map(([source]) => source).join('')),
        ),
        (tex) => {
          expect(renderMath(tex).tagName).toBe('math');
        },
      ),
      runs(),
    );
  });
});

describe('work', () => {
  function countSteps(text: string, markup: Markup): number {
    const source = createSource(text, { markup });
    readInlines(source, 0, text.length);
    return source.steps;
  }

  // Each of these made some reader look far ahead from every place.
  const hostile = [
    '(',
    '{',
    'f(',
    '|',
    '|x',
    'x+',
    '1+',
    'f(x+',
    '(|a[',
    '`',
    '``a ',
    '**a ',
    '$a',
    '$a$ ',
    '$1 ',
    'x^{',
    'left(V{x}',
    '1times',
    'sim1',
    'a_',
  ]
    .concat([
      'https://a.b/',
      '^',
      '_',
      '\\',
      '\\"{',
      'delta<',
      'aaaa',
      'varepsilon ',
      'lambda=1 alpha ',
      '\\textbf{',
      'O(',
      '1,',
      '- ',
      'lceil ',
    ])
    .concat(['{x} ', 'a_b ', '\\ours ', '[^1] '])
    .concat(['sqrt ', 'mathcal ', 'frac1', '\\(x', 'https://a.b/)', '{\\it ', "`a'", '"', 'x_1+', '(x_1,']);

  test.each(hostile)('grows with the length of a text that repeats "%s"', (unit) => {
    for (const markup of ['plain', 'html', 'tex'] as const) {
      const short = countSteps(unit.repeat(500), markup);
      const long = countSteps(unit.repeat(4000), markup);
      expect(long).toBeLessThan(short * 9 + 2000);
      expect(long / (unit.length * 4000)).toBeLessThan(120);
    }
  });
});
