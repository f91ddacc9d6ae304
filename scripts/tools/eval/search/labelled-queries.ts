import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'astro/zod';

const gradedSchema = z.object({
  items: z.array(
    z.object({
      q: z.string(),
      relevant: z.array(z.object({ title: z.string(), grade: z.number() })),
    }),
  ),
});
const spellingsSchema = z.object({ items: z.array(z.array(z.string())) });

/** A query and the papers that answer it, each with its grade. */
export type GradedQuery = z.infer<typeof gradedSchema>['items'][number];

function readItems<Items>(schema: z.ZodType<{ items: Items }>, labels: string, name: string): Items {
  return schema.parse(JSON.parse(readFileSync(join(labels, name), 'utf8'))).items;
}

/** @param labels Folder of the labelled queries. */
export function readGradedQueries(labels: string): GradedQuery[] {
  return readItems(gradedSchema, labels, 'queries-dev.json');
}

/** Spellings of the same thing, the plain one first. */
export function readSpellings(labels: string): string[][] {
  return readItems(spellingsSchema, labels, 'queries-spellings.json');
}
