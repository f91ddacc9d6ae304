import type { z } from 'astro/zod';
import { complain, parseYaml, type Parsed } from './parse-yaml.ts';

/** The front matter of a hand-written MDX file with the lines around it; empty if it has none. */
export function headOf(text: string): string {
  return /^---\r?\n(?:[^]*?\r?\n)?---(?:\r?\n|$)/.exec(text)?.[0] ?? '';
}

/** Parses the front matter of a hand-written MDX file. */
export function parseFrontMatter<T>(file: string, text: string, schema: z.ZodType<T>): Parsed<T> {
  const match = /^---\r?\n(?:([^]*?)\r?\n)?---(?:\r?\n|$)/.exec(text);
  if (!match)
    return {
      diagnostics: [
        complain(
          file,
          1,
          1,
          'The file does not begin with front matter between two lines of “---”.',
          'Copy the head of a file beside it.',
        ),
      ],
    };
  return parseYaml(file, match[1] ?? '', schema, 2);
}
