import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { formatPlain } from '#lib/prose/format-plain.ts';
import type { Inline } from '#lib/prose/inline.ts';
import { parseProse } from '#lib/prose/parse-prose.ts';
import { renderMath } from '#lib/prose/render-math.ts';

interface Span {
  raw: string;
  plain: string;
  tex?: string;
  url?: string;
  style?: string;
}

interface Case {
  /** File and line of the seed: `001:215`. */
  seed: string;
  text: string;
  plain: string;
  spans: Span[];
}

const folder = new URL('../../fixtures/prose/', import.meta.url);
const cases = JSON.parse(readFileSync(new URL('seed-spans.json', folder), 'utf8')) as Case[];

/** Everything that reads differently from its source, in order. */
function findChanges(text: string, inlines: Inline[]): Span[] {
  return inlines.flatMap((inline): Span[] => {
    const raw = text.slice(inline.start, inline.end);
    const plain = formatPlain([inline]);
    if (inline.type === 'math') return [{ raw, plain, tex: inline.tex }];
    if (inline.type === 'link') return raw === inline.url ? [] : [{ raw, plain, url: inline.url }];
    if (inline.type === 'text') return raw === plain ? [] : [{ raw, plain }];
    return [{ raw, plain, style: inline.type }, ...findChanges(text, inline.children)];
  });
}

describe('spans of the seeds, each read by a person', () => {
  test('there are at least sixty different ones', () => {
    const different = new Set(cases.flatMap(({ spans }) => spans.map((span) => JSON.stringify(span))));
    expect(different.size).toBeGreaterThanOrEqual(60);
  });

  test.each(cases)('$seed: $plain', ({ text, plain, spans }) => {
    const { inlines } = parseProse(text, { markup: 'plain' });
    expect(findChanges(text, inlines)).toEqual(spans);
    expect(formatPlain(inlines)).toBe(plain);
  });

  test.each(cases.flatMap(({ spans }) => spans.flatMap(({ tex }) => (tex === undefined ? [] : [tex]))))(
    '%s can be set as MathML',
    (tex) => {
      expect(renderMath(tex)).not.toEqual(
        expect.objectContaining({ children: [expect.objectContaining({ tagName: 'mtext' })] }),
      );
    },
  );
});
