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
 * @param last What an earlier call gave for other papers, or for the same ones. The result does not depend on it.
 */
export function listNameForms(papers: readonly SearchRecord[], last?: AllNameForms): AllNameForms {
  const forms = new Map<string, readonly string[]>();
  for (const name of papers.flatMap(namesOf))
    if (!forms.has(name)) forms.set(name, last?.get(name) ?? listForms(name));
  return forms;
}
