import { editionWeek } from '#lib/editions/edition-clock.ts';
import { looksBack, rankLaterWork } from '#lib/editions/later-work.ts';
import type { PaperEntry } from '../corpus.ts';
import { languageOf } from '../papers/language-of.ts';
import { citationsOf, toCitedPapers } from '../papers/cited-papers.ts';
import { dataStatus } from '../site/held-data.ts';
import { paths } from '../../site/paths.ts';
import { href } from '../../site/site.ts';
import type { LaterWorkList } from './edition-types.ts';

/** More of them would outgrow the edition. */
const maxShown = 10;

/** The papers of the site that build on those of an edition, from a year after it; absent if there are none. */
export async function laterWorkOf(week: string, papers: PaperEntry[]): Promise<LaterWorkList | undefined> {
  if (!looksBack(week, dataStatus.dataDate)) return undefined;
  const own = new Map(papers.map((paper) => [paper.id, paper]));
  const citing = new Map<string, PaperEntry>();
  for (const { id } of papers)
    for (const paper of (await citationsOf(id)).citedBy) citing.set(paper.id, paper);
  const works = await Promise.all(
    [...citing.values()]
      .filter(({ id, data }) => !own.has(id) && data.withdrawn === undefined)
      .map(async (paper) => {
        const { cites, citedBy } = await citationsOf(paper.id);
        return {
          id: paper.id,
          issued: paper.data.issued,
          week: editionWeek(paper.data),
          on: cites.flatMap(({ id }) => (own.has(id) ? [id] : [])),
          citedBy: citedBy.length,
          paper,
        };
      }),
  );
  const ranked = rankLaterWork(week, works);
  if (ranked.length === 0) return undefined;
  // Leaving out a single paper would save nothing.
  const shown = ranked.length > maxShown + 1 ? ranked.slice(0, maxShown) : ranked;
  const lines = await toCitedPapers(shown.map(({ paper }) => paper));
  return {
    papers: lines.map((line, index) => ({
      ...line,
      on: (shown[index]?.on ?? []).flatMap((id) => linkTo(own.get(id)) ?? []),
    })),
    more: ranked.length - shown.length,
  };
}

function linkTo(paper: PaperEntry | undefined) {
  return (
    paper && {
      title: paper.data.title,
      href: href(paths.paper(paper.id)),
      language: languageOf(paper.data.title),
    }
  );
}
