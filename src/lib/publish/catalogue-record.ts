import { invertName } from '#lib/names/invert-name.ts';
import type { CatalogueRecord } from '#lib/schema/catalogue.ts';
import type { Paper } from '#lib/schema/paper.ts';
import type { FirstSeen } from '#lib/schema/state.ts';
import { lineLength } from '#lib/summarise/shorten.ts';
import { cutAtWord } from '#lib/text/cut-at-word.ts';

const maxAuthors = 3;
/** A longer name is that of a group, or a list that a source did not divide. */
const maxNameLength = 40;

/** What of a paper goes into the catalogue. */
type ListedPaper = Pick<
  Paper,
  | 'id'
  | 'title'
  | 'issued'
  | 'authors'
  | 'authorCount'
  | 'summary'
  | 'topics'
  | 'upvotes'
  | 'comments'
  | 'arxivId'
  | 'withdrawn'
>;

/** The catalogue's record of a paper, with the ingest that first had it, if that is known. */
export function catalogueRecord(
  { id, title, issued, authors = [], authorCount, summary, topics, arxivId, ...paper }: ListedPaper,
  firstSeen: Pick<FirstSeen, 'run'> | undefined,
): CatalogueRecord {
  return {
    id,
    title,
    run: firstSeen?.run,
    date: issued?.value,
    origin: issued?.origin === 'stated' ? undefined : issued?.origin,
    authors: authors.slice(0, maxAuthors).map((name) => cutAtWord(invertName(name).head, maxNameLength)),
    authorCount: authors.length > 0 ? authors.length : authorCount,
    summary: summary ? cutAtWord(summary, lineLength) : undefined,
    topics: topics.map((topic) => topic.id),
    upvotes: paper.upvotes || undefined,
    comments: paper.comments || undefined,
    arxivId: arxivId === id ? undefined : arxivId,
    withdrawn: paper.withdrawn === undefined ? undefined : true,
    retracted: paper.withdrawn?.kind === 'retracted' ? true : undefined,
  };
}
