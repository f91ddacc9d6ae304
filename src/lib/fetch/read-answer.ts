import type { FetchSource } from '#lib/schema/fetch-source.ts';
import { peekXml } from '#lib/sources/xml/read-xml.ts';
import { childText } from '#lib/sources/xml/xml-element.ts';
import { dateLimits } from '#lib/clean/plausible/limits.ts';
import { setAside } from '#lib/clean/plausible/set-aside.ts';
import { FetchError } from './fetch-error.ts';
import { readDrafts } from './read-drafts.ts';
import { sourceKinds } from './source-kinds.ts';
import { isAtLeast } from '#lib/schema/diagnostic.ts';

/** Facts about an answer of HTTP 200. */
export interface AnswerFacts {
  /** Records that can be used. */
  records: number;
  /** Records that cannot be used; they stay in the saved answer. */
  setAside?: number;
  /** Newest day in the records: featured, posted or issued. */
  newest?: string;
  /** Highest arXiv id among the records. */
  newestId?: string;
  /** Number of records on all pages, if the server states it. */
  total?: number;
}

/** The newest of some days or ids, which can be compared as text. */
export function newestOf(values: (string | undefined)[]): string | undefined {
  return values
    .flatMap((value) => value ?? [])
    .sort()
    .at(-1);
}

/** Whether an id can be compared. Ids of the old style begin with an archive. */
function isNumbered(id: string | undefined): id is string {
  return id !== undefined && /^\d{4}\.\d{4,5}$/.test(id);
}

function checkType(source: FetchSource, contentType: string, label: string): void {
  const { contentType: expected } = sourceKinds[source.from];
  const type = contentType.split(';', 1)[0]?.trim().toLowerCase() ?? '';
  if (!expected.test(type))
    throw new FetchError(
      'wrong-type',
      `${label} answered with ${type === '' ? 'no content type' : `the content type ${type}`}, not with ${sourceKinds[source.from].accept.split(',', 1)[0] ?? ''}. The service may be under maintenance; try again later.`,
      { isSource: true },
    );
}

function readTotal(text: string): { total?: number } {
  const stated = childText(peekXml(text), 'opensearch:totalResults');
  return /^\d+$/.test(stated) ? { total: Number(stated) } : {};
}

/**
 * Reads an answer with the readers of `ingest`, so that every saved answer can be read. Throws a
 * {@link FetchError} if the content type is wrong or the answer is wrong as a whole: an error message with
 * HTTP 200, a text that is cut off, another format. A damaged record costs itself.
 */
export function readAnswer(
  source: FetchSource,
  answer: { contentType: string; bytes: Uint8Array },
  label: string,
  today: string,
): AnswerFacts {
  const reading = readDrafts(source, answer.bytes, label);
  if (reading.diagnostics.some(({ rule }) => rule === 'empty-file') && reading.text.trim() === '')
    throw new FetchError('empty', `${label} answered with an empty text.`, { isSource: true });
  checkType(source, answer.contentType, label);
  const error = reading.diagnostics.find(({ severity }) => isAtLeast(severity, 'file-set-aside'));
  if (error)
    throw new FetchError(error.rule, `${label}: ${error.message}`, {
      isSource: error.rule === 'error-answer',
    });
  const limits = dateLimits(today);
  const drafts = reading.drafts.map((draft) => setAside(draft, limits).draft);
  const newest = newestOf(drafts.map(({ featured, posted, issued }) => featured ?? posted ?? issued?.value));
  const newestId = newestOf(drafts.map(({ arxivId }) => arxivId).filter(isNumbered));
  const unused = reading.diagnostics.filter(({ severity }) => severity === 'record-set-aside').length;
  return {
    records: drafts.length,
    ...(unused === 0 ? {} : { setAside: unused }),
    ...(newest === undefined ? {} : { newest }),
    ...(newestId === undefined ? {} : { newestId }),
    ...(source.from === 'arxiv' ? readTotal(reading.text) : {}),
  };
}
