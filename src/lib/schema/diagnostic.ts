import { z } from 'astro/zod';
import type { RuleId } from './rules.ts';

/** A position in a file. Lines and columns count from 1; columns count UTF-16 units. */
export const placeSchema = z.object({
  /** Path as given on the command line, with forward slashes: `seeds/000.txt`. */
  file: z.string(),
  line: z.number().int().positive(),
  column: z.number().int().positive(),
});
export type Place = z.infer<typeof placeSchema>;

/**
 * What a problem costs, the least first. Only the last stops a publish.
 *
 * - `note`: nothing; a documented rule decided.
 * - `warning`: nothing yet; it was used, and a person should look.
 * - `record-set-aside`: one record of a file is not used.
 * - `file-set-aside`: one file is not used.
 * - `answer-refused`: an answer is wrong as a whole, so its source has failed. Nothing of it is saved.
 * - `broken`: a hand-written file or a state file. Nothing is written before a person has mended it.
 */
export const severities = [
  'note',
  'warning',
  'record-set-aside',
  'file-set-aside',
  'answer-refused',
  'broken',
] as const;
export type Severity = (typeof severities)[number];

/** Whether a severity is `lowest` or worse. */
export function isAtLeast(severity: Severity, lowest: Severity): boolean {
  return severities.indexOf(severity) >= severities.indexOf(lowest);
}

/** A message about input. Nothing from the input disappears without one. */
export const diagnosticSchema = z.object({
  severity: z.enum(severities),
  /** Stable name of the rule that spoke: `no-abstract`, `merged`. Its severity is in `rules.ts`. */
  rule: z.string(),
  /** What happened and why, in a full sentence. */
  message: z.string(),
  /** What to do about it. */
  hint: z.string().optional(),
  /** What a file is that no reader reads, where that is known: `PDF`. */
  format: z.string().optional(),
  /** Every record that contributed, the first one leading. */
  places: z.array(placeSchema),
});
/** A stored one may be of an earlier program, whose rules had other names. */
export type StoredDiagnostic = z.infer<typeof diagnosticSchema>;
export type Diagnostic = StoredDiagnostic & { rule: RuleId };
