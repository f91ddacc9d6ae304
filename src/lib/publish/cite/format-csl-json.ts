import type { CitedPaper } from './cited-paper.ts';
import { formatCslItems } from './format-csl-items.ts';
import { toCslItem } from './to-csl-item.ts';

/** CSL-JSON, which Zotero and citation processors read. */
export function formatCslJsonFile(papers: readonly CitedPaper[]): string {
  return formatCslItems(papers.map(toCslItem));
}
