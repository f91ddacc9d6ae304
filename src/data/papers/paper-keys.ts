import { keepsPages } from '#src/files/folders.ts';
import { onceOf } from '#lib/text/once-each.ts';
import { getNoteIds, getTopicLabelMap, type PaperEntry } from '../corpus.ts';
import { laterRun } from '../feeds/arrivals.ts';
import { organizationLink } from '../lists/organizations.ts';
import { authorLine, authorsKey } from '../people/author-links.ts';
import { once } from '../../site/once.ts';
import { pageKey } from '../../site/page-key.ts';
import { citationKeyOf } from './citations.ts';

/** Topics as they are named. */
const getLabelsKey = once(async () => pageKey([...(await getTopicLabelMap()).values()]));

/** Makes the key of a paper from what it depends on, which is asked for only where pages are kept under their keys. */
const keyOfPaper = (shown: (paper: PaperEntry) => Promise<unknown>) =>
  onceOf(async (paper: PaperEntry) => (keepsPages() ? pageKey(await shown(paper)) : ''));

/** A key that changes with all that a file shows of a paper: its entry, the names of its topics and how it is cited. */
export const fileKey = keyOfPaper(async ({ id, digest }) => [
  id,
  digest,
  await getLabelsKey(),
  await citationKeyOf(id),
]);

/** A key of what is shown of a paper on pages, with what `authors` says of its authors. */
const shownWith = (authors: (paper: PaperEntry) => Promise<unknown>) =>
  keyOfPaper(async (paper) => [
    await fileKey(paper),
    laterRun(paper),
    (await getNoteIds()).has(paper.id),
    await authors(paper),
    await organizationLink(paper.data),
  ]);

/** A key that changes with all that a page shows of a paper: also with what the site has of its authors and its organisation. */
export const shownKey = shownWith(authorsKey);

/** A key that changes with all that a row of a list shows of a paper: of its authors the first ones alone. */
export const rowKey = shownWith(authorLine);

/** A key that changes with what the pages of other papers show of a paper. No vote moves it. */
export const relatedKey = keyOfPaper(async ({ id, data }) => [
  id,
  await getLabelsKey(),
  data.title,
  data.summary,
  data.authors,
  data.authorCount,
  data.issued,
  data.arxivId,
  data.url,
  data.withdrawn,
  data.topics.map((topic) => [topic.id, topic.score]),
]);
