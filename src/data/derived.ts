import { z } from 'astro/zod';
import { borderlineSchema } from '#lib/topics/find-borderline.ts';
import {
  editionOrderSchema,
  referencesSchema,
  relationSchema,
  seedSummarySchema,
  takenDownSchema,
} from '#lib/schema/derived.ts';
import { diagnosticSchema } from '#lib/schema/diagnostic.ts';
import { risingMonthSchema } from '#lib/schema/rising.ts';
import { readChangeLog } from '#src/files/change-log-file.ts';
import { folders } from '#src/files/folders.ts';
import { readDerived } from './read-derived.ts';

/** Related papers by paper id, as `ingest` wrote them. */
export const related = new Map(
  Object.entries(readDerived('derived/related.json', z.record(z.string(), relationSchema.array()), {})),
);

/** Of each paper that cites others of the site their ids. */
export const references = new Map(
  Object.entries(readDerived('derived/references.json', referencesSchema, {})),
);

/** The papers of each week, the most important first; a closed edition keeps its order. */
export const editionOrder = new Map(
  Object.entries(readDerived('derived/editions.json', editionOrderSchema, {})),
);

/** The seeds of the corpus. */
export const seeds = readDerived('derived/seeds.json', seedSummarySchema.array(), []);

/** Papers that an editor took down. */
export const takenDown = readDerived('derived/taken-down.json', takenDownSchema.array(), []);

/** Diagnostics of the last ingest. */
export const diagnostics = readDerived('derived/diagnostics.json', diagnosticSchema.array(), []);

/** Papers just under the threshold of each topic, by topic. */
export const borderline = new Map(
  Object.entries(readDerived('derived/borderline.json', borderlineSchema, {})),
);

/** Changes of each run, newest first. */
export const changeLog = readChangeLog(folders.content) ?? [];

/** Rising phrases of each month, newest month first. */
export const risingMonths = readDerived('derived/rising.json', risingMonthSchema.array(), []);
