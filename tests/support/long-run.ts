/** Whether everything is tried, as `npm run test:all` does, and not a sample of what is alike. */
export const isLong = process.env['OFFPRINT_LONG'] === '1';

/** In the long run all; otherwise so many at equal distances, the first and the last among them. */
export function sampleOf<Value>(all: readonly Value[], count: number): Value[] {
  if (isLong || all.length <= count) return [...all];
  const distance = (all.length - 1) / (count - 1);
  return Array.from({ length: count }, (_, index) => all[Math.round(index * distance)] as Value);
}
