import { nameForms, nameWords } from './name-forms.ts';
import type { SearchRecord } from './search-record.ts';

/** All forms of each name, first its own one; none for a name that has no letter. */
export type AllNameForms = ReadonlyMap<string, readonly string[]>;

export function namesOf({ authors, otherNames }: SearchRecord): string[] {
  return [...authors, ...otherNames];
}

function listForms(name: string): string[] {
  const main = nameWords(name).join(' ');
  return main === '' ? [] : [...new Set([main, ...nameForms(name)])];
}

/**
 * Lists the forms of the names of all authors.
 *
 * @param last What an earlier call gave for other papers, or for the same ones. What the result says does not depend on
 *   it; where nothing is new and nothing is gone, it is the result.
 */
export function listNameForms(papers: readonly SearchRecord[], last?: AllNameForms): AllNameForms {
  const names = new Set(papers.flatMap(namesOf));
  if (last?.size === names.size && [...names].every((name) => last.has(name))) return last;
  return new Map([...names].map((name) => [name, last?.get(name) ?? listForms(name)]));
}
