import { z } from 'astro/zod';

const idsSchema = z
  .array(z.string().min(1), { error: 'needs a list of ids: [2510.00568, 2510.00915]' })
  .min(2, { error: 'needs two ids or more' })
  .refine((ids) => new Set(ids).size === ids.length, { error: 'names one paper twice' });

const kinds = ['same', 'different', 'remove', 'retracted'] as const;

/** One line of `content/decisions.yaml`: a person's decision on near-duplicates, or that a paper goes. */
export const decisionSchema = z
  .strictObject({
    /** Ids of records of one paper; the first one keeps its address, the others lead to it. */
    same: idsSchema.optional(),
    /** Ids of papers that are not near-duplicates. */
    different: idsSchema.optional(),
    /** Id of a paper that the site no longer shows; its address says so. */
    remove: z.string().min(1).optional(),
    /** Id of a paper that was retracted, though no source says so. */
    retracted: z.string().min(1).optional(),
    /** Why, in a sentence that readers see: in place of a paper that is removed, at one that was retracted. */
    reason: z.string().min(1).optional(),
  })
  .refine((line) => kinds.filter((kind) => line[kind] !== undefined).length === 1, {
    error: 'A line has one of “same”, “different”, “remove” and “retracted”',
  })
  .refine(({ remove, retracted, reason }) => reason === undefined || (remove ?? retracted) !== undefined, {
    error: '“reason” stands beside “remove” and “retracted” only',
  });

export const decisionsSchema = z.array(decisionSchema, {
  error: 'The file is a list of lines like “- same: [2510.00568, 2510.00915]”',
});
export type Decision = z.infer<typeof decisionSchema>;
