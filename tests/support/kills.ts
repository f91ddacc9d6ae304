const usualKills = 4;

/** How often a command is killed in a test: four times, or what OFFPRINT_KILLS says. Divided where one run is slow. */
export function countKills(divisor = 1): number {
  return Math.ceil(Number(process.env['OFFPRINT_KILLS'] ?? usualKills) / divisor);
}
