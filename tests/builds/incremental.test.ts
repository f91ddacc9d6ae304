import { statSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { countKills } from '../support/kills.ts';
import { differingFiles, layOutChangingSite } from '../support/changing-site.ts';
import { isLong } from '../support/long-run.ts';
import { testOrigin } from '../support/test-sites.ts';

/** Each test begins where the last ended, and wider changes come first, so that no later one hides what they left. */
const site = layOutChangingSite('.cache/incremental');
const cache = '.cache/of-kept';
const bundle = `${cache}/bundle`;
let last: Record<string, string>;

beforeAll(async () => {
  site.writePapers(5);
  last = await site.build();
});

const timeOfProgram = () => statSync(join(site.folder, `${bundle}-files`)).mtimeMs;
const isRedirect = (path: string) => site.read(`kept/${path}`).includes('http-equiv="refresh"');
const pagesOf = (paths: string[]) => paths.filter((path) => !path.startsWith('pagefind/'));

/** Builds again after a change, and returns which files are other than before. */
async function buildAgain(): Promise<string[]> {
  const before = last;
  last = await site.build();
  return differingFiles(before, last);
}

test('after a change of a setting every page and every feed is another', async () => {
  const pages = Object.keys(last).filter((path) => /\.html$|(?:^|\/)(?:rss|changes)\.xml$/.test(path));
  site.edit('content/settings.yaml', 'title: Offprint', 'title: Separatum');
  site.edit('content/notes/2510.00568.mdx', 'worth a look', 'worth {1 + 1} looks');
  const changed = new Set(await buildAgain());
  expect(pages.length).toBeGreaterThan(100);
  expect(pages.filter((path) => !changed.has(path) && !isRedirect(path))).toEqual([]);
});

/**
 * A change, the files at which builds are killed before the next one, of each kind of what is kept, whether the program that
 * renders the pages may be kept, and pages that show the change.
 */
test.each<[string, string[], boolean, () => void | Promise<void>, string[]]>([
  [
    'of a component',
    [bundle],
    false,
    () => {
      site.edit('src/components/paper/Cite.astro', '{paperWords.cite}<', '{paperWords.cite}: copy<');
    },
    ['papers/2512.63001/index.html', 'papers/2510.00568/index.html'],
  ],
  [
    'of a topic’s rule, of a note that computed, and by which a paper is gone',
    [`${cache}/build-stamp`],
    false,
    async () => {
      site.edit('content/notes/2510.00568.mdx', 'worth {1 + 1} looks', 'worth two looks');
      site.edit(
        'content/topics/rl-foundations.mdx',
        'rules:\n',
        'rules:\n  - { phrase: looms, weight: 9 }\n',
      );
      site.writePapers(4);
      await expect(site.build()).rejects.toThrow('would-remove');
      site.allowRemoval();
    },
    ['topics/rl-foundations/index.html', 'papers/2512.63005/index.html'],
  ],
  [
    'of a paper, of a note and by which a paper is new',
    [`${cache}/ingest-memory`, 'kept/papers/2512.63003/index.html'],
    true,
    () => {
      site.writePapers(6);
      site.edit('seeds/2025-12-03.json', '12-03 3 outperform', '12-03 3 surpass');
      site.edit('content/notes/2510.00568.mdx', 'worth two looks', 'worth a long look');
    },
    ['papers/2512.63003/index.html', 'papers/2510.00568/index.html', 'papers/2512.63006/index.html'],
  ],
  [
    'of a foreword and an introduction alone',
    [`${cache}/typeset/separatum-2025-W40.pdf`],
    true,
    () => {
      site.edit('content/editions/2025-W40.mdx', 'Three of', 'See <Paper id="2512.63003" />. Three of');
      site.edit('content/topics/rl-foundations.mdx', 'This topic holds', 'In short, this topic holds');
    },
    ['week/2025-W40/index.html', 'topics/rl-foundations/index.html'],
  ],
  [
    'by which a paper is taken down, two are one, a note is a draft, and a foreword is of a later day',
    [`${cache}/search-index`],
    true,
    () => {
      site.edit('content/notes/2510.00568.mdx', '---\n', '---\ndraft: true\n');
      site.edit('content/editions/2025-W40.mdx', '---\n', '---\npublish: 2026-01-01\n');
      site.write(
        'content/decisions.yaml',
        "- remove: '2512.63002'\n  reason: The authors asked for it.\n- same: ['2512.63001', '2512.63006']\n",
      );
    },
    ['papers/2512.63002/index.html', 'papers/2512.63006/index.html'],
  ],
])(
  'a change %s is shown by the next build, also if one was killed when it wrote %s',
  async (_what, killedAt, isKept, change, pages) => {
    const program = timeOfProgram();
    await change();
    for (const file of killedAt) await site.buildKilled(file);
    expect(pagesOf(await buildAgain())).toEqual(expect.arrayContaining(pages));
    // Of all that a change leaves as it was, this takes longest to make.
    expect(timeOfProgram() === program).toBe(isKept);
  },
);

test('of a paper that was taken down, nothing is left but an address that says so', () => {
  const holding = site.findText('spindles 2025-12-03 3');
  // What the next build would start from: the entries as Astro keeps them, the pages, the records of the search.
  for (const part of ['/kept/', '/.cache/of-kept/data-store', '/content/papers/'])
    expect(holding.filter((path) => path.includes(part))).not.toEqual([]);
  expect(site.findText('looms 2025-12-03 2')).toEqual([]);
  const tombstone = site.read('kept/papers/2512.63002/index.html');
  expect(tombstone).toContain('Taken down');
  expect(tombstone).toContain('The authors asked for it.');
  expect(tombstone).toContain('<meta name="robots" content="noindex">');
  expect(tombstone).not.toContain('application/ld+json');
});

test('an address that was published sends on at once, and is left out of searches itself', () => {
  const redirect = site.read('kept/papers/2512.63006/index.html');
  const target = '/offprint/papers/2512.63001/';
  expect(redirect).toContain(`<meta http-equiv="refresh" content="0; url=${target}">`);
  expect(redirect).toContain(`<link rel="canonical" href="${testOrigin}${target}">`);
  expect(redirect).toContain('<meta name="robots" content="noindex">');
  expect(redirect.match(/<a href=[^ >]*/g)).toEqual([`<a href=${target}`]);
});

test('an address that a paper had within one ingest alone was never published, and leads nowhere', () => {
  const [, alias = ''] = /^aliases:\n {2}- "([^"]+)"/m.exec(site.read('content/papers/2510.00568.mdx')) ?? [];
  expect(alias).not.toBe('');
  expect(Object.keys(last)).not.toContain(`papers/${alias}/index.html`);
});

