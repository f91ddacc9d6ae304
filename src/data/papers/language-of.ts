import { guessLanguage } from '#lib/text/guess-language.ts';
import { papersLanguage } from '../../site/site.ts';

/** What to mark a text of a paper with, as in BCP 47; nothing where it is in the language of the page. */
export function languageOf(text: string): string | undefined {
  return guessLanguage(text) ?? papersLanguage;
}
