import { z } from 'astro/zod';

/** A position in a file. Lines and columns count from 1; columns count UTF-16 units. */
export const placeSchema = z.object({
  /** Path as given on the command line, with forward slashes: `seeds/000.txt`. */
  file: z.string(),
  line: z.number().int().positive(),
  column: z.number().int().positive(),
});
export type Place = z.infer<typeof placeSchema>;

/**
 * A message about input. `error` means something could not be used; `warning` that a person should
 * look; `note` that a documented rule decided. Nothing from the input disappears without one.
 */
export const diagnosticSchema = z.object({
  severity: z.enum(['error', 'warning', 'note']),
  /** Stable name of the rule that spoke: `no-abstract`, `merged`. */
  rule: z.string(),
  /** What happened and why, in a full sentence. */
  message: z.string(),
  /** What to do about it. */
  hint: z.string().optional(),
  /** Every record that contributed, the first one leading. */
  places: z.array(placeSchema),
});
export type Diagnostic = z.infer<typeof diagnosticSchema>;
