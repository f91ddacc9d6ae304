import { hashValue } from '../text/hash-value.ts';
import type { Field } from './index-key.ts';
import { namesOf } from './list-name-forms.ts';
import type { SearchRecord } from './search-record.ts';
import { divideWords } from './word-parts.ts';

/** What stands between spaces in a text. */
export interface Piece {
  text: string;
  /** The folded words in it, parted by spaces. */
  words: string;
}

/** Stands after each text among the places of pieces. */
export const endOfText = -1;

/** Places of pieces in a list, for each field of a paper. */
type PlacedFields = readonly (readonly [field: Field, pieces: Int32Array])[];

/** The texts of all papers. A piece is kept once; there may be some that no paper has. */
export interface ReadPieces {
  pieces: readonly Piece[];
  papers: readonly PlacedFields[];
}

/** What was read, in a form that is quick to store: the next week has the same texts but for a few. */
export interface KeptPieces {
  /** Texts of the pieces, and their words, in lines. */
  texts: string;
  words: string;
  /** Hashes of the texts of each paper, in lines. */
  papers: string;
  /** The pieces of all fields of all papers, and where each field ends. */
  places: Int32Array;
  ends: Uint32Array;
}

const fieldNames = ['title', 'author', 'org', 'text'] as const;

/** Texts of each field. */
function fieldTexts(paper: SearchRecord): string[][] {
  const { row } = paper;
  return [[row.title], namesOf(paper), [row.organization ?? ''], [row.abstract, row.note ?? '']];
}

/** Pieces that are each kept once. */
class PieceList {
  readonly all: Piece[];
  #known: Map<string, number> | undefined;

  constructor(all: Piece[] = []) {
    this.all = all;
  }

  #place(text: string): number {
    this.#known ??= new Map(this.all.map((piece, place) => [piece.text, place]));
    const known = this.#known.get(text);
    if (known !== undefined) return known;
    const place = this.all.push({ text, words: divideWords(text).join(' ') }) - 1;
    this.#known.set(text, place);
    return place;
  }

  /** Places of the pieces of some texts. */
  placeTexts(texts: readonly string[]): number[] {
    return texts.flatMap((text) => [...text.split(/\s+/).map((piece) => this.#place(piece)), endOfText]);
  }
}

function unpackPieces({ texts, words }: KeptPieces): Piece[] {
  const wordsOf = words.split('\n');
  return texts.split('\n').map((text, place) => ({ text, words: wordsOf[place] ?? '' }));
}

/** The pieces of a kept paper in each field, by the hash of its texts. */
function openKept({ papers, places, ends }: KeptPieces): (hash: string) => Int32Array[] | undefined {
  const paperOf = new Map(papers.split('\n').map((hash, paper) => [hash, paper]));
  return (hash) => {
    const paper = paperOf.get(hash);
    if (paper === undefined) return undefined;
    const first = paper * fieldNames.length;
    return fieldNames.map((_, index) => places.subarray(ends[first + index - 1] ?? 0, ends[first + index]));
  };
}

function joinLists(lists: readonly Int32Array[]): { places: Int32Array; ends: Uint32Array } {
  let end = 0;
  const ends = Uint32Array.from(lists, ({ length }) => (end += length));
  const places = new Int32Array(end);
  for (const [index, list] of lists.entries()) places.set(list, (ends[index] ?? 0) - list.length);
  return { places, ends };
}

/** The share of all pieces that no paper needs to have. */
const maxUnused = 1 / 8;

function hasManyUnused(pieces: readonly Piece[], places: Int32Array): boolean {
  const isUsed = new Uint8Array(pieces.length);
  for (const place of places) isUsed[place] = 1;
  let used = 0;
  for (const one of isUsed) used += one;
  return pieces.length - used > pieces.length * maxUnused;
}

/**
 * Reads the texts of all papers, in pieces.
 *
 * @param last What was kept of other papers, or of the same ones: their texts are not read again. The list of pieces goes
 *   on from theirs, and nothing else depends on it.
 */
export function readPieces(
  papers: readonly SearchRecord[],
  last?: KeptPieces,
): ReadPieces & { kept: KeptPieces } {
  const list = new PieceList(last && unpackPieces(last));
  const findKept = last && openKept(last);
  const hashes: string[] = [];
  const read = papers.map((paper) => {
    const texts = fieldTexts(paper);
    const hash = hashValue(texts);
    hashes.push(hash);
    return findKept?.(hash) ?? texts.map((own) => Int32Array.from(list.placeTexts(own)));
  });
  const { places, ends } = joinLists(read.flat());
  if (last && hasManyUnused(list.all, places)) return readPieces(papers);
  return {
    pieces: list.all,
    papers: read.map((fields) => fields.map((own, index) => [fieldNames[index] ?? 'text', own] as const)),
    kept: {
      texts: list.all.map(({ text }) => text).join('\n'),
      words: list.all.map(({ words }) => words).join('\n'),
      papers: hashes.join('\n'),
      places,
      ends,
    },
  };
}
