/** `4`, `3.9`; a score just under a threshold is never rounded up to it: 3.95 is `3.9`. */
export function formatScore(score: number): string {
  return String(Math.floor(score * 10) / 10);
}
