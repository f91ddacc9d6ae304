/**
 * The runs of a property: 200 with a fixed seed, so that a red run is due to the change that it tests.
 * With OFFPRINT_RUNS so many, drawn anew each time. Divided where one run is slow.
 */
export function runs(divisor = 1): { numRuns: number; seed?: number } {
  const wanted = process.env['OFFPRINT_RUNS'];
  const numRuns = Math.max(10, Math.ceil(Number(wanted ?? 200) / divisor));
  return wanted === undefined ? { numRuns, seed: 20251001 } : { numRuns };
}
