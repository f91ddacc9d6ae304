import type { Name } from '../../schema/values.ts';
import { citedDoi, type CitedPaper } from './cited-paper.ts';

function formatName({ given, family, literal }: Name): Name {
  return literal === undefined ? { family, given } : { literal };
}

/** Programs take an `article` with its publisher for a preprint, and its number for that in the archive. */
function toItem(paper: CitedPaper): Record<string, unknown> {
  const { key, title, authors, issued, arxivId, url, keywords, containerTitle } = paper;
  const { sources, notice } = paper.credit;
  const isPreprint = arxivId !== undefined && containerTitle === undefined;
  return {
    id: key,
    type: containerTitle === undefined ? 'article' : 'article-journal',
    title,
    author: authors && authors.length > 0 ? authors.map(formatName) : undefined,
    issued: issued && { 'date-parts': [issued.value.split('-').map(Number)] },
    'container-title': containerTitle,
    publisher: isPreprint ? 'arXiv' : undefined,
    number: arxivId && `arXiv:${arxivId}`,
    DOI: citedDoi(paper),
    URL: url,
    source: sources.length > 0 ? sources.join(', ') : undefined,
    note: notice,
    keyword: keywords && keywords.length > 0 ? keywords.join(', ') : undefined,
  };
}

/** CSL-JSON, which Zotero and citation processors read. */
export function formatCslJsonFile(papers: readonly CitedPaper[]): string {
  return `${JSON.stringify(papers.map(toItem), undefined, 1)}\n`;
}
