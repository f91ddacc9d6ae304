import { createHash } from 'node:crypto';
import type { Field } from './index-key.ts';
import { namesOf } from './list-name-forms.ts';
import type { SearchRecord } from './search-record.ts';
import { divideWords } from './word-parts.ts';

/** What stands between spaces in a text, and the folded words in it. */
export interface Piece {
  text: string;
  parts: readonly string[];
}

/** Stands after each text among the places of pieces. */
export const endOfText = -1;

/** Places of pieces in a list, for each field of a paper. */
type PlacedFields = readonly (readonly [field: Field, pieces: Int32Array])[];

/** The texts of all papers. A piece is kept once, in the order in which the papers have them first. */
export interface ReadPieces {
  pieces: Piece[];
  papers: PlacedFields[];
}

/** What was read, in a form that is quick to store: the next week has the same texts but for a few. */
export interface KeptPieces {
  /** Texts of the pieces, and their words, in lines. */
  texts: string;
  parts: string;
  /** By a hash of the texts of a paper. */
  papers: Map<string, PlacedFields>;
}

/** Texts of each field. */
function fieldTexts(paper: SearchRecord): [Field, string[]][] {
  const { row } = paper;
  return [
    ['title', [row.title]],
    ['author', namesOf(paper)],
    ['org', [row.organization ?? '']],
    ['text', [row.abstract, row.note ?? '']],
  ];
}

function hashOf(fields: [Field, string[]][]): string {
  return createHash('sha256').update(JSON.stringify(fields)).digest('base64url').slice(0, 22);
}

/** Pieces that are each kept once. */
class PieceList {
  readonly all: Piece[] = [];
  readonly #known = new Map<string, number>();

  /** @param parts If they are known. */
  place(text: string, parts?: readonly string[]): number {
    const known = this.#known.get(text);
    if (known !== undefined) return known;
    const place = this.all.push({ text, parts: parts ?? divideWords(text) }) - 1;
    this.#known.set(text, place);
    return place;
  }

  placeFields(fields: [Field, string[]][]): PlacedFields {
    const read = (text: string) => [...text.split(/\s+/).map((piece) => this.place(piece)), endOfText];
    return fields.map(([field, texts]) => [field, Int32Array.from(texts.flatMap(read))]);
  }
}

/** Gives the pieces of kept papers their places in another list. */
function movePieces({ texts, parts }: KeptPieces, list: PieceList): (fields: PlacedFields) => PlacedFields {
  const [pieces, words] = [texts.split('\n'), parts.split('\n')];
  const places = new Int32Array(pieces.length).fill(endOfText);
  const move = (piece: number): number => {
    if (piece === endOfText) return endOfText;
    const known = places[piece] ?? endOfText;
    if (known !== endOfText) return known;
    const place = list.place(pieces[piece] ?? '', words[piece]?.split(' ').filter(Boolean));
    places[piece] = place;
    return place;
  };
  return (fields) => fields.map(([field, own]) => [field, own.map(move)]);
}

/**
 * Reads the texts of all papers, in pieces.
 *
 * @param last What was kept of other papers, or of the same ones: their texts are not read again. The result does not
 *   depend on it.
 */
export function readPieces(
  papers: readonly SearchRecord[],
  last?: KeptPieces,
): ReadPieces & { kept: KeptPieces } {
  const list = new PieceList();
  const move = last && movePieces(last, list);
  const kept = new Map<string, PlacedFields>();
  const placed = papers.map((paper) => {
    const fields = fieldTexts(paper);
    const hash = hashOf(fields);
    const before = last?.papers.get(hash);
    const read = (before && move?.(before)) ?? list.placeFields(fields);
    kept.set(hash, read);
    return read;
  });
  const texts = list.all.map(({ text }) => text).join('\n');
  const parts = list.all.map((piece) => piece.parts.join(' ')).join('\n');
  return { pieces: list.all, papers: placed, kept: { texts, parts, papers: kept } };
}
