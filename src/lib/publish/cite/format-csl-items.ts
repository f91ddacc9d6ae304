import type { CslItem } from './csl-item.ts';

/** A file of CSL-JSON. Browsers write it, too, so that it knows no schema. */
export function formatCslItems(items: readonly CslItem[]): string {
  return `${JSON.stringify(items, undefined, 1)}\n`;
}
