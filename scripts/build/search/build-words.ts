import { spellFields, toIndexPage } from '#lib/search/index-page.ts';
import type { NumberedWords } from '#lib/search/number-words.ts';
import type { Carry } from '#src/ingest/memory.ts';
import { indexSample, isKnownForm } from './known-form.ts';
import { makeIndex } from './make-index.ts';
import { indexPages, type IndexFiles } from './pagefind-files.ts';
import { findFile, readIndex, readNumbers } from './read-index.ts';
import { writeIndexList } from './write-index-list.ts';
import { writeIndex, type AddFile } from './write-index.ts';

/** What a person or the search should know of the index of the words. */
interface BuiltWords {
  /** Where the engine looks for what `index.txt` says, if the index is in our own form. */
  meta?: string;
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

/** What a browser loads beside the words, and how their files are called. */
interface Engine {
  version: string;
  metaPath: string;
  script: Uint8Array;
  program: Uint8Array;
  entry: Uint8Array;
}

const [scriptName, programName] = ['pagefind.js', 'wasm.unknown.pagefind'];

/** Nothing if the form of the sample is unknown. */
async function readEngine(sample: IndexFiles): Promise<Engine | undefined> {
  if (!isKnownForm(sample)) return undefined;
  return {
    version: readIndex(sample).version,
    metaPath: findFile(sample, '.pf_meta')[0],
    script: await minifyScript(findFile(sample, scriptName)[1]),
    program: findFile(sample, programName)[1],
    entry: findFile(sample, entryName)[1],
  };
}

/** Keeps the engine from one run to the next: it depends on what is installed alone. */
async function takeEngine(carry: Carry, sample?: IndexFiles): Promise<Engine | undefined> {
  const last = carry<Engine, Engine | undefined>('engine', (kept) => ({ kept, result: kept }));
  if (last) return last;
  const engine = await readEngine(sample ?? (await indexSample()));
  return carry('engine', () => ({ kept: engine, result: engine }));
}

/**
 * Makes the index of the words of all papers, as Pagefind's program in the browser reads it.
 *
 * @param papers Oldest first.
 * @param language Of the papers, as in BCP 47.
 * @param carry Of a memory that no other installation has written.
 * @param sample What Pagefind's program makes of the sample; its form decides.
 */
export async function buildWords(
  papers: NumberedWords,
  language: string,
  add: AddFile,
  carry: Carry,
  sample?: IndexFiles,
): Promise<BuiltWords> {
  const engine = await takeEngine(carry, sample);
  if (!engine) return indexUntouched(papers, language, add);
  const list = writeIndex(makeIndex(papers), engine.version, add);
  add('index.txt', Buffer.from(writeIndexList(list)));
  add(scriptName, engine.script);
  add(programName, engine.program);
  add(entryName, writeEntry(engine.entry, papers.papers.length));
  return { meta: engine.metaPath };
}
