import { existsSync, readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { z } from 'astro/zod';
import { authorRecords } from '#lib/editions/author-records.ts';
import { editionWeek } from '#lib/editions/edition-clock.ts';
import type { ImportanceWeights } from '#lib/editions/importance.ts';
import { orderEdition, type Ordered } from '#lib/editions/order-editions.ts';
import { parseName } from '#lib/names/parse-name.ts';
import { summaryOf } from '#lib/results/summarise-papers.ts';
import { selectTopics } from '#lib/topics/classify.ts';
import type { CompiledTopic } from '#lib/topics/compile-topic.ts';
import type { Figure } from '#lib/topics/measure/figure.ts';
import { mean, measure } from '#lib/topics/measure/measure.ts';
import { weighTopics } from '#lib/topics/weigh-topics.ts';
import { ndcg } from './ndcg.ts';

/** Weeks of the record that are judged, the newest ones. */
const judgedWeeks = 60;

const recordSchema = z.object({
  arxivId: z.string(),
  title: z.string(),
  abstract: z.string(),
  issued: z.string(),
  featured: z.string().optional(),
  authors: z.array(z.string()).default([]),
  upvotes: z.number(),
});
type FeedRecord = z.infer<typeof recordSchema>;

/** The papers of a record of a feed, with their final votes: JSON Lines, also gzipped. */
function readFeed(path: string): FeedRecord[] {
  if (!existsSync(path)) throw new Error(`The file ${path} does not exist. Name a record of a feed.`);
  const bytes = readFileSync(path);
  const text = (path.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8');
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  return lines.map((line) => recordSchema.parse(JSON.parse(line)));
}

/** What is known of a paper when it appears: no votes, no comments. */
function toOrdered(
  record: FeedRecord,
  topics: readonly CompiledTopic[],
  records: ReadonlyMap<string, number>,
): Ordered {
  const { arxivId: id, title, abstract, issued } = record;
  const hasCode = /\bgithub\.com\//iu.test(abstract);
  return {
    id,
    aliases: [],
    record: records.get(id),
    issued: { value: issued, precision: 'day', origin: 'stated' },
    topics: selectTopics(weighTopics({ title, abstract }, topics)),
    result: summaryOf({ title, abstract }).result,
    links: hasCode ? [{ rel: 'code', url: `https://github.com/${id}`, evidence: 'abstract' }] : [],
  };
}

/** Compares the order of papers without votes with their final votes, in the last weeks of a record. */
export function evaluateImportance(
  path: string,
  topics: readonly CompiledTopic[],
  weights: ImportanceWeights,
): Figure[] {
  const feed = readFeed(path);
  const records = authorRecords(
    feed.map(({ arxivId: id, authors, issued, featured }) => ({
      id,
      authors: authors.map((author) => parseName(author)),
      featured,
      issued: { value: issued, precision: 'day', origin: 'stated' },
    })),
  );
  const byWeek = Map.groupBy(feed, ({ featured, issued }) =>
    editionWeek({ featured, issued: { value: issued, precision: 'day', origin: 'stated' } }),
  );
  const weeks = [...byWeek]
    .sort(([a = ''], [b = '']) => (a < b ? -1 : 1))
    .slice(-judgedWeeks)
    .map(([, inWeek]) => ({
      papers: inWeek.map((record) => toOrdered(record, topics, records)),
      votes: new Map(inWeek.map(({ arxivId, upvotes }) => [arxivId, upvotes])),
    }));
  const thresholds = new Map(topics.map(({ id, threshold }) => [id, threshold]));
  const judge = (chosen: ImportanceWeights): number[] =>
    weeks.map(({ papers, votes }) =>
      ndcg(
        orderEdition(papers, thresholds, chosen).map(({ id }) => id),
        votes,
      ),
    );
  const none: ImportanceWeights = { discussion: 0, fit: 0, figure: 0, code: 0, citations: 0, record: 0 };
  const toFigure = (
    name: string,
    chosen: ImportanceWeights,
    baseline: string,
    other: ImportanceWeights,
  ): Figure => ({
    task: 'importance',
    name,
    labels: `votes, ${String(weeks.length)} weeks`,
    ...measure(judge(chosen), mean),
    baseline: { name: baseline, value: mean(judge(other)) },
  });
  return [
    toFigure('nDCG@5 without votes', weights, 'by date', none),
    toFigure('nDCG@5 without votes', weights, 'by fit', { ...none, fit: 1 }),
    toFigure('nDCG@5 of the record alone', { ...none, record: 1 }, 'by date', none),
  ];
}
