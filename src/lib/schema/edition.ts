import { z } from 'astro/zod';

/** Front matter of the hand-written `content/editions/<week id>.mdx`; the body is the foreword. */
export const editionSchema = z.object({
  /** Headline of the foreword. */
  title: z.string().optional(),
  /** Who wrote it; the curator of the settings if absent. */
  by: z.string().optional(),
});
