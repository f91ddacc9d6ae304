import { citedDoi } from './cited-paper.ts';
import type { CslItem } from './csl-item.ts';
import type { HeadTag } from './pack-csl.ts';
import { zoteroType } from './zotero-type.ts';
import type { Paper } from '../../schema/paper.ts';
import type { WorkType } from '../../schema/work-type.ts';

/** A paper as its page names it to reference managers. */
export interface TaggedPaper extends Pick<Paper, 'arxivId' | 'doi' | 'url' | 'pdfUrl' | 'keywords'> {
  title: string;
  /** `inverted`: `Li, Shiyu`; `orcid`: whole address at ORCID. */
  authors: readonly { inverted: string; orcid?: string | undefined }[];
  date?: { iso: string } | undefined;
  /** As `workTypeOf` finds it. */
  workType: WorkType;
  /** Journal, proceedings or book. */
  publishedIn?: string | undefined;
  organization?: { title: string } | undefined;
  abstractText: string;
  csl: Pick<CslItem, 'volume' | 'issue' | 'page'>;
}

/** The tag of a venue makes a paper of its kind to Zotero, whatever else is said. */
const venueTags: Partial<Record<WorkType, string>> = {
  'article-journal': 'journal_title',
  review: 'journal_title',
  'paper-conference': 'conference_title',
  chapter: 'inbook_title',
  'entry-encyclopedia': 'inbook_title',
};

/**
 * The Highwire tags of a paper's page, then those that Zotero reads beside them. What is not known has none.
 *
 * @param address whole address of the page
 */
export function highwireTags(paper: TaggedPaper, address: string): HeadTag[] {
  const { csl, arxivId, workType: type } = paper;
  const isPreprint = type === 'article' && arxivId !== undefined;
  const venueTag = venueTags[type];
  const [firstPage, lastPage] = csl.page?.split(/[-–]+/) ?? [];
  const highwire: [string, string | undefined][] = [
    ['title', paper.title],
    ...paper.authors.flatMap(({ inverted, orcid }): [string, string | undefined][] => [
      ['author', inverted],
      ['author_orcid', orcid],
    ]),
    ['publication_date', paper.date?.iso.replaceAll('-', '/')],
    ...(venueTag === undefined ? [] : [[venueTag, paper.publishedIn] as [string, string | undefined]]),
    ['volume', csl.volume],
    ['issue', csl.issue],
    ['firstpage', firstPage],
    ['lastpage', lastPage],
    ['arxiv_id', arxivId],
    ['doi', citedDoi(paper)],
    ['public_url', paper.url],
    ['pdf_url', paper.pdfUrl],
    ['abstract_html_url', address],
    ['keywords', paper.keywords?.join('; ')],
    ['author_institution', paper.organization?.title],
    ['abstract', paper.abstractText],
  ];
  const zotero: [string, string | undefined][] = [
    ['itemType', zoteroType(type)],
    ['repository', isPreprint ? 'arXiv' : undefined],
    ['archiveID', isPreprint ? `arXiv:${arxivId}` : undefined],
  ];
  return [
    ...highwire.map(([name, content]) => ({ name: `citation_${name}`, content })),
    ...zotero.map(([name, content]) => ({ name: `z:${name}`, content })),
  ].flatMap(({ name, content }) => (content ? [{ name, content }] : []));
}
