import { cleanLine, type TextChange } from './clean-text.ts';

function addChanges(sums: TextChange[], changes: TextChange[]): void {
  for (const change of changes) {
    const sum = sums.find((known) => known.what === change.what);
    if (sum) sum.count += change.count;
    else sums.push({ ...change });
  }
}

/** A value with every string inside it cleaned as one line: names, keywords, an organisation. */
export function cleanStrings<T>(value: T): { value: T; changes: TextChange[] } {
  const changes: TextChange[] = [];
  const clean = (part: unknown): unknown => {
    if (typeof part === 'string') {
      const { text, changes: found } = cleanLine(part);
      addChanges(changes, found);
      return text;
    }
    if (Array.isArray(part)) return part.map(clean);
    if (typeof part === 'object' && part !== null)
      return Object.fromEntries(Object.entries(part).map(([key, inner]) => [key, clean(inner)]));
    return part;
  };
  return { value: clean(value) as T, changes };
}
