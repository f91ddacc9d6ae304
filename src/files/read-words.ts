import { join } from 'node:path';
import { z } from 'astro/zod';
import { parsePlacedYaml } from '#lib/entries/parse-front-matter.ts';
import type { Diagnostic } from '#lib/schema/diagnostic.ts';
import { checkOverrides } from '#src/words/check-overrides.ts';
import { languages, type Language } from '#src/words/languages.ts';
import type { Overrides } from '#src/words/override.ts';
import { readText } from './read-files.ts';

const overridesSchema: z.ZodType<Overrides> = z.record(
  z.string(),
  z.lazy(() => z.union([z.string(), overridesSchema])),
);

/** `content/words.yaml`, sentences of an editor in place of the site's own; none if there is no such file. */
export function readWords(
  content: string,
  language: Language,
): { overrides: Overrides; diagnostics: Diagnostic[] } {
  const file = 'content/words.yaml';
  const text = readText(join(content, 'words.yaml')) ?? '';
  const rule = 'bad-words';
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
  return { overrides: diagnostics.length > 0 ? {} : parsed.data, diagnostics };
}
