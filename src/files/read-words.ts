import { join } from 'node:path';
import { z } from 'astro/zod';
import { parsePlacedYaml } from '#lib/entries/parse-front-matter.ts';
import type { Diagnostic } from '#lib/schema/diagnostic.ts';
import type { Settings } from '#lib/schema/settings.ts';
import { checkOverrides } from '#src/words/check-overrides.ts';
import { isLanguage, languages, type Language } from '#src/words/languages.ts';
import type { Overrides } from '#src/words/override.ts';
import { readText } from './read-files.ts';

/** The words of a site: a table, and sentences of an editor in place of some of its own. */
export interface SiteWords {
  language: Language;
  overrides: Overrides;
}

const file = 'content/words.yaml';
const rule = 'bad-words';

const overridesSchema: z.ZodType<Overrides> = z.record(
  z.string(),
  z.lazy(() => z.union([z.string(), overridesSchema])),
);

/** `content/words.yaml`, checked against the table of a language; no sentences if there is no such file. */
export function readOverrides(
  content: string,
  language: Language,
): { overrides: Overrides; diagnostics: Diagnostic[] } {
  const text = readText(join(content, 'words.yaml')) ?? '';
  // A file of comments alone has no map in it.
  if (text.split('\n').every((line) => /^\s*(?:#|$)/.test(line))) return { overrides: {}, diagnostics: [] };
  const parsed = parsePlacedYaml(file, text, overridesSchema, { rule, asText: true });
  if ('diagnostics' in parsed) return { overrides: {}, diagnostics: parsed.diagnostics };
  const diagnostics = checkOverrides(languages[language], parsed.data).map(
    ({ path, message, hint }): Diagnostic => ({
      severity: 'error',
      rule,
      message,
      hint,
      places: [parsed.placeOf(path)],
    }),
  );
  return { overrides: parsed.data, diagnostics };
}

/**
 * The words that a site is built with.
 *
 * @throws If there is no table of the language, or an editor's sentences do not fit it.
 */
export function readSiteWords(content: string, { language }: Pick<Settings, 'language'>): SiteWords {
  if (!isLanguage(language))
    throw new Error(
      `content/settings.yaml: There is no table of words of the language “${language}”. Set language to one of: ${Object.keys(languages).join(', ')}.`,
    );
  const { overrides, diagnostics } = readOverrides(content, language);
  const [first] = diagnostics;
  if (first) {
    const [place] = first.places;
    throw new Error(
      `${file}:${String(place?.line ?? 1)}:${String(place?.column ?? 1)}: ${first.message} ${first.hint ?? ''}`,
    );
  }
  return { language, overrides };
}
