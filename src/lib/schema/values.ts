import { z } from 'astro/zod';

const namePart = z.string().min(1).optional();

/** A person or group. Either `literal`, or `family` with an optional `given`, as in CSL-JSON; never empty. */
export const nameSchema = z
  .object({
    given: namePart,
    family: namePart,
    literal: namePart,
    /** The family name is written first, as in `Nagy János`; CSL's `static-ordering`. */
    familyFirst: z.literal(true).optional(),
  })
  .refine(({ given, family, literal }) => (literal ?? family ?? given) !== undefined, 'a name is empty');
export type Name = z.infer<typeof nameSchema>;

export const organizationSchema = z.object({
  /** Case-preserving handle without spaces, from the listing: `AI-at-Meta`. */
  slug: z.string(),
  /** Display name, from the listing: `Meta AI`. */
  name: z.string(),
});
export type Organization = z.infer<typeof organizationSchema>;

export const linkSchema = z.object({
  rel: z.enum(['code', 'project', 'data', 'model', 'demo', 'other']),
  /** Absolute http(s) address. */
  url: z.string(),
  /** Where the link was seen: the abstract's own text, or file and line of a record. */
  evidence: z.string(),
});
export type Link = z.infer<typeof linkSchema>;

export const withdrawalSchema = z.object({
  /** Day of the withdrawal, UTC, if the source gives it. */
  date: z.iso.date().optional(),
  /** What the authors say of it, from arXiv's comment, or what the editor says. */
  reason: z.string().optional(),
  /** Present if the published work was retracted; authors or arXiv withdrew the others. */
  kind: z.literal('retracted').optional(),
});
export type Withdrawal = z.infer<typeof withdrawalSchema>;

export const citationsSchema = z.object({
  /** Works that cite the paper. */
  count: z.number().int().nonnegative(),
  /** Which service counted: `openalex`, `semantic-scholar`. */
  source: z.string(),
  /** Day of the count, UTC. */
  asOf: z.iso.date(),
});
