import { z } from 'astro/zod';

/** A day, as YAML of either version reads it. */
const day = z.union([
  z.iso.date('must be a day, as in 2026-01-05'),
  z.date().transform((date) => date.toISOString().slice(0, 10)),
]);

/** Fields of a hand-written text that decide whether it is published; `npm run dev` shows every text. */
export const publicationFields = {
  /** True while it is written. */
  draft: z.boolean().default(false),
  /** Day from which it is shown, UTC: the first build whose data is of that day or a later one shows it. */
  publish: day.optional(),
};

export interface Publication {
  draft: boolean;
  publish?: string | undefined;
}

/**
 * Whether a text is published.
 *
 * @param dataDay day of the data, UTC, which stands for today: the same input gives the same site on every day
 */
export function isPublished({ draft, publish }: Publication, dataDay: string | undefined): boolean {
  return !draft && (publish === undefined || (dataDay !== undefined && publish <= dataDay));
}
