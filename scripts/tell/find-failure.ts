/** `toJSON(needs)` of a workflow: the jobs that were waited for. */
export type Needs = Record<string, { result: string; outputs: Record<string, string> }>;

export interface Failure {
  /** The step that was begun last. */
  step: string;
  /** What the command said, perhaps in many lines. */
  report: string;
}

const bad = new Set(['failure', 'cancelled']);

/**
 * The first job that failed, in the order in which the workflow runs them, with the step that it had begun. A fetch
 * ends well also if a source failed, and says so among its outputs.
 */
export function findFailure(needs: Needs): Failure | undefined {
  for (const [job, { result, outputs }] of Object.entries(needs)) {
    if (!bad.has(result) && outputs['failed'] !== 'true') continue;
    const usual = job === 'commit' ? 'deploy' : job;
    return { step: outputs['step'] ?? usual, report: outputs['report'] ?? '' };
  }
  return undefined;
}
