import { yearOf } from '#lib/dates/paper-date.ts';
import { formatName } from '../../names/parse-name.ts';
import type { Name } from '../../schema/values.ts';
import type { Credit } from '#lib/schema/credit.ts';
import type { Paper } from '../../schema/paper.ts';
import { venueOf } from './work-type-of.ts';

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

function endSentence(text: string): string {
  return /[.?!]$/.test(text) ? text : `${text}.`;
}

/**
 * `Li, S., Tang, Y. and Chen, X. (2025). “Title.” arXiv:2510.00568.` A published paper has its venue before its DOI.
 * Unknown parts are left out.
 * That a paper was withdrawn stands at the end.
 *
 * @param joinNames Writes names as a list: `Li, S., Tang, Y. and Chen, X.`
 */
export function formatReference(
  paper: Pick<Paper, 'authors' | 'issued' | 'title' | 'arxivId' | 'doi' | 'containerTitle' | 'journalRef'> &
    Pick<Credit, 'notice'>,
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
  const title = `“${endSentence(paper.title)}”`;
  const venue = venueOf(paper);
  const publishedIn = venue === undefined ? '' : endSentence(venue);
  return [authors, year, title, publishedIn, identifier, paper.notice].filter(Boolean).join(' ');
}
