import { monthNames } from '#lib/dates/calendar.ts';
import { monthOf, yearOf } from '#lib/dates/paper-date.ts';
import type { Name } from '../../schema/values.ts';
import { escapeTex } from '#lib/text/escape-tex.ts';
import { entryOf } from './bibtex-entry.ts';
import { citationKey, type Citable, type CitedPaper } from './cited-paper.ts';
import { venueOf } from './work-type-of.ts';

/** Two hyphens are a dash in TeX, and two quotation marks are one of another form. */
function formatText(text: string): string {
  return escapeTex(text).replace(/([-'`])(?=\1)/g, '$1{}');
}

/** Puts words with capitals after the first letter in braces, since styles change titles to lower case. */
function protectCapitals(title: string): string {
  return title
    .split(' ')
    .map((word) => (/\p{Lu}/u.test(word.slice(1)) ? `{${formatText(word)}}` : formatText(word)))
    .join(' ');
}

/** A part of a name. The word “and” inside it is protected, since it separates names. */
function formatPart(part: string): string {
  return /\band\b/i.test(part) ? `{${formatText(part)}}` : formatText(part);
}

function formatAuthor({ given, family = '', literal }: Name): string {
  if (literal !== undefined) return `{${formatText(literal)}}`;
  return given === undefined ? formatPart(family) : `${formatPart(family)}, ${formatPart(given)}`;
}

/** An address or a DOI. Characters that would end the field are percent-encoded. */
function escapeAddress(address: string): string {
  return address.replaceAll('\\', '%5C').replaceAll('{', '%7B').replaceAll('}', '%7D');
}

/** `oct`, which every style defines. */
function formatMonth(paper: Citable): string | undefined {
  const month = monthOf(paper.issued);
  return month === undefined ? undefined : monthNames[Number(month.slice(5)) - 1]?.toLowerCase();
}

function brace(text: string | undefined): string | undefined {
  return text === undefined || text === '' ? undefined : `{${formatText(text)}}`;
}

/** A BibTeX entry of the type of the work, with all that is known of where it was published; `misc` for a preprint. */
export function formatBibtex(paper: Citable, key = citationKey(paper)): string {
  const { authors, issued, arxivId, doi, url, categories, notice } = paper;
  const { entry, container, publisher } = entryOf(paper);
  const fields: [string, string | undefined][] = [
    ['title', `{${protectCapitals(paper.title)}}`],
    ['author', authors && authors.length > 0 ? `{${authors.map(formatAuthor).join(' and ')}}` : undefined],
    ...(container === undefined ? [] : [[container, brace(venueOf(paper))] as [string, string | undefined]]),
    ['year', issued && `{${yearOf(issued) ?? ''}}`],
    ['month', formatMonth(paper)],
    ['volume', brace(paper.volume)],
    ['number', brace(paper.issue)],
    ['pages', brace(paper.pages)?.replace('–', '--')],
    [publisher, brace(paper.publisher)],
    ['type', entry === 'phdthesis' || entry === 'mastersthesis' ? undefined : brace(paper.genre)],
    ['eprint', arxivId && `{${arxivId}}`],
    ['archivePrefix', arxivId && '{arXiv}'],
    ['primaryClass', arxivId && categories?.[0] && `{${categories[0]}}`],
    ['doi', doi && `{${escapeAddress(doi)}}`],
    ['url', url && `{${escapeAddress(url)}}`],
    ['note', notice && `{${formatText(notice)}}`],
  ];
  const lines = fields.flatMap(([name, value]) => (value ? [`  ${name} = ${value}`] : []));
  return `@${entry}{${key},\n${lines.join(',\n')}\n}\n`;
}

/** Where the titles come from and to whom they belong. BibTeX has no field for it, and passes over what stands between entries. */
function formatHead(papers: readonly CitedPaper[]): string[] {
  const sources = [...new Set(papers.flatMap(({ credit }) => credit.sources))];
  const rights = [...new Set(papers.map(({ credit }) => credit.rights))].filter(Boolean);
  const lines = [...(sources.length === 0 ? [] : [`Source: ${sources.join(', ')}`]), ...rights];
  // A further entry would begin with an “@”.
  return lines.length === 0 ? [] : [`${lines.map((line) => `% ${line.replaceAll('@', '')}`).join('\n')}\n`];
}

/** The entries of several papers, in their order. */
export function formatBibtexFile(papers: readonly CitedPaper[]): string {
  return [...formatHead(papers), ...papers.map((paper) => formatBibtex(paper, paper.key))].join('\n');
}
