import type { Element } from 'hast';
import type { AbstractPart } from '../../summarise/part-abstract.ts';
import { bookProse } from './book-prose.ts';

const read = new WeakMap<AbstractPart, readonly Element[]>();

/**
 * A part of an abstract as blocks. It is read once for all forms of a book, so none of them may change it.
 *
 * @param base absolute address of its paper
 */
export function partProse(part: AbstractPart, base: string): readonly Element[] {
  const known = read.get(part) ?? bookProse(part.html, base);
  read.set(part, known);
  return known;
}
