import { z } from 'astro/zod';
import { parsePaperDate } from '../dates/paper-date.ts';
import { dateOriginSchema } from '../schema/paper-date.ts';
import { paperSchema } from '../schema/paper.ts';

/** The two lines of a date as one value. What is no date stays as it is, for the schema to refuse. */
function joinDate(data: unknown): unknown {
  if (typeof data !== 'object' || data === null || !('issued' in data)) return data;
  const { issued, issuedFrom, ...rest } = { issuedFrom: undefined, ...data };
  const origin = dateOriginSchema.default('stated').safeParse(issuedFrom).data;
  const date = typeof issued === 'string' ? parsePaperDate(issued, origin) : undefined;
  return { ...rest, issued: origin && date ? date : issued };
}

/** Front matter as entries have it: `issued` as text, and `issuedFrom` where no source states it. */
export const entrySchema = z.preprocess(joinDate, paperSchema);
