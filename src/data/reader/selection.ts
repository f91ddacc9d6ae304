import { catalogueRecord } from '#lib/publish/catalogue-record.ts';
import { formatCatalogueLine } from '#lib/publish/catalogue-line.ts';
import { toRoute } from '../../site/paths.ts';
import { getEditionIds, getPapers, getPapersByWeek } from '../corpus.ts';
import { arrivalOf, wasPublished } from '../feeds/arrivals.ts';

/** Half a year, and of each week as many as a reader finds time for. */
const maxWeeks = 26;
const perWeek = 5;

/**
 * The best papers of the newest weeks as a JSON array of catalogue lines: the first of each week, newest week first,
 * then the second of each, so that whatever part of it is taken has the best.
 */
export async function formatSelection(): Promise<string> {
  const byWeek = await getPapersByWeek();
  const weeks = (await getEditionIds())
    .slice(0, maxWeeks)
    .map(({ id }) => (byWeek.get(id) ?? []).filter(({ data }) => data.withdrawn === undefined));
  const papers = Array.from({ length: perWeek }, (_, place) => weeks.flatMap((week) => week[place] ?? []));
  const lines = papers
    .flat()
    .map((paper) =>
      formatCatalogueLine(catalogueRecord({ ...paper.data, id: toRoute(paper.id) }, arrivalOf(paper))),
    );
  return `[${lines.join(',\n')}]\n`;
}

/** Ids that papers had on this site before, with those that took their place, both as addresses have them. */
export async function listAliases(): Promise<Record<string, string>> {
  const former = (await getPapers()).flatMap(({ id, data }) =>
    data.aliases.filter(wasPublished).map((alias): [string, string] => [toRoute(alias), toRoute(id)]),
  );
  return Object.fromEntries(former.sort(([a], [b]) => (a < b ? -1 : 1)));
}