test('a draft and a text of a later day are on no page and in no download', () => {
  expect(site.findText('worth a long look').filter((path) => path.includes('/kept/'))).toEqual([]);
});

test('an edited text is shown wherever it stands, and nothing else is looked at', async () => {
  site.edit('content/notes/2510.00568.mdx', '---\ndraft: true\n', '---\n');
  site.edit('content/editions/2025-W40.mdx', '---\npublish: 2026-01-01\n', '---\n');
  last = await site.build();
  const [page, download] = ['week/2025-W40/index.html', 'week/2025-W40/separatum-2025-W40.pdf'];
  const edits: [string, string, string, string[]][] = [
    ['notes/2510.00568', 'a long look', 'a longer look', ['papers/2510.00568/index.html', download]],
    ['editions/2025-W40', 'Three of', 'Another three of', [page, download]],
    ['topics/rl-foundations', 'In short', 'In a word', ['topics/rl-foundations/index.html']],
  ];
  for (const together of isLong ? edits.map((edit) => [edit]) : [edits]) {
    for (const [file, from, to] of together) site.edit(`content/${file}.mdx`, from, to);
    const changed = await buildAgain();
    expect(pagesOf(changed)).toEqual(expect.arrayContaining(together.flatMap(([, , , pages]) => pages)));
    // A build that looks at everything stores each text that is another.
    const store = site.read(`${cache}/data-store.json`);
    for (const [, , to] of together) expect(store).not.toContain(to);
  }
});

test('after all these changes the kept site is the clean one of another folder, time zone and language, joined of a segment that was built by itself and others, to the byte, with its search index', async () => {
  expect(Object.keys(last).length).toBeGreaterThan(100);
  const { files, before, after, ready, isTaken } = await site.buildClean();
  expect(differingFiles(last, files)).toEqual([]);
  expect(before.map(({ segment, isKept }) => [segment, isKept])).toEqual([
    [1, false],
    [2, false],
    [3, false],
  ]);
  expect(ready.filter((path) => /^papers\/.*\.html$/.test(path)).length).toBeGreaterThan(3);
  expect(ready).not.toContain('index.html');
  expect(isTaken).toBe(true);
  expect(after).toEqual(before.map((row) => ({ ...row, isKept: true })));
  expect(site.findText(site.folder).filter((path) => path.includes('/kept/'))).toEqual([]);
});

const kills = isLong || process.env['OFFPRINT_KILLS'] !== undefined ? countKills() : 0;
/** Of each kind of what is kept, something that the change below makes a build write. */
const keptFiles = [
  'build-stamp',
  'ingest-memory',
  'files-left',
  'page-keys',
  'search-index',
  'search-memory',
  'typeset/separatum-2025-W49.pdf',
];

if (kills > 0)
  test('a build that is killed at any time leaves nothing that the next one shows', async () => {
    const wanted = last;
    for (let kill = 0; kill < kills; kill += 1) {
      site.edit('seeds/2025-12-03.json', '12-03 4 outperform', '12-03 4 trail');
      await site.buildKilled(`${cache}/${keptFiles[kill % keptFiles.length] ?? ''}`, (kill * 370) % 2000);
      site.edit('seeds/2025-12-03.json', '12-03 4 trail', '12-03 4 outperform');
      expect(differingFiles(await site.build(), wanted)).toEqual([]);
    }
  });
