import { join } from 'node:path';
import { z } from 'astro/zod';
import { parsePlacedYaml } from '#lib/entries/parse-yaml.ts';
import { lineOf } from '#lib/doctor/line-of.ts';
import type { Diagnostic } from '#lib/schema/diagnostic.ts';
import { diagnose } from '#lib/schema/rules.ts';
import type { Settings } from '#lib/schema/settings.ts';
import { checkOverrides } from '#src/words/check-overrides.ts';
import { isLanguage, languages, type Language } from '#src/words/languages.ts';
import type { Overrides } from '#src/words/override.ts';
import { BrokenFilesError } from './broken-files-error.ts';
import { readText } from './read-files.ts';
import { examineText } from './read-strictly.ts';

/** The words of a site: a table, and sentences of an editor in place of some of its own. */
export interface SiteWords {
  language: Language;
  overrides: Overrides;
}

const rule = 'bad-words';

const overridesSchema: z.ZodType<Overrides> = z.record(
  z.string(),
  z.lazy(() => z.union([z.string(), overridesSchema])),
);

/** `content/words.yaml`, checked against the table of a language; no sentences if there is no such file. */
function readOverrides(content: string, language: Language): { words: SiteWords; diagnostics: Diagnostic[] } {
  const words = { language, overrides: {} };
  const file = 'content/words.yaml';
  const read = examineText(join(content, 'words.yaml'), file);
  if ('diagnostics' in read) return { words, diagnostics: read.diagnostics };
  const { text = '' } = read;
  // A file of comments alone has no map in it.
  if (text.split('\n').every((line) => /^\s*(?:#|$)/.test(line))) return { words, diagnostics: [] };
  const parsed = parsePlacedYaml(file, text, overridesSchema, { rule, asText: true });
  if ('diagnostics' in parsed) return { words, diagnostics: parsed.diagnostics };
  const diagnostics = checkOverrides(languages[language], parsed.data).map(({ path, message, hint }) =>
    diagnose(rule, { message, hint, places: [parsed.placeOf(path)] }),
  );
  return { words: { language, overrides: parsed.data }, diagnostics };
}

/** The words of a site with what is wrong with them; none if there is no table of its language. */
export function readWords(
  content: string,
  { language }: Pick<Settings, 'language'>,
): { words?: SiteWords; diagnostics: Diagnostic[] } {
  if (isLanguage(language)) return readOverrides(content, language);
  const file = 'content/settings.yaml';
  const line = lineOf(readText(join(content, 'settings.yaml')) ?? '', 'language:');
  return {
    diagnostics: [
      diagnose('unknown-language', {
        message: `The site has no words in the language “${language}”.`,
        hint: `Set language to one of ${Object.keys(languages).join(', ')}.`,
        places: [{ file, line, column: 1 }],
      }),
    ],
  };
}

/**
 * The words that a site is built with.
 *
 * @throws {BrokenFilesError} if there is no table of the language, or an editor's sentences do not fit it
 */
export function readSiteWords(content: string, settings: Pick<Settings, 'language'>): SiteWords {
  const { words, diagnostics } = readWords(content, settings);
  if (words && diagnostics.length === 0) return words;
  throw new BrokenFilesError(diagnostics);
}
