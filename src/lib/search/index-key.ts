import { stemmer } from 'stemmer';
import { americanForm } from './american-form.ts';
import { germanStem } from './german-stem.ts';

/** Where a word stands in a paper. */
export type Field = 'title' | 'author' | 'org' | 'text';

/** Ends every word, so that no word begins with another. A letter, since Pagefind leaves out all signs. */
const end = 'ǃ';
const fieldMarks: Readonly<Record<Field, string>> = { title: 't', author: 'a', org: 'o', text: '' };

/** Pagefind would divide words of other scripts in its own way, so they are numbers to it. */
function spellOut(word: string): string {
  if (/^[a-z0-9]*$/.test(word)) return word;
  return `x${[...word].map((character) => (character.codePointAt(0) ?? 0).toString(36)).join('x')}`;
}

/** The form that a word shares with its other forms: `rewarding` and `rewards` are `reward`. */
export function stemOf(word: string, language: string): string {
  if (!/^[a-z]+$/.test(word)) return word;
  if (/^de\b/.test(language)) return germanStem(word);
  const form = americanForm(word);
  return /^en\b/.test(language) ? stemmer(form) : form;
}

/**
 * The word by which the index knows a word in a field. Without a field, it finds the word in all of them, since Pagefind
 * takes what it is asked for as the beginning of words.
 *
 * @param stem See {@link stemOf}.
 */
export function indexKey(stem: string, field?: Field): string {
  return `${spellOut(stem)}${end}${field === undefined ? '' : fieldMarks[field]}`;
}
