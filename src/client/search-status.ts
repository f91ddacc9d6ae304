import { search } from '#words';
import { parseSentence } from '../words/parse-sentence.ts';

/** A text, or a link; `search` is a link to another search of this page, by its query string. */
export type StatusPart = string | { text: string; href: string } | { text: string; search: string };

/** Where a reader can go on without the search, with the base. */
export interface ListAddresses {
  topics: string;
  /** Of all papers. */
  all: string;
}

/** A sentence of the table with its links. */
export function fillLinks(
  sentence: string,
  toPart: (text: string, name: string) => StatusPart,
): StatusPart[] {
  return parseSentence(sentence).map(({ name, text }) => (name === undefined ? text : toPart(text, name)));
}

/** The list of all papers needs no script. */
export function describeFailure(addresses: ListAddresses): StatusPart[] {
  const sentence = import.meta.env.DEV ? search.failedInDev : search.failed;
  return fillLinks(sentence, (text) => ({ text, href: addresses.all }));
}
