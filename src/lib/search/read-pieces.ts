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

/** Texts of each field, without what editors write. */
function fieldTexts(paper: SearchRecord): string[][] {
  const { row } = paper;
  return [[row.title], namesOf(paper), [row.organization ?? ''], [row.abstract]];
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

/** Kept papers, by the hash of their texts. */
function openKept({ papers, places, ends }: KeptPieces) {
  const hashes = papers.split('\n');
  const left = new Set(hashes);
  const paperOf = new Map(hashes.map((hash, paper) => [hash, paper]));
  return {
    /** The pieces of a paper in each field. */
    take: (hash: string): Int32Array[] | undefined => {
      const paper = paperOf.get(hash);
      if (paper === undefined) return undefined;
      left.delete(hash);
      const first = paper * fieldNames.length;
      return fieldNames.map((_, index) => places.subarray(ends[first + index - 1] ?? 0, ends[first + index]));
    },
    /** Those that nobody has taken. */
    left,
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
/** The share of all papers that may be read again each time. */
const maxNew = 1 / 32;

function hasManyUnused(pieces: readonly Piece[], lists: readonly Int32Array[]): boolean {
  const isUsed = new Uint8Array(pieces.length);
  for (const list of lists) for (const place of list) isUsed[place] = 1;
  let used = 0;
  for (const one of isUsed) used += one;
  return pieces.length - used > pieces.length * maxUnused;
}

function keepPieces(
  pieces: readonly Piece[],
  hashes: readonly string[],
  lists: readonly Int32Array[],
): KeptPieces {
  return {
    texts: pieces.map(({ text }) => text).join('\n'),
    words: pieces.map(({ words }) => words).join('\n'),
    papers: hashes.join('\n'),
    ...joinLists(lists),
  };
}

/** The pieces of a paper in each field, those of its note among those of its text. */
function addNote(fields: Int32Array[], note: string | undefined, list: PieceList): Int32Array[] {
  if (note === undefined || note === '') return fields;
  const pieces = list.placeTexts([note]);
  return fields.map((own, index) =>
    fieldNames[index] === 'text' ? Int32Array.from([...own, ...pieces]) : own,
  );
}

/**
 * Reads the texts of all papers, in pieces.
 *
 * @param last What was kept of other papers, or of the same ones: their texts are not read again, but notes are. The list
 *   of pieces goes on from theirs, and nothing else depends on it. It stays as it is where few papers are new and none is
 *   gone, since keeping all takes as long as reading these.
 */
export function readPieces(
  papers: readonly SearchRecord[],
  last?: KeptPieces,
): ReadPieces & { kept: KeptPieces } {
  const list = new PieceList(last && unpackPieces(last));
  const known = last && openKept(last);
  const hashes: string[] = [];
  let added = 0;
  const own = papers.map((paper) => {
    const texts = fieldTexts(paper);
    const hash = hashValue(texts);
    hashes.push(hash);
    const taken = known?.take(hash);
    if (taken) return taken;
    added += 1;
    return texts.map((field) => Int32Array.from(list.placeTexts(field)));
  });
  const read = own.map((fields, index) => addNote(fields, papers[index]?.row.note, list));
  if (last && hasManyUnused(list.all, read.flat())) return readPieces(papers);
  const isLast = last && known?.left.size === 0 && added <= papers.length * maxNew;
  return {
    pieces: list.all,
    papers: read.map((fields) =>
      fields.map((places, index) => [fieldNames[index] ?? 'text', places] as const),
    ),
    kept: isLast ? last : keepPieces(list.all, hashes, own.flat()),
  };
}
