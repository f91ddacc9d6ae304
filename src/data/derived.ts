import { readFileSync } from 'node:fs';
import { borderlineSchema } from '#lib/classify/find-borderline.ts';
import type { Relation } from '#lib/relate/relate.ts';
import { changeLogSchema } from '#lib/schema/changes.ts';
import { diagnosticSchema } from '#lib/schema/diagnostic.ts';
import { monthTrendSchema } from '#lib/schema/trend.ts';
import type { SeedSummary } from '#lib/write/render-content.ts';
import { readDerived } from './read-derived.ts';

function read(name: string): unknown {
  const path = `${process.env['OFFPRINT_CONTENT'] ?? 'content'}/derived/${name}`;
  return JSON.parse(readFileSync(path, 'utf8'));
}

/** Related papers by paper id, as `ingest` wrote them. */
export const related = new Map(Object.entries(read('related.json') as Record<string, Relation[]>));

/** The seeds the corpus was read from. */
export const seeds = read('seeds.json') as SeedSummary[];

/** What ingest had to say about the seeds. */
export const diagnostics = readDerived('derived/diagnostics.json', diagnosticSchema.array(), []);

/** Papers just under the threshold of each topic, by topic. */
export const borderline = readDerived('derived/borderline.json', borderlineSchema, {});

/** What changed from one state of the data to the next, newest first. */
export const changeLog = readDerived('log/changes.json', changeLogSchema, []);

/** What rose in each month, newest month first. */
export const trends = readDerived('derived/trends.json', monthTrendSchema.array(), []);
