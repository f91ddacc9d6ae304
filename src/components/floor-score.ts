/** A score as it is shown. One just under a threshold is never rounded up to it: 3.95 is 3.9. */
export function floorScore(score: number): number {
  return Math.floor(score * 10) / 10;
}
