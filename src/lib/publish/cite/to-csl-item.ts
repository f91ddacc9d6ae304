import type { Name } from '../../schema/values.ts';
import { citedDoi, type CitedPaper } from './cited-paper.ts';
import type { CslItem, CslName } from './csl-item.ts';
import { venueOf, workTypeOf } from './work-type-of.ts';

function formatName({ given, family, literal, familyFirst }: Name): CslName {
  if (literal !== undefined) return { literal };
  return {
    ...(family === undefined ? {} : { family }),
    ...(given === undefined ? {} : { given }),
    ...(familyFirst === undefined ? {} : { 'static-ordering': true }),
  };
}

function joined(values: readonly string[] | undefined): string | undefined {
  return values === undefined || values.length === 0 ? undefined : values.join(', ');
}

/** Programs take an `article` with its publisher for a preprint, and its number for that in the archive. */
export function toCslItem(paper: CitedPaper): CslItem {
  const { key, title, authors = [], issued, arxivId, url, keywords, credit } = paper;
  const type = workTypeOf(paper);
  const isPreprint = arxivId !== undefined && type === 'article';
  const fields: { [Field in keyof CslItem]: CslItem[Field] | undefined } = {
    id: key,
    type,
    title,
    author: authors.length > 0 ? authors.map(formatName) : undefined,
    issued: issued && { 'date-parts': [issued.value.split('-').map(Number)] },
    'container-title': venueOf(paper),
    volume: paper.volume,
    issue: paper.issue,
    page: paper.pages,
    publisher: isPreprint ? 'arXiv' : paper.publisher,
    genre: paper.genre,
    number: arxivId && `arXiv:${arxivId}`,
    DOI: citedDoi(paper),
    URL: url,
    source: joined(credit.sources),
    note: credit.notice,
    keyword: joined(keywords),
  };
  return Object.fromEntries(
    Object.entries(fields).filter(([, value]) => value !== undefined),
  ) as unknown as CslItem;
}
