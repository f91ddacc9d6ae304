import {
  appendFileSync,
  mkdirSync,
  readFileSync,
  rmSync,
  truncateSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { beforeEach, expect, test, vi } from 'vitest';
import {
  addChanges,
  checkStamp,
  needsIngest,
  needsSameProgram,
  removeStamp,
  writeStamp,
} from '#scripts/build/build-stamp.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

let folders = { seeds: '', content: '', out: '', cache: '' };
const at = (path: string) => join(folders.content, '..', path);

beforeEach(() => {
  const root = temporaryFolder();
  folders = {
    seeds: join(root, 'seeds'),
    content: join(root, 'content'),
    out: join(root, 'out'),
    cache: join(root, 'cache'),
  };
  for (const folder of ['seeds', 'content/papers', 'content/notes', 'content/topics', 'out'])
    mkdirSync(at(folder), { recursive: true });
  for (const file of [
    'seeds/a.txt',
    'seeds/.fetch.json',
    'content/papers/1.mdx',
    'content/notes/1.mdx',
    'out/index.html',
  ])
    writeFileSync(at(file), 'as it was');
  stamp();
});

function stamp(): void {
  writeStamp(folders, { ...checkStamp(folders), papers: 1 });
}

const isCurrent = () => checkStamp(folders).isCurrent;

test('nothing has changed right after a build, and the number of papers is known', () => {
  expect(checkStamp(folders)).toMatchObject({ isCurrent: true, last: { papers: 1 } });
});

test('a file that only got another time is the same', () => {
  for (const file of ['seeds/a.txt', 'out/index.html']) utimesSync(at(file), 1, 1);
  expect(isCurrent()).toBe(true);
  expect(isCurrent()).toBe(true);
});

test.each([
  'seeds/a.txt',
  'seeds/.fetch.json',
  'content/papers/1.mdx',
  'content/notes/1.mdx',
  'out/index.html',
])('another text of the same length in %s is a change', (file) => {
  writeFileSync(at(file), 'as it is.');
  expect(isCurrent()).toBe(false);
});

test.each(['seeds/b.txt', 'content/words.yaml', 'out/papers.html'])('a new file %s is a change', (file) => {
  writeFileSync(at(file), '');
  expect(isCurrent()).toBe(false);
});

test.each(['seeds/a.txt', 'content/notes/1.mdx', 'out/index.html', 'out'])('%s is missed', (file) => {
  rmSync(at(file), { recursive: true });
  expect(isCurrent()).toBe(false);
});

test('another environment is another site', () => {
  vi.stubEnv('OFFPRINT_BASE', '/elsewhere/');
  expect(isCurrent()).toBe(false);
  vi.unstubAllEnvs();
  expect(isCurrent()).toBe(true);
});

test.each<[string, (stamp: string) => void]>([
  [
    'torn',
    (stamp) => {
      truncateSync(stamp, 200);
    },
  ],
  [
    'longer than it was written',
    (stamp) => {
      appendFileSync(stamp, ' ');
    },
  ],
  [
    'other in one letter',
    (stamp) => {
      writeFileSync(stamp, readFileSync(stamp, 'latin1').replace('"papers":1', '"papers":2'), 'latin1');
    },
  ],
])('a stamp that is %s is not believed', (_what, damage) => {
  damage(join(folders.cache, 'build-stamp'));
  expect(checkStamp(folders)).toMatchObject({ isCurrent: false, last: undefined });
});

test('a build that was broken off leaves no stamp', () => {
  removeStamp(folders.cache);
  expect(isCurrent()).toBe(false);
});

test('what an editor saved while an ingest ran is a change, and what the ingest wrote is none', () => {
  const { inputs, rules } = checkStamp(folders);
  writeFileSync(at('content/notes/1.mdx'), 'as saved.');
  writeFileSync(at('content/papers/2.mdx'), 'by the ingest');
  rmSync(at('content/papers/1.mdx'));
  const changes = { write: ['papers/2.mdx'], remove: ['papers/1.mdx'] };
  writeStamp(folders, { inputs: addChanges(inputs, folders.content, changes), rules, papers: 1 });
  expect(isCurrent()).toBe(false);
  writeFileSync(at('content/notes/1.mdx'), 'as it was');
  expect(isCurrent()).toBe(true);
});

test.each([
  ['content/notes/1.mdx', false],
  ['content/papers/1.mdx', true],
  ['content/notes/2.mdx', true],
  ['seeds/a.txt', true],
  ['seeds/.fetch.json', true],
])('after a change of %s alone, that an ingest is needed is %s', (file, isNeeded) => {
  expect(needsIngest(checkStamp(folders), folders.content)).toBe(false);
  writeFileSync(at(file), 'as it is now.');
  expect(needsIngest(checkStamp(folders), folders.content)).toBe(isNeeded);
});

test('an ingest is needed if a note is gone, and if there is no stamp', () => {
  rmSync(at('content/notes/1.mdx'));
  expect(needsIngest(checkStamp(folders), folders.content)).toBe(true);
  writeFileSync(at('content/notes/1.mdx'), 'as it was');
  removeStamp(folders.cache);
  expect(needsIngest(checkStamp(folders), folders.content)).toBe(true);
});

const topic = (head: string, text: string) => `---\ntitle: ${head}\n---\n\n${text}\n`;

test.each([
  ['introduction', topic('Looms', 'They weave.'), false],
  ['front matter', topic('Shuttles', 'They wove.'), true],
])('after a change of the %s of a topic, that an ingest is needed is %s', (_part, text, isNeeded) => {
  writeFileSync(at('content/topics/looms.mdx'), topic('Looms', 'They wove.'));
  stamp();
  writeFileSync(at('content/topics/looms.mdx'), text);
  const check = checkStamp(folders);
  expect(check.isCurrent).toBe(false);
  expect(needsIngest(check, folders.content)).toBe(isNeeded);
});

test.each([
  ['content/notes/1.mdx', true],
  ['content/topics/looms.mdx', true],
  ['content/notes/2.mdx', true],
  ['content/papers/1.mdx', true],
  ['seeds/a.txt', true],
  // Another text may import them.
  ['content/notes/_part.mdx', false],
  ['content/notes/loom.astro', false],
  ['content/settings.yaml', false],
  ['content/words.yaml', false],
])('after a change of %s alone, that the same program renders the pages is %s', (file, isSame) => {
  writeFileSync(at(file), 'as it is now.');
  expect(needsSameProgram(checkStamp(folders), folders)).toBe(isSame);
});
