import { readdirSync } from 'node:fs';
import { expect, test } from 'vitest';
import { formatHandedPapers, parseHandedPapers } from '#lib/reader/handed-link.ts';
import { followAliases } from '#lib/reader/paper-id.ts';

/** Ids as they are in life: of arXiv, some of them old ones. */
const ids = [
  ...readdirSync('content/papers').map((file) => file.replace(/\.mdx$/, '')),
  'cs/0112017',
  'table-4f3b21',
  '0704.0001',
];

test('a fragment gives the papers that went into it, each once', async () => {
  const fragment = await formatHandedPapers([...ids, ...ids]);
  expect(fragment).toMatch(/^add=[\w-]+$/);
  expect((await parseHandedPapers(fragment))?.toSorted()).toEqual(ids.toSorted());
});

test('a hundred papers of many years take at most 2,000 characters, with the address of the site', async () => {
  // The worst that arXiv has: each paper in another month.
  const spread = Array.from({ length: 100 }, (_, index) => {
    const month = `${String(10 + Math.floor(index / 12)).padStart(2, '0')}${String((index % 12) + 1).padStart(2, '0')}`;
    return `${month}.${String((index * 7919) % 25_000).padStart(5, '0')}`;
  });
  const fragment = await formatHandedPapers(spread);
  expect(
    `https://a-long-organisation-name.github.io/a-long-repository-name/saved/#${fragment}`.length,
  ).toBeLessThan(1000);
  expect(await parseHandedPapers(fragment)).toEqual(spread.toSorted());
});

test.each(['', 'add=', 'add=!!!!', 'add=AAAA', 'saved', 'add=__proto__', `add=${'A'.repeat(60_000)}`])(
  'the fragment %.20s hands nothing over',
  async (fragment) => {
    expect(await parseHandedPapers(fragment)).toBeUndefined();
  },
);

test('a short fragment of a huge text is refused', async () => {
  const bytes = new Blob(['z,'.repeat(5_000_000)]).stream().pipeThrough(new CompressionStream('deflate-raw'));
  const packed = Buffer.from(await new Response(bytes).arrayBuffer()).toString('base64url');
  expect(packed.length).toBeLessThan(50_000);
  expect(await parseHandedPapers(`add=${packed}`)).toBeUndefined();
});

test('earlier ids lead to those of today, each once', () => {
  expect(followAliases(['a', 'b', 'c'], new Map([['a', 'c']]))).toEqual(['c', 'b']);
});
