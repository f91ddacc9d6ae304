import { sources } from '#words';
import type { Place, StoredDiagnostic } from '#lib/schema/diagnostic.ts';
import { quoteTitle } from '#lib/text/quote.ts';
import { getPapers, type PaperEntry } from '../corpus.ts';
import { correctPoint } from '../corrections/correct-point.ts';
import { diagnostics } from '../derived.ts';
import { once } from '../../site/once.ts';
import { compareRules, describeRule } from './quality-rules.ts';
import type { QualityItem, QualityPage, QualitySection } from './quality-types.ts';
import { pagePath, paths } from '../../site/paths.ts';
import { href } from '../../site/site.ts';
import { cutPages } from '../lists/slice-list.ts';

/** Of each rule on the page of all rules; the rest has a page of its own. */
const shownFirst = 20;
/** Of papers without a topic: they are many, and nothing is wrong with them. */
const shownWithoutTopic = 0;
const shownPlaces = 6;

type FindPapers = (places: Place[]) => PaperEntry[];

type ReportedPoint = Pick<StoredDiagnostic, 'rule' | 'message' | 'places' | 'hint'>;

/** Finds the papers that were made from the records in which places lie, each once. */
function indexRecords(papers: PaperEntry[]): FindPapers {
  const byFile = Map.groupBy(
    papers.flatMap((paper) => paper.data.records.map(({ file, lines }) => ({ paper, file, lines }))),
    ({ file }) => file,
  );
  const sorted = new Map(
    [...byFile].map(([file, found]) => {
      const records = found.sort((a, b) => a.lines[0] - b.lines[0]);
      return [file, { records, starts: records.map(({ lines }) => lines[0]) }];
    }),
  );
  const find = ({ file, line }: Place) => {
    const { records = [], starts = [] } = sorted.get(file) ?? {};
    const record = records[lastAtMost(starts, line)];
    return record && line <= record.lines[1] ? record.paper : undefined;
  };
  return (places) => [...new Set(places.flatMap((place) => find(place) ?? []))];
}

/** Position of the last of some ascending numbers that is not above a limit; -1 if there is none. */
function lastAtMost(numbers: number[], limit: number): number {
  let [low, high] = [0, numbers.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((numbers[middle] ?? Infinity) <= limit) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

/** A message names its papers by their titles in quotation marks; the title of one that names none follows it. */
function splitMessage(message: string, papers: PaperEntry[]): QualityItem['parts'] {
  const parts: QualityItem['parts'] = [];
  let rest = message;
  for (const { id, data } of papers) {
    const link = { title: data.title, href: href(paths.paper(id)) };
    // A message shortens what is very long; the link does not.
    const quoted = quoteTitle(data.title);
    const at = rest.indexOf(quoted);
    if (at === -1 && parts.length === 0) return [`${message} In “`, link, '”.'];
    if (at === -1) continue;
    parts.push(rest.slice(0, at + 1), link);
    rest = rest.slice(at + quoted.length - 1);
  }
  return [...parts, rest];
}

function toItem(point: ReportedPoint, papers: PaperEntry[]): QualityItem {
  const { message, places, hint } = point;
  return {
    correct: correctPoint(
      point,
      papers.map(({ id }) => id),
    ),
    parts: splitMessage(message, papers),
    hint,
    places: places.slice(0, shownPlaces).map(({ file, line }) => sources.place({ file, line })),
    morePlaces: Math.max(0, places.length - shownPlaces),
  };
}

function withoutTopic(paper: PaperEntry): QualityItem {
  const record = paper.data.records[paper.data.provenance['title'] ?? 0];
  const places = record ? [{ file: record.file, line: record.lines[0], column: 1 }] : [];
  return toItem({ rule: 'no-topic', message: `“${paper.data.title}” has no topic.`, places }, [paper]);
}

const getItems = once(async (): Promise<[string, QualityItem[]][]> => {
  const papers = await getPapers();
  const find = indexRecords(papers);
  const byRule = new Map(
    [...Map.groupBy(diagnostics, ({ rule }) => rule)].map(([rule, same]) => [
      rule,
      same.map((point) => toItem(point, find(point.places))),
    ]),
  );
  const untopical = papers.filter(({ data }) => data.topics.length === 0);
  if (untopical.length > 0) byRule.set('no-topic', untopical.map(withoutTopic));
  return [...byRule].sort(([a], [b]) => compareRules(a, b));
});

function shownOf(rule: string): number {
  return rule === 'no-topic' ? shownWithoutTopic : shownFirst;
}

function toSection(rule: string, items: QualityItem[]): QualitySection {
  const path = paths.qualityRule(rule.toLowerCase());
  return {
    rule,
    ...describeRule(rule),
    path,
    href: href(path),
    count: items.length,
    first: items.slice(0, shownOf(rule)),
  };
}

/** What ingest reported, by rule. */
export async function getQualitySections(): Promise<QualitySection[]> {
  return (await getItems()).map(([rule, items]) => toSection(rule, items));
}

function toPages(rule: string, items: QualityItem[]): QualityPage[] {
  const section = toSection(rule, items);
  const parts = cutPages(items);
  return parts.map((part, index) => ({
    section,
    path: pagePath(section.path, index + 1),
    page: index + 1,
    pages: parts.length,
    items: part,
    previous: index > 0 ? href(pagePath(section.path, index)) : undefined,
    next: index + 1 < parts.length ? href(pagePath(section.path, index + 2)) : undefined,
  }));
}

/** Pages of the rules that have more to say than the page of all rules shows. */
export async function getQualityPages(): Promise<QualityPage[]> {
  return (await getItems())
    .filter(([rule, items]) => items.length > shownOf(rule))
    .flatMap(([rule, items]) => toPages(rule, items));
}
