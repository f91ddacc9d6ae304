import type { FetchKind, FetchSource } from '#lib/schema/fetch-source.ts';
import type { Period, PeriodUnit } from './periods.ts';

/** How to request answers of one kind, and what they must be. */
export interface SourceKind {
  name: string;
  unit: PeriodUnit;
  /** False if the server offers only the present, so that a missed day is lost. */
  hasPast: boolean;
  /** Days after which the answer for a period is final. Until then it is fetched again. */
  settledAfter: number;
  /** Wait between two calls, in milliseconds. */
  interval: number;
  /** Wait before a failed call is repeated, in milliseconds. */
  backOff: number;
  /** Nothing is announced on Saturday and Sunday. */
  quietWeekends: boolean;
  extension: string;
  accept: string;
  contentType: RegExp;
  /** Readers (`Source.id`) for the answers. */
  readers: string[];
}

const xml = /^(?:application|text)\/(?:[a-z]+\+)?xml$/;
const acceptXml = 'application/atom+xml, application/rss+xml, application/xml;q=0.9, text/xml;q=0.8';

/** arXiv asks for three seconds between calls and one connection at a time. */
const arxivInterval = 3000;
const arxivBackOff = 30_000;

export const sourceKinds: Record<FetchKind, SourceKind> = {
  hf: {
    name: 'Hugging Face daily papers',
    unit: 'day',
    hasPast: true,
    // Votes and comments arrive in the following days.
    settledAfter: 7,
    interval: 1000,
    backOff: 5000,
    quietWeekends: true,
    extension: 'json',
    accept: 'application/json',
    contentType: /^application\/json$/,
    readers: ['hf-daily'],
  },
  arxiv: {
    name: 'arXiv',
    unit: 'week',
    hasPast: true,
    // A paper submitted on Friday evening is published on Tuesday.
    settledAfter: 3,
    interval: arxivInterval,
    backOff: arxivBackOff,
    quietWeekends: false,
    extension: 'xml',
    accept: acceptXml,
    contentType: xml,
    readers: ['arxiv-api'],
  },
  'arxiv-rss': {
    name: 'arXiv announcements',
    unit: 'day',
    hasPast: false,
    settledAfter: 1,
    interval: arxivInterval,
    backOff: arxivBackOff,
    quietWeekends: true,
    extension: 'xml',
    accept: acceptXml,
    contentType: xml,
    readers: ['arxiv-announcements'],
  },
  feed: {
    name: 'Feed',
    unit: 'day',
    hasPast: false,
    settledAfter: 1,
    interval: 1000,
    backOff: 5000,
    quietWeekends: true,
    extension: 'xml',
    accept: acceptXml,
    contentType: xml,
    readers: ['feed', 'arxiv-api', 'arxiv-announcements'],
  },
};

/** Whether a period may have few papers or none. */
export function isQuiet(source: FetchSource, period: Period, isWeekend: (day: string) => boolean): boolean {
  const { quietWeekends, unit } = sourceKinds[source.from];
  return source.quiet.includes(period.id) || (quietWeekends && unit === 'day' && isWeekend(period.start));
}
