import { diagnose } from '#lib/schema/rules.ts';
import type { Diagnostic } from '#lib/schema/diagnostic.ts';
import type { Draft } from '#lib/schema/draft.ts';
import { identify, type Identifiers } from '#lib/identifiers/identify.ts';
import { quote } from '#lib/text/quote.ts';
import { buildDraft } from '../build-draft.ts';
import type { Reading, Seed, Source } from '../source.ts';

/** Places named in one message. */
const shownPlaces = 20;

interface Line {
  text: string;
  line: number;
  /** What is on it, if each of its words is an id. */
  ids: Identifiers[];
}

/** An id in any form: a number, a DOI, an address of a page about it. */
function readId(word: string): Identifiers[] {
  const bare = word.replace(/^[<("'\-*•]+|[>)"',;.]+$/g, '');
  const page = /^https?:\/\/\S+?\/(10\.\d{4,9}\/\S+)$/.exec(bare)?.[1];
  const ids = identify(bare.replace(/^(?:www\.)?arxiv\.org/i, 'https://arxiv.org'), page);
  return Object.keys(ids).length > 0 ? [ids] : [];
}

/** A line without the mark of an item before it, and without a category of arXiv or a note in brackets behind it. */
function stripNotes(line: string): string {
  return line
    .replace(/^\s*(?:[-*+•]|\d{1,4}[.)])\s+/, '')
    .replace(/\s\[[a-z-]+(?:\.[A-Za-z-]+)?\](?=\s*(?:\(|$))/g, '')
    .replace(/\s\([^()]*\)\s*$/, '');
}

/** Lines that are not blank and no comment. */
function readLines(text: string): Line[] {
  return text.split('\n').flatMap((content, index) => {
    const bare = stripNotes(content.replace(/(?:^|\s)#.*$/, '')).trim();
    if (bare === '') return [];
    const words = bare.split(/[\s,;]+/).filter((word) => /[\p{L}\p{N}]/u.test(word));
    const ids = words.flatMap(readId);
    return [{ text: bare, line: index + 1, ids: ids.length === words.length ? ids : [] }];
  });
}

/** The title until one is known: the id itself. */
function nameOf({ arxivId, doi = '' }: Identifiers): string {
  return arxivId === undefined ? `doi:${doi}` : `arXiv:${arxivId}`;
}

function reportStrays(file: string, strays: readonly Line[]): Diagnostic[] {
  const [first] = strays;
  if (!first) return [];
  return [
    diagnose('stray-line', {
      message: `${strays.length} line(s) are no arXiv id, DOI or address of one, the first is ${quote(first.text)}.`,
      hint: 'Correct them, or begin them with “#”.',
      places: strays.slice(0, shownPlaces).map(({ line }) => ({ file, line, column: 1 })),
    }),
  ];
}

function reportIds(file: string, drafts: readonly Draft[]): Diagnostic[] {
  if (drafts.length === 0) return [];
  return [
    diagnose('id-only', {
      message: `${drafts.length} papers are known by their id alone; npm run enrich asks for their titles, authors and dates.`,
      places: drafts.slice(0, shownPlaces).map(({ lines }) => ({ file, line: lines[0], column: 1 })),
    }),
  ];
}

function read({ file, text }: Seed): Reading {
  const lines = readLines(text);
  const drafts = lines.flatMap(({ ids, line }) =>
    ids.map((found) =>
      buildDraft(
        idList.id,
        { place: { file, line, column: 1 }, lines: [line, line] },
        { title: nameOf(found), ...found },
      ),
    ),
  );
  const strays = lines.filter(({ ids }) => ids.length === 0);
  return { drafts, diagnostics: [...reportStrays(file, strays), ...reportIds(file, drafts)] };
}

/** Share of the lines of a list that may be something else. */
const maxStrays = 0.1;

/** A list of arXiv ids, DOIs and addresses, one or more on a line. */
export const idList: Source = {
  id: 'id-list',
  name: 'List of ids',
  markup: 'plain',
  recognises: (text) => {
    const lines = readLines(text.slice(0, 20_000));
    const strays = lines.filter(({ ids }) => ids.length === 0).length;
    return lines.length > 0 && strays <= maxStrays * lines.length;
  },
  read,
};
