import type { CitedPaper } from './cited-paper.ts';
import { toCslItem, type CslItem } from './csl-item.ts';

/** CSL-JSON, which Zotero and citation processors read. */
export function formatCslItems(items: readonly CslItem[]): string {
  return `${JSON.stringify(items, undefined, 1)}\n`;
}

export function formatCslJsonFile(papers: readonly CitedPaper[]): string {
  return formatCslItems(papers.map(toCslItem));
}
