import type { CitedPaper } from './cited-paper.ts';
import { formatRisItems } from './format-ris-items.ts';
import { toCslItem } from './to-csl-item.ts';

/** RIS, which most reference managers read. */
export function formatRisFile(papers: readonly CitedPaper[]): string {
  return formatRisItems(papers.map((paper) => ({ ...toCslItem(paper), pdfUrl: paper.pdfUrl })));
}
