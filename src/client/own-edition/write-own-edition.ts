import { book as bookWords, counts, edition as words, formats, paper as paperWords, sources } from '#words';
import type { Edition } from '#lib/editions/edition.ts';
import { noDay, type Book } from '#lib/publish/book/book.ts';
import { fileTypes } from '#lib/publish/downloads/file-types.ts';
import { loadEach, loadPage } from '../load-page.ts';
import { writeCitations } from '../cite/read-citation.ts';
import { readPaper, type ReadPaper } from './read-paper.ts';

/** What a reader takes along, and in which form. */
export interface OwnEdition {
  /** Name of the site. */
  site: string;
  /** `Saved papers` */
  title: string;
  /** Absolute address of the page with the list. */
  url: string;
  /** Colours of topics on paper, by their names. */
  colors: Record<string, string>;
  /** Absolute addresses of the papers, in their order. */
  papers: readonly string[];
}

export const ownForms = ['epub', 'html', 'markdown', 'bibtex', 'ris', 'csl'] as const;
export type OwnForm = (typeof ownForms)[number];

/** A file that is ready to be saved. */
export interface OwnFile {
  content: string | Uint8Array<ArrayBuffer>;
  extension: string;
  mediaType: string;
}

/** A day of a date that may be a month or a year: the first one. */
function dayOf(date: string): string {
  return `${date}-01-01`.slice(0, 'yyyy-mm-dd'.length);
}

function describeCredit(read: readonly ReadPaper[]): string {
  const named = [...new Set(read.flatMap(({ paper }) => paper.credit.sources))];
  const from = named.length === 0 ? [] : [sources.takenFrom({ sources: formats.list(named) })];
  return [...from, sources.rights].join(' ');
}

function toEdition({ site, title, url }: OwnEdition, read: readonly ReadPaper[]): Edition {
  const citations = read.map(({ citation }) => citation);
  return {
    title: words.fileTitle({ site, week: title }),
    number: '',
    range: title,
    language: document.documentElement.lang,
    url,
    sections: [{ papers: read.map(({ paper }) => paper), titles: [], seeAlso: [] }],
    bibtex: writeCitations(citations, 'bibtex'),
    words: {
      contents: words.contents,
      count: counts.papers({ count: read.length }),
      // All papers stand in one section, under the name of the list.
      withoutTopic: title,
      seeAlso: words.seeAlso,
      parts: paperWords.parts,
      cite: paperWords.cite,
      note: paperWords.note,
      credit: describeCredit(read),
      onTheWeb: words.onTheWeb,
    },
  };
}

function toBook(own: OwnEdition, read: readonly ReadPaper[]): Book {
  const days = read.flatMap(({ date }) => (date === undefined ? [] : [dayOf(date)]));
  return {
    edition: toEdition(own, read),
    day: days.sort().at(-1) ?? noDay,
    publisher: own.site,
    colors: new Map(Object.entries(own.colors)),
    words: bookWords,
  };
}

async function hashStyle(css: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(css));
  return btoa(String.fromCharCode(...new Uint8Array(digest)));
}

/** Each writer is that of the weeks, and loaded when its form is asked for. */
const writers: Record<OwnForm, (own: OwnEdition, read: readonly ReadPaper[]) => Promise<OwnFile['content']>> =
  {
    epub: async (own, read) => {
      const { formatEpub } = await import('#lib/publish/epub/format-epub.ts');
      return formatEpub(toBook(own, read));
    },
    html: async (own, read) => {
      const [{ formatEditionFile }, { downloadStyle: css }] = await Promise.all([
        import('#lib/editions/edition-html.ts'),
        import('../../data/editions/download-style.ts'),
      ]);
      return formatEditionFile({ edition: toEdition(own, read), css, styleHash: await hashStyle(css) });
    },
    markdown: async (own, read) => {
      const { formatEditionMarkdown } = await import('#lib/publish/downloads/edition-markdown.ts');
      return formatEditionMarkdown(toEdition(own, read));
    },
    bibtex: cite('bibtex'),
    ris: cite('ris'),
    csl: cite('csl'),
  };

function cite(form: 'bibtex' | 'ris' | 'csl') {
  return (_own: OwnEdition, read: readonly ReadPaper[]) =>
    Promise.resolve(
      writeCitations(
        read.map(({ citation }) => citation),
        form,
      ),
    );
}

/** A page as a paper; nothing if it cannot be loaded, since the site may have the paper no more. */
async function tryPaper(address: string): Promise<ReadPaper[]> {
  try {
    return [readPaper(await loadPage(address))];
  } catch (error) {
    console.warn(error);
    return [];
  }
}

/** Makes a file of some papers from what their pages say, and says how many they are. Throws if none can be loaded. */
export async function writeOwnEdition(
  own: OwnEdition,
  form: OwnForm,
): Promise<{ file: OwnFile; count: number }> {
  const read = (await loadEach(own.papers, tryPaper)).flat();
  if (read.length === 0) throw new Error('None of the papers could be loaded.');
  const content = await writers[form](own, read);
  return { file: { content, ...fileTypes[form] }, count: read.length };
}
