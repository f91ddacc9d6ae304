import { formatIndexed, invertName } from '../../names/invert-name.ts';
import { citedDoi, type CitedPaper } from './cited-paper.ts';

/** A value is one line: what stands on the next would be another tag. */
function toLine(value: string): string {
  return value.replace(/\s+/g, ' ').trim();
}

/** `2025/10/01`, `2025/10//`, `2025///` */
function formatDate(value: string): string {
  const [year = '', month = '', day = ''] = value.split('-');
  return `${year}/${month}/${day}`;
}

function formatRecord(paper: CitedPaper): string {
  const { title, authors = [], issued, arxivId, url, pdfUrl, keywords = [], containerTitle, key } = paper;
  const { sources, notice } = paper.credit;
  const tags: [string, string | undefined][] = [
    ['TY', containerTitle === undefined ? 'UNPB' : 'JOUR'],
    ['ID', key],
    ['TI', title],
    ...authors.map((name): [string, string] => ['AU', formatIndexed(invertName(name))]),
    ['PY', issued?.value.slice(0, 4)],
    ['DA', issued && formatDate(issued.value)],
    ['T2', containerTitle],
    ['DO', citedDoi(paper)],
    ['AN', arxivId && `arXiv:${arxivId}`],
    ['UR', url],
    ['L1', pdfUrl],
    ['DB', sources.length > 0 ? sources.join(', ') : undefined],
    ['N1', notice],
    ...keywords.map((keyword): [string, string] => ['KW', keyword]),
  ];
  const lines = tags.flatMap(([tag, value]) => (value === undefined ? [] : [`${tag}  - ${toLine(value)}\n`]));
  return `${lines.join('')}ER  - \n`;
}

/** RIS, which most reference managers read. */
export function formatRisFile(papers: readonly CitedPaper[]): string {
  return papers.map(formatRecord).join('\n');
}
