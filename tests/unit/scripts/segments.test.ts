import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import type { FileDigest } from '#src/files/file-digests.ts';
import { readPartKeys, savePageKeys } from '#src/loaders/page-keys.ts';
import { clearSegments, placeOfSegments, type SegmentPlace } from '#scripts/build/segments/segment-place.ts';
import { chooseSegmentSize } from '#scripts/build/segments/segment-size.ts';
import { takeSegment } from '#scripts/build/segments/take-segment.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { write } from '../support/workflow-step.ts';

const part = { segment: 2, size: 5 };
const files = ['papers/a/index.html', 'api/papers/a.json'];

describe('a segment that was built by itself', () => {
  let from: SegmentPlace;
  let site: SegmentPlace;

  beforeEach(() => {
    const folder = temporaryFolder();
    from = { out: join(folder, 'from/site'), cache: join(folder, 'from/cache') };
    site = { out: join(folder, 'out'), cache: join(folder, 'cache') };
    for (const place of [from, site]) {
      write(place.out, { '_astro/style.1.css': 'p {}\n' });
      write(place.cache, { kept: '' });
    }
    write(from.out, Object.fromEntries(files.map((file) => [file, `${file}\n`])));
    savePageKeys(from.cache, from.out, new Map(files.map((file) => [file, `key of ${file}`])), part);
  });

  test('is put into the site with its keys, as if a part of the build had made it', () => {
    expect(takeSegment(from, site, part)).toBe(true);
    for (const file of files) expect(readFileSync(join(site.out, file), 'utf8')).toBe(`${file}\n`);
    expect([...(readPartKeys(site.cache, site.out, part) ?? [])]).toEqual(
      files.map((file) => [file, `key of ${file}`]),
    );
  });

  test.each<[string, () => void]>([
    [
      'a file of it is missing',
      () => {
        rmSync(join(from.out, 'api/papers/a.json'));
      },
    ],
    [
      'its styles have other names',
      () => {
        write(site.out, { '_astro/style.2.css': 'p {}\n' });
      },
    ],
    [
      'it was not built to its end',
      () => {
        rmSync(join(from.cache, 'page-keys-2'));
      },
    ],
  ])('is built again if %s', (_what, change) => {
    change();
    expect(takeSegment(from, site, part)).toBe(false);
    expect(existsSync(join(site.out, 'papers'))).toBe(false);
    expect(readPartKeys(site.cache, site.out, part)).toBeUndefined();
  });
});

describe('the place of segments', () => {
  const digest = (hash: string, at = 1): FileDigest => [1, at, hash];
  const inputs = new Map([
    ['content/papers/a.mdx', digest('a')],
    ['content/papers/b.mdx', digest('b')],
  ]);
  const place = (digests = inputs, size = 5) => placeOfSegments('.cache/site', digests, size);

  test('is the same on machines that read the same at other times and in another order', () => {
    const elsewhere = [...inputs].map(([path, [, , hash]]) => [path, digest(hash, 2)] as const).reverse();
    expect(place(new Map(elsewhere))).toEqual(place());
  });

  test('is another one if a file or the number of papers differs', () => {
    const changed = new Map([...inputs, ['content/papers/b.mdx', digest('c')]]);
    expect(place(changed)).not.toEqual(place());
    expect(place(inputs, 6)).not.toEqual(place());
  });

  test('is cleared of those that were made from anything else', () => {
    const cache = join(temporaryFolder(), 'site');
    const [old, now] = [placeOfSegments(cache, new Map(), 5), placeOfSegments(cache, inputs, 5)];
    for (const { out } of [old, now]) write(out, { 'a.html': '' });
    clearSegments(cache, now);
    expect([old, now].map(({ out }) => existsSync(out))).toEqual([false, true]);
    clearSegments(cache);
    expect(existsSync(now.out)).toBe(false);
  });
});

test.each<[number, number | undefined, number | undefined]>([
  [12_000, undefined, undefined],
  [12_001, undefined, 1500],
  [12, 5, 5],
])('a site of %i papers, asked for segments of %j, has those of %j', (papers, asked, size) => {
  expect(chooseSegmentSize(papers, asked)).toBe(size);
});
