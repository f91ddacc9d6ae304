import { formats, periods } from '#words';
import { formatWeekId, isoDay, parseWeekId, utcDay, weekOf, weekRange } from '#lib/dates/week.ts';
import { getPapersByWeek, getTopicLabelMap, type PaperEntry } from '../corpus.ts';
import { paths } from '../../site/paths.ts';
import { href } from '../../site/site.ts';
import { weekOfYearName } from '../../site/period-names.ts';
import type { HomePage, SpineMark, SpineWeek } from './home-types.ts';

const spineWeeks = 52;
const weekMs = 7 * 86_400_000;

/** The label of a week that begins a new quarter: the month, with the year at the first label and in January. */
function tickOf(start: string, previousStart: string | undefined): string | undefined {
  const [year = '', month = ''] = start.split('-');
  const isQuarter = Number(month) % 3 === 1;
  if (!isQuarter || previousStart?.slice(0, 7) === start.slice(0, 7)) return undefined;
  return month === '01' ? formats.date(`${year}-01`) : formats.shortMonth(start);
}

/** First days of the weeks up to a week, oldest first. */
function startsUpTo(newestWeek: string): string[] {
  const newest = parseWeekId(newestWeek);
  if (!newest) return [];
  const last = utcDay(weekRange(newest).start);
  return Array.from({ length: spineWeeks }, (_, index) => isoDay(last - (spineWeeks - 1 - index) * weekMs));
}

type NamesOf = (topics: readonly { id: string }[]) => string[];

async function toMarks(papers: readonly PaperEntry[], namesOf: NamesOf): Promise<SpineMark[]> {
  const labels = [...(await getTopicLabelMap()).values()];
  const placed = papers.map(({ data }) => {
    const best = data.topics.find(({ id }) => labels.some((label) => label.id === id))?.id;
    const place = labels.findIndex(({ id }) => id === best);
    return { place: place === -1 ? labels.length : place, filters: namesOf(data.topics) };
  });
  return placed
    .sort((a, b) => a.place - b.place)
    .map(({ place, filters }) => ({ count: 1, color: labels[place]?.color, filters }));
}

/** The year up to the newest week, with a mark for each paper. */
export async function getSpine(
  newestWeek: string,
  covered: ReadonlySet<string>,
  filters: HomePage['filters'],
): Promise<SpineWeek[]> {
  const byWeek = await getPapersByWeek();
  const names = new Map(filters.map(({ topic, name }) => [topic.id, name]));
  const namesOf: NamesOf = (topics) => topics.flatMap(({ id }) => names.get(id) ?? []);
  const starts = startsUpTo(newestWeek);
  return Promise.all(
    starts.map(async (start, index) => {
      const id = formatWeekId(weekOf(start));
      const papers = byWeek.get(id) ?? [];
      const count = papers.length;
      return {
        id,
        count,
        href: count > 0 ? href(paths.week(id)) : undefined,
        label: periods.withCount({ period: weekOfYearName(id), count }),
        tick: tickOf(start, starts[index - 1]),
        isCovered: covered.has(id),
        marks: await toMarks(papers, namesOf),
      };
    }),
  );
}
