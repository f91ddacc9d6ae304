import * as de from './de.ts';
import * as en from './en.ts';
import * as zhHans from './zh-Hans.ts';
import type { Words } from './words.ts';

/** The tables of all languages, by the name that the settings know each by. A table is a file of this folder of that name. */
export const languages = { en, de, 'zh-Hans': zhHans } satisfies Record<string, Words>;

export type Language = keyof typeof languages;

export function isLanguage(name: string): name is Language {
  return Object.hasOwn(languages, name);
}
