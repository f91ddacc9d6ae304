import { z } from 'astro/zod';
import { publicationFields } from './publication.ts';

/** Front matter of the hand-written `content/notes/<paper id>.mdx`; the body is the note. */
export const noteSchema = z.strictObject({
  /** Who wrote it; the curator of the settings if absent. */
  by: z.string().optional(),
  ...publicationFields,
});
