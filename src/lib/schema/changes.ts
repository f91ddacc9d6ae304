import { z } from 'astro/zod';
import { withdrawalSchema } from './values.ts';

const changedPaper = z.object({
  /** Paper id. */
  id: z.string(),
  /** Version that a revision made, from 1, if a source states it. */
  version: z.number().int().positive().optional(),
  /** Present at a withdrawal that is the retraction of a published work. */
  kind: withdrawalSchema.shape.kind,
});

/** The changes between two runs. */
export const changeSetSchema = z.object({
  /** Day of the data, UTC: the newest day of a source or a paper. */
  date: z.iso.date(),
  new: z.array(changedPaper),
  revised: z.array(changedPaper),
  withdrawn: z.array(changedPaper),
  /** Papers that had no code and now have. */
  code: z.array(changedPaper),
});
export type ChangeSet = z.infer<typeof changeSetSchema>;
export type ChangedPaper = z.infer<typeof changedPaper>;

/** `content/log/changes.json`, newest first. It is history: no run can make it again from the seeds. */
export const changeLogSchema = z.array(changeSetSchema);
