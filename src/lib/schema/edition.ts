import { z } from 'astro/zod';
import { publicationFields } from './publication.ts';

const paperId = z.string('an id has to stand in quotes, or YAML takes it for a number');

/** Front matter of the hand-written `content/editions/<week id>.mdx`; the body is the foreword. */
export const editionSchema = z.strictObject({
  /** Headline of the foreword. */
  title: z.string().optional(),
  /** Who wrote it; the curator of the settings if absent. */
  by: z.string().optional(),
  ...publicationFields,
  /** Papers that come first in the edition, by id, in this order. */
  pin: z.array(paperId).default([]),
  /** Papers of the week that the edition leaves out, by id. They keep their pages. */
  drop: z.array(paperId).default([]),
});
