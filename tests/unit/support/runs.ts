/** Runs of a property: 200, or what OFFPRINT_RUNS says. Divided where one run is slow. */
export function runs(divisor = 1): { numRuns: number } {
  const wanted = Number(process.env['OFFPRINT_RUNS'] ?? 200);
  return { numRuns: Math.max(10, Math.ceil(wanted / divisor)) };
}
