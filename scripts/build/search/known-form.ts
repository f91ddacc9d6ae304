import { isDeepStrictEqual } from 'node:util';
import { stemOf } from '#lib/search/index-key.ts';
import { toIndexPage, type IndexedFields } from '#lib/search/index-page.ts';
import type { NumberedWords } from '#lib/search/number-words.ts';
import { formatIndexList, toPagefindMeta } from '#lib/search/index-list.ts';
import { namePage } from '#lib/search/page-name.ts';
import { makeIndex, roundLength } from './make-index.ts';
import { indexPages, pack, type IndexFiles } from './pagefind-files.ts';
import { readIndex, readNumbers } from './read-index.ts';
import { writeIndex } from './write-index.ts';

function repeat(word: string, count: number): string[] {
  return Array.from({ length: count }, () => word);
}

/** Papers that use all of the form: every field, a word in several, large numbers. */
const samplePapers: IndexedFields[] = [
  [
    ['title', ['reward', 'models']],
    ['author', ['wei', 'li']],
    ['org', ['lab']],
    ['text', ['reward', 'models', ...repeat('fill', 300), 'reward', 'last']],
  ],
  [
    ['title', ['cpp']],
    ['author', ['li', 'li']],
    ['text', ['reward']],
  ],
  ...Array.from({ length: 30 }, (): IndexedFields => [['text', ['fill']]]),
  [
    ['title', ['last', 'reward']],
    ['text', ['models', 'fill', 'models']],
  ],
];

/** What Pagefind's program makes of the sample. */
export function indexSample(): Promise<IndexFiles> {
  return indexPages(samplePapers.map((fields) => toIndexPage(fields, 'en')));
}

/** The sample as {@link makeIndex} takes it. */
function numberSample(): NumberedWords {
  const words = [...new Set(samplePapers.flatMap((fields) => fields.flatMap(([, own]) => own)))];
  const papers = samplePapers.map((fields) =>
    fields.map(([field, own]) => [field, Int32Array.from(own, (word) => words.indexOf(word))] as const),
  );
  return { words, stems: words.map((word) => stemOf(word, 'en')), papers };
}

/** True if the browser gets of the sample what Pagefind's program made of it. */
export function isKnownForm(sample: IndexFiles): boolean {
  try {
    const theirs = readIndex(sample);
    const numbers = readNumbers(sample);
    const named = theirs.pages.map(([name, length, ...rest]) => [
      namePage(numbers.get(name) ?? -1),
      roundLength(length),
      ...rest,
    ]);
    const files: IndexFiles = new Map();
    const list = writeIndex(makeIndex(numberSample()), theirs.version, (path, content) =>
      files.set(path, pack(content)),
    );
    files.set('.pf_meta', toPagefindMeta(formatIndexList(list), list.lengths.length));
    return isDeepStrictEqual({ ...theirs, pages: named }, readIndex(files));
  } catch {
    return false;
  }
}
