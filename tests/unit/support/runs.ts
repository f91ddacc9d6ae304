const usualRuns = 100;
/** Where one run is slow. */
const minRuns = 4;

/**
 * The runs of a property: {@link usualRuns} with a fixed seed, so that a red run is due to the change that it tests.
 * With OFFPRINT_RUNS so many, drawn anew each time. Divided where one run is slow.
 */
export function runs(divisor = 1): { numRuns: number; seed?: number } {
  const wanted = process.env['OFFPRINT_RUNS'];
  const numRuns = Math.max(minRuns, Math.ceil(Number(wanted ?? usualRuns) / divisor));
  return wanted === undefined ? { numRuns, seed: 20251001 } : { numRuns };
}
