import { z } from 'astro/zod';

const idsSchema = z
  .array(z.string().min(1), { error: 'needs a list of ids: [2510.00568, 2510.00915]' })
  .min(2, { error: 'needs two ids or more' })
  .refine((ids) => new Set(ids).size === ids.length, { error: 'names one paper twice' });

/** One line of `content/decisions.yaml`: a person's decision on near-duplicates. */
export const decisionSchema = z
  .strictObject({
    /** Ids of records of one paper; the first one keeps its address, the others lead to it. */
    same: idsSchema.optional(),
    /** Ids of papers that are not near-duplicates. */
    different: idsSchema.optional(),
  })
  .refine(({ same, different }) => (same === undefined) !== (different === undefined), {
    error: 'A line has one of “same” and “different”',
  });

export const decisionsSchema = z.array(decisionSchema, {
  error: 'The file is a list of lines like “- same: [2510.00568, 2510.00915]”',
});
export type Decision = z.infer<typeof decisionSchema>;
