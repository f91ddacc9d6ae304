import { z } from 'astro/zod';

/** Types of works, as CSL names them. `article` is a preprint, `document` what has no type of its own. */
export const workTypeSchema = z.enum([
  'article',
  'article-journal',
  'article-magazine',
  'article-newspaper',
  'paper-conference',
  'chapter',
  'book',
  'pamphlet',
  'thesis',
  'report',
  'manuscript',
  'webpage',
  'post-weblog',
  'software',
  'dataset',
  'patent',
  'entry-encyclopedia',
  'review',
  'speech',
  'document',
]);
export type WorkType = z.infer<typeof workTypeSchema>;
