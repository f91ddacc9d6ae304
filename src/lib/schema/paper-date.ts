import { z } from 'astro/zod';

/**
 * How a date became known. `stated`: a source gives it. `posted`: the day on which a feed posted the paper.
 * `identifier`: the month that an arXiv id carries.
 */
export const dateOriginSchema = z.enum(['stated', 'posted', 'identifier']);
export type DateOrigin = z.infer<typeof dateOriginSchema>;

/** From the coarsest on. */
export const datePrecisions = ['year', 'month', 'day'] as const;
export type DatePrecision = (typeof datePrecisions)[number];

const forms: Record<DatePrecision, z.ZodType<string>> = {
  year: z.string().regex(/^(?!0000)\d{4}$/),
  month: z.string().regex(/^(?!0000)\d{4}-(?:0[1-9]|1[0-2])$/),
  day: z.iso.date().regex(/^(?!0000)/),
};

/** A date as precisely as it is known, UTC. */
export const paperDateSchema = z
  .object({
    /** `2025`, `2025-10` or `2025-10-01`. */
    value: z.string(),
    precision: z.enum(datePrecisions),
    origin: dateOriginSchema,
  })
  .refine(({ value, precision }) => forms[precision].safeParse(value).success, 'not a date of its precision');
export type PaperDate = z.infer<typeof paperDateSchema>;
