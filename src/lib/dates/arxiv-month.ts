/** Year and month in an arXiv identifier: October 2025 in `2510.00568`, October 2001 in `cs/0110053`. */
export function parseArxivMonth(arxivId: string): { year: number; month: number } | null {
  const digits = /^(?:[a-z-]+(?:\.[A-Z]{2})?\/)?(\d{2})(\d{2})/.exec(arxivId);
  if (!digits) return null;
  const twoDigitYear = Number(digits[1]);
  const month = Number(digits[2]);
  if (month < 1 || month > 12) return null;
  return { year: twoDigitYear >= 91 ? 1900 + twoDigitYear : 2000 + twoDigitYear, month };
}

/** `2025-10` for `2510.00568`. */
export function arxivMonth(arxivId: string): string | undefined {
  const found = parseArxivMonth(arxivId);
  return found ? `${String(found.year)}-${String(found.month).padStart(2, '0')}` : undefined;
}
