import { spellFields, toIndexPage } from '#lib/search/index-page.ts';
import type { NumberedWords } from '#lib/search/number-words.ts';
import { indexSample, isKnownForm } from './known-form.ts';
import { makeIndex } from './make-index.ts';
import { indexPages, type IndexFiles } from './pagefind-files.ts';
import { findFile, readIndex, readNumbers } from './read-index.ts';
import { writeIndex, type AddFile } from './write-index.ts';

/** What a person or the search should know of the index of the words. */
interface BuiltWords {
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
async function indexUntouched(
  { words, papers }: NumberedWords,
  language: string,
  add: AddFile,
): Promise<BuiltWords> {
  const all = await indexPages(papers.map((fields) => toIndexPage(spellFields(fields, words), language)));
  for (const [path, content] of all) if (isUsed.test(path)) add(path, content);
  return {
    numbers: Object.fromEntries(readNumbers(all)),
    warning:
      'The installed version of Pagefind writes its index in an unknown form, so the index is published as Pagefind made it. The search works, but loads about twice as much. Change the version in package.json back, or adapt scripts/build/search/make-index.ts.',
  };
}

/**
 * Makes the index of the words of all papers, as Pagefind's program in the browser reads it.
 *
 * @param papers Oldest first.
 * @param language Of the papers, as in BCP 47.
 * @param sample What Pagefind's program makes of the sample; its form decides.
 */
export async function buildWords(
  papers: NumberedWords,
  language: string,
  add: AddFile,
  sample?: IndexFiles,
): Promise<BuiltWords> {
  const made = sample ?? (await indexSample());
  if (!isKnownForm(made)) return indexUntouched(papers, language, add);
  const [metaPath] = findFile(made, '.pf_meta');
  writeIndex(makeIndex(papers, language), readIndex(made).version, metaPath, add);
  for (const path of ['pagefind.js', 'wasm.unknown.pagefind']) add(path, findFile(made, path)[1]);
  add(entryName, writeEntry(findFile(made, entryName)[1], papers.papers.length));
  return {};
}
