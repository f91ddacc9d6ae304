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

/** Takes what no program reads out of a script; one that cannot be read is left as it is. */
async function minifyScript(script: Uint8Array): Promise<Uint8Array> {
  // Most builds change nothing of the index and need no minifier.
  const { minify } = await import('rolldown/utils');
  const { code, errors } = await minify('pagefind.js', Buffer.from(script).toString('utf8'), {
    module: true,
  });
  return errors.length > 0 ? script : Buffer.from(code);
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
  const [script, program] = ['pagefind.js', 'wasm.unknown.pagefind'];
  add(script, await minifyScript(findFile(made, script)[1]));
  add(program, findFile(made, program)[1]);
  add(entryName, writeEntry(findFile(made, entryName)[1], papers.papers.length));
  return {};
}
