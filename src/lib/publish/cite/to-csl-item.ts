import type { WorkType } from '../../schema/work-type.ts';
import type { Name } from '../../schema/values.ts';
import { isMeeting } from './bibtex-entry.ts';
import { citedDoi, type Citable, type CitedPaper } from './cited-paper.ts';
import type { CslItem, CslName } from './csl-item.ts';

function formatName({ given, family, literal, familyFirst }: Name): CslName {
  if (literal !== undefined) return { literal };
  return {
    ...(family === undefined ? {} : { family }),
    ...(given === undefined ? {} : { given }),
    ...(familyFirst === undefined ? {} : { 'static-ordering': true }),
  };
}

/** The type that the source states, or else what the venue says; a paper without a venue is a preprint. */
export function citedType({ type, containerTitle }: Pick<Citable, 'type' | 'containerTitle'>): WorkType {
  if (type !== undefined && !(type === 'article' && containerTitle !== undefined)) return type;
  if (containerTitle === undefined) return 'article';
  return isMeeting(containerTitle) ? 'paper-conference' : 'article-journal';
}

function joined(values: readonly string[] | undefined): string | undefined {
  return values === undefined || values.length === 0 ? undefined : values.join(', ');
}

/** Programs take an `article` with its publisher for a preprint, and its number for that in the archive. */
export function toCslItem(paper: CitedPaper): CslItem {
  const { key, title, authors = [], issued, arxivId, url, keywords, containerTitle, credit } = paper;
  const isPreprint = arxivId !== undefined && containerTitle === undefined;
  const fields: { [Field in keyof CslItem]: CslItem[Field] | undefined } = {
    id: key,
    type: citedType(paper),
    title,
    author: authors.length > 0 ? authors.map(formatName) : undefined,
    issued: issued && { 'date-parts': [issued.value.split('-').map(Number)] },
    'container-title': containerTitle,
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
