const name = 'offprint-searches';
const maxRecent = 8;

/** Queries that were searched for on this device, the newest first; none where the browser keeps nothing. */
export function readRecent(): string[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(name) ?? '[]');
    return Array.isArray(kept) ? kept.filter((query) => typeof query === 'string') : [];
  } catch {
    return [];
  }
}

export function forgetRecent(): void {
  try {
    localStorage.removeItem(name);
  } catch {
    // There is nothing to forget.
  }
}

export function keepRecent(query: string): void {
  if (query === '') return;
  const queries = [query, ...readRecent().filter((other) => other !== query)].slice(0, maxRecent);
  try {
    localStorage.setItem(name, JSON.stringify(queries));
  } catch {
    // A browser that keeps nothing suggests nothing.
  }
}
