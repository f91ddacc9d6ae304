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
  digestOutput,
  listEditedTexts,
  needsIngest,
  removeStamp,
  saveStamp,
} from '#scripts/build/build-stamp.ts';
import { digestProgram } from '#scripts/build/program-inputs.ts';
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
  saveStamp(folders.cache, { ...checkStamp(folders), output: digestOutput(folders.out), papers: 1 });
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
  saveStamp(folders.cache, {
    inputs: addChanges(inputs, folders.content, changes),
    rules,
    output: digestOutput(folders.out),
    papers: 1,
  });
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

const notes = '---\nby: Ada\n---\n\nA note.\n';

test.each<[string, Record<string, string | undefined>, string[] | undefined]>([
  ['of nothing', {}, undefined],
  ['of a note', { 'notes/1.mdx': notes.replace('A note', 'Another') }, ['notes/1']],
  [
    'of a note and of an introduction',
    { 'notes/1.mdx': notes.replace('A note', 'Another'), 'topics/looms.mdx': topic('Looms', 'They weave.') },
    ['notes/1', 'topics/looms'],
  ],
  ['of who wrote a note', { 'notes/1.mdx': notes.replace('Ada', 'Grace') }, undefined],
  [
    'of who wrote a note that begins with a mark',
    { 'notes/2.mdx': '\ufeff---\nby: Grace\n---\n' },
    undefined,
  ],
  ['of a topic’s name', { 'topics/looms.mdx': topic('Shuttles', 'They wove.') }, undefined],
  ['by which a note is new', { 'notes/3.mdx': notes }, undefined],
  ['by which a note is gone', { 'notes/1.mdx': undefined }, undefined],
  [
    'of a note and of a paper',
    { 'notes/1.mdx': `${notes}More.`, 'papers/1.mdx': 'as it is now.' },
    undefined,
  ],
  ['of a text that others import', { 'notes/_part.mdx': 'as it is now.' }, undefined],
])('after a change %s, the edited texts are the ones that are looked at alone', (_what, files, edited) => {
  writeFileSync(at('content/topics/looms.mdx'), topic('Looms', 'They wove.'));
  writeFileSync(at('content/notes/1.mdx'), notes);
  writeFileSync(at('content/notes/2.mdx'), '\ufeff---\nby: Ada\n---\n');
  writeFileSync(at('content/notes/_part.mdx'), 'as it was');
  stamp();
  for (const [file, text] of Object.entries(files))
    if (text === undefined) rmSync(at(`content/${file}`));
    else writeFileSync(at(`content/${file}`), text);
  const found = listEditedTexts(checkStamp(folders), folders.content);
  expect(found?.map(({ kind, id }) => `${kind}/${id}`)).toEqual(edited);
});

test('without a stamp, all texts count as edited', () => {
  removeStamp(folders.cache);
  expect(listEditedTexts(checkStamp(folders), folders.content)).toBeUndefined();
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
  const before = digestProgram(checkStamp(folders).inputs, folders);
  writeFileSync(at(file), 'as it is now.');
  expect(digestProgram(checkStamp(folders).inputs, folders) === before).toBe(isSame);
});

test.each(['OFFPRINT_BASE', 'OFFPRINT_SITE'])(
  'with another %s, another program renders the pages',
  (name) => {
    const { inputs } = checkStamp(folders);
    const before = digestProgram(inputs, folders);
    vi.stubEnv(name, 'https://looms.example/else/');
    expect(digestProgram(inputs, folders)).not.toBe(before);
  },
);
