import type { z } from 'astro/zod';
import { parseFrontMatter } from '../entries/parse-front-matter.ts';
import type { Diagnostic } from '#lib/schema/diagnostic.ts';
import { isPublished, type Publication } from '#lib/schema/publication.ts';
import { problem, type HandWritten } from './check-notes.ts';
import { lineOf } from './line-of.ts';

function describe({ draft, publish = '' }: Publication, dataDay: string | undefined): string {
  if (draft) return 'This is a draft, so it is not published.';
  const now = dataDay === undefined ? 'the data has no day' : `the data is of ${dataDay}`;
  return `This is published when the data is of ${publish} or later; ${now}.`;
}

/** Notes and forewords that are not published yet, so that nobody waits for one in vain. */
export function checkPublication(
  files: HandWritten[],
  schema: z.ZodType<Publication>,
  dataDay: string | undefined,
): Diagnostic[] {
  return files.flatMap(({ file, text }) => {
    const parsed = parseFrontMatter(file, text, schema);
    if ('diagnostics' in parsed || isPublished(parsed.data, dataDay)) return [];
    const hint = parsed.data.draft
      ? 'Remove “draft: true” to publish it. npm run dev shows it.'
      : 'npm run dev shows it. Change the day, or fetch newer data.';
    const line = lineOf(text, parsed.data.draft ? 'draft:' : 'publish:');
    return [problem('unpublished', file, describe(parsed.data, dataDay), hint, line)];
  });
}
