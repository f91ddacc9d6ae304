import { toIndexPage, type IndexedFields } from '#lib/search/index-page.ts';
import { indexSample, isKnownForm } from './known-form.ts';
import { makeIndex } from './make-index.ts';
import { indexPages, type IndexFiles } from './pagefind-files.ts';
import { findFile, readIndex, readNumbers } from './read-index.ts';
import { writeIndex } from './write-index.ts';

/** The index of the words, as Pagefind's program in the browser reads it. */
export interface BuiltWords {
  files: IndexFiles;
  /** Numbers of the papers by the names of the pages, if these are other ones. */
  numbers?: Record<string, number>;
  warning?: string;
}

const entryName = 'pagefind-entry.json';
/** What a search asks for, of all that Pagefind writes. */
const isUsed = /^(?:pagefind\.js|wasm\..*|pagefind-entry\.json|.*\.pf_meta|(?:index|fragment)\/.*)$/;

function writeEntry(entry: Uint8Array, papers: number): Uint8Array {
  const content = JSON.parse(Buffer.from(entry).toString('utf8')) as {
    languages: Record<string, { page_count: number }>;
  };
  for (const language of Object.values(content.languages)) language.page_count = papers;
  return Buffer.from(JSON.stringify(content));
}

/** The index as Pagefind's own program makes it: more bytes, and more time to make it. */
async function indexUntouched(papers: () => Iterable<IndexedFields>, language: string): Promise<BuiltWords> {
  const all = await indexPages([...papers()].map((fields) => toIndexPage(fields, language)));
  return {
    files: new Map([...all].filter(([path]) => isUsed.test(path))),
    numbers: Object.fromEntries(readNumbers(all)),
    warning:
      'The installed version of Pagefind writes its index in an unknown form, so the index is published as Pagefind made it. The search works, but loads about twice as much. Change the version in package.json back, or adapt scripts/build/search/make-index.ts.',
  };
}

/**
 * Makes the index of the words of all papers.
 *
 * @param papers Gives the papers, oldest first, one after another: all their words at once take much memory.
 * @param language Of the papers, as in BCP 47.
 * @param sample What Pagefind's program makes of the sample; its form decides.
 */
export async function buildWords(
  papers: () => Iterable<IndexedFields>,
  language: string,
  sample?: IndexFiles,
): Promise<BuiltWords> {
  const made = sample ?? (await indexSample());
  if (!isKnownForm(made)) return indexUntouched(papers, language);
  const index = makeIndex(papers(), language, readIndex(made).version);
  const [metaPath] = findFile(made, '.pf_meta');
  const files = writeIndex(index, metaPath);
  for (const path of ['pagefind.js', 'wasm.unknown.pagefind']) files.set(path, findFile(made, path)[1]);
  files.set(entryName, writeEntry(findFile(made, entryName)[1], index.pages.length));
  return { files };
}
