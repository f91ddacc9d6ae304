import type { CslItem } from './csl-item.ts';

/** A file of CSL-JSON, with a line for each paper. Browsers write it, too, so that it knows no schema. */
export function formatCslItems(items: readonly CslItem[]): string {
  return `[\n${items.map((item) => JSON.stringify(item)).join(',\n')}\n]\n`;
}
