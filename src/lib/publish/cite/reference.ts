import { yearOf } from '#lib/dates/paper-date.ts';
import { formatName } from '../../names/parse-name.ts';
import type { Name } from '../../schema/values.ts';
import type { Credit } from '#lib/schema/credit.ts';
import type { Paper } from '../../schema/paper.ts';

function initials(given: string): string {
  return given
    .split(/[\s-]+/)
    .filter(Boolean)
    .map((part) => `${[...part][0] ?? ''}.`)
    .join(' ');
}

function shortName(name: Name): string {
  return name.family === undefined || name.given === undefined
    ? formatName(name)
    : `${name.family}, ${initials(name.given)}`;
}

/**
 * `Li, S., Tang, Y. and Chen, X. (2025). “Title.” arXiv:2510.00568.` Unknown parts are left out.
 * That a paper was withdrawn stands at the end.
 *
 * @param joinNames Writes names as a list: `Li, S., Tang, Y. and Chen, X.`
 */
export function formatReference(
  paper: Pick<Paper, 'authors' | 'issued' | 'title' | 'arxivId' | 'doi'> & Pick<Credit, 'notice'>,
  joinNames: (names: string[]) => string,
): string {
  const authors = joinNames((paper.authors ?? []).map(shortName));
  const year = paper.issued === undefined ? '' : `(${yearOf(paper.issued) ?? ''}).`;
  const identifier =
    paper.doi === undefined
      ? paper.arxivId === undefined
        ? ''
        : `arXiv:${paper.arxivId}.`
      : `doi:${paper.doi}.`;
  const title = /[.?!]$/.test(paper.title) ? `“${paper.title}”` : `“${paper.title}.”`;
  return [authors, year, title, identifier, paper.notice].filter(Boolean).join(' ');
}
