import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { FetchError } from '#lib/fetch/fetch-error.ts';
import { judgePeriod } from '#lib/fetch/judge-period.ts';
import type { Period } from '#lib/fetch/periods.ts';
import { newestOf, readAnswer, type AnswerFacts } from '#lib/fetch/read-answer.ts';
import { pageSizes, requestUrl } from '#lib/fetch/request-url.ts';
import { sourceKinds } from '#lib/fetch/source-kinds.ts';
import type { FetchSource } from '#lib/schema/fetch-source.ts';
import type { SavedPeriod, SourceState } from '#lib/schema/fetch-state.ts';
import { getAnswer, type HttpAnswer, type HttpSetting } from './get-answer.ts';
import { keepVanished } from './keep-vanished.ts';
import { replaceFile } from '#src/files/replace-file.ts';

/** More pages for one period mean a mistake in the query or on the server. */
const maxPages = 50;

export interface PeriodRequest {
  seeds: string;
  source: FetchSource;
  state: SourceState;
  period: Period;
  today: string;
  endpoint?: string | undefined;
}

interface Page {
  answer: HttpAnswer;
  facts: AnswerFacts;
}

/** Headers of a conditional request, if the saved answer still exists. */
function conditions({ seeds, state, period }: PeriodRequest): Record<string, string> {
  const saved = state.periods.find(({ period: id }) => id === period.id);
  if (saved?.files.length !== 1 || !saved.files.every((file) => existsSync(join(seeds, file)))) return {};
  return {
    ...(saved.etag === undefined ? {} : { 'if-none-match': saved.etag }),
    ...(saved.lastModified === undefined ? {} : { 'if-modified-since': saved.lastModified }),
  };
}

/** A damaged record fills its place on a page as a whole one does. */
function countSent({ facts: { records, setAside = 0 } }: Page): number {
  return records + setAside;
}

function isLastPage(source: FetchSource, pages: Page[]): boolean {
  const last = pages.slice(-1).reduce((sum, page) => sum + countSent(page), 0);
  if (source.from === 'hf') return last < pageSizes.hf;
  if (source.from !== 'arxiv') return true;
  const total = pages[0]?.facts.total ?? 0;
  const records = pages.reduce((sum, page) => sum + countSent(page), 0);
  if (records >= total) return true;
  if (last < pageSizes.arxiv)
    throw new FetchError(
      'short-page',
      `arXiv says that there are ${total} papers, but page ${pages.length} ends after ${records}. Run again later.`,
      { isSource: true },
    );
  return false;
}

/** A server that ignores the number of the page gives the first one again and again. */
function refuseRepetition(last: Page | undefined, answer: HttpAnswer, url: string): void {
  if (last && Buffer.compare(last.answer.bytes, answer.bytes) === 0)
    throw new FetchError(
      'too-many-pages',
      `${url} answered with the page before it, so nobody knows how many papers there are. Run again later.`,
      { isSource: true },
    );
}

/** Fetches all pages; `undefined` if the server says that the answer has not changed. */
async function fetchPages(request: PeriodRequest, setting: HttpSetting): Promise<Page[] | undefined> {
  const { source, period, endpoint } = request;
  const kind = sourceKinds[source.from];
  const pages: Page[] = [];
  do {
    if (pages.length > 0) await setting.wait(kind.interval);
    if (pages.length === maxPages)
      throw new FetchError(
        'too-many-pages',
        `${period.id} has more than ${maxPages} pages. Narrow the query of ${source.id}.`,
      );
    const headers = { accept: kind.accept, ...(pages.length === 0 ? conditions(request) : {}) };
    const url = requestUrl(source, period, pages.length, endpoint);
    const answer = await getAnswer({ url, headers, backOff: kind.backOff }, setting);
    if (answer.status === 304) return undefined;
    refuseRepetition(pages.at(-1), answer, url);
    pages.push({ answer, facts: readAnswer(source, answer, url, request.today) });
  } while (!isLastPage(source, pages));
  return pages;
}

/** Facts of all pages. A feed's own day counts, so that yesterday's feed is recognised. */
function factsOf(pages: Page[]): AnswerFacts {
  const facts = pages.map((page) => page.facts);
  const newest = newestOf(facts.map((page) => page.newest));
  const newestId = newestOf(facts.map((page) => page.newestId));
  const unused = facts.reduce((sum, { setAside = 0 }) => sum + setAside, 0);
  return {
    records: facts.reduce((sum, { records }) => sum + records, 0),
    ...(unused === 0 ? {} : { setAside: unused }),
    ...(newest === undefined ? {} : { newest }),
    ...(newestId === undefined ? {} : { newestId }),
  };
}

function save(
  { seeds, source, period, today }: PeriodRequest,
  pages: Page[],
  facts: AnswerFacts,
): SavedPeriod {
  const { extension } = sourceKinds[source.from];
  const files = pages.map(
    (_, page) => `${source.id}/${period.id}${page === 0 ? '' : `-${page + 1}`}.${extension}`,
  );
  const written = pages.flatMap(({ answer: { bytes } }, page) => {
    const file = files[page];
    return file === undefined ? [] : [{ file, bytes }];
  });
  const { kept, vanished, surplus } = keepVanished({ seeds, source, period, pages: written });
  for (const { file, bytes } of written) replaceFile(join(seeds, file), bytes);
  for (const file of surplus) rmSync(join(seeds, file));
  const first = pages.length === 1 ? pages[0]?.answer : undefined;
  return {
    period: period.id,
    saved: today,
    files: [...files, ...kept],
    ...facts,
    ...(vanished.length === 0 ? {} : { vanished }),
    ...(first?.etag === undefined ? {} : { etag: first.etag }),
    ...(first?.lastModified === undefined ? {} : { lastModified: first.lastModified }),
  };
}

/**
 * Fetches, checks and saves the answers of a source for one period. Writes files only if every page arrived
 * and passed the checks. Returns `undefined` if there is nothing to save on a quiet day.
 */
export async function fetchPeriod(
  request: PeriodRequest,
  setting: HttpSetting,
): Promise<SavedPeriod | undefined> {
  const { source, period, state, today } = request;
  const pages = await fetchPages(request, setting);
  const known = state.periods.find(({ period: id }) => id === period.id);
  if (!pages) return known && { ...known, saved: today };
  const facts = factsOf(pages);
  return judgePeriod(source, period, facts, state) ? save(request, pages, facts) : undefined;
}
