import { readFileSync } from 'node:fs';
import { create } from 'fontkitten';
import { expect, test } from 'vitest';
import { commonLetters, listRanges } from '../../../scripts/tools/pictures/font-shards.ts';

const css = readFileSync('src/styles/fonts.css', 'utf8');
const packages = 'node_modules/@fontsource-variable';
const faces = {
  serif: `${packages}/alegreya/files/alegreya-latin-wght-normal.woff2`,
  sans: `${packages}/source-sans-3/files/source-sans-3-latin-wght-normal.woff2`,
};

/** Code points that a font file shows. */
function pointsOf(path: string): Set<number> {
  const font = create(readFileSync(path));
  if (font.isCollection) throw new Error(`${path} holds several fonts.`);
  return new Set(font.characterSet.filter((point) => point >= 0x20 && point !== 0xffff));
}

/** Code points for which the style sheet names a shard. */
function rangeOf(shard: string): Set<number> {
  const [, range = ''] = new RegExp(`/${shard}\\.woff2[^}]*unicode-range:\\s*([^;]+);`).exec(css) ?? [];
  return new Set(
    range.split(',').flatMap((part) => {
      const [, from = '', to = from] = /U\+([0-9A-F]+)(?:-([0-9A-F]+))?/.exec(part) ?? [];
      const first = parseInt(from, 16);
      return Array.from({ length: parseInt(to, 16) - first + 1 }, (_, index) => first + index);
    }),
  );
}

test.each(Object.entries(faces))(
  'the shards of the face %s have the letters of their ranges, and all of the face',
  (name, whole) => {
    const [common, other] = [rangeOf(`${name}-common`), rangeOf(`${name}-other`)];
    expect(common).toEqual(new Set([...commonLetters].map((letter) => letter.codePointAt(0))));
    expect(pointsOf(`src/styles/fonts/${name}-common.woff2`)).toEqual(common);
    expect([...other].filter((point) => common.has(point))).toEqual([]);
    expect(new Set([...common, ...other])).toEqual(pointsOf(whole));
    const inFile = pointsOf(`src/styles/fonts/${name}-other.woff2`);
    expect([...other].filter((point) => !inFile.has(point))).toEqual([]);
  },
);

test.each([
  [[0x41, 0x42, 0x43, 0xa0], 'U+41-43, U+A0'],
  [[0x20, 0x30, 0x21], 'U+20-21, U+30'],
  [[], ''],
])('%j are the ranges "%s"', (points, ranges) => {
  expect(listRanges(points)).toBe(ranges);
});
