import { isWebAddress } from '#lib/text/web-address.ts';
import { z } from 'astro/zod';

const common = {
  /** Folder of the answers below `seeds/`: small letters, digits and hyphens. */
  id: z
    .string()
    .max(60)
    .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 'must be small letters, digits and single hyphens'),
  /** Days (`2026-12-25`) or weeks (`2026-W52`) on which few papers or none are no failure. */
  quiet: z.array(z.string().regex(/^\d{4}-(?:\d{2}-\d{2}|W\d{2})$/, 'must be a day or a week')).default([]),
};

/** One thing that `npm run fetch` asks for. */
export const fetchSourceSchema = z.discriminatedUnion('from', [
  /** The papers that Hugging Face featured, one answer a day. */
  z.strictObject({ ...common, from: z.literal('hf') }),
  /** The papers that arXiv received in a week and that a query selects, in the words of arXiv's API. */
  z.strictObject({ ...common, from: z.literal('arxiv'), query: z.string().min(1) }),
  /** What arXiv announced today in some categories. */
  z.strictObject({
    ...common,
    from: z.literal('arxiv-rss'),
    categories: z
      .array(z.string().regex(/^[a-z-]+(?:\.[A-Za-z-]+)?$/, 'must be a category such as cs.CL'))
      .min(1),
  }),
  /** Any RSS or Atom feed of papers, as it is today. */
  z.strictObject({
    ...common,
    from: z.literal('feed'),
    url: z.string().refine(isWebAddress, 'must be an http(s) address without a user'),
  }),
]);
export type FetchSource = z.infer<typeof fetchSourceSchema>;
export type FetchKind = FetchSource['from'];
