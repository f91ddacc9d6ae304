import { answeredFields, type Lookup } from '../../schema/lookup.ts';
import { pick } from '../../schema/pick.ts';
import { titleKey } from '../../identifiers/title-key.ts';
import type { Draft } from '../../schema/draft.ts';
import { dayOf } from '../../dates/paper-date.ts';
import { FetchError } from '../fetch-error.ts';
import { arxivApi } from '../../sources/readers/arxiv-api.ts';
import type { LookupAnswer } from './lookup-answer.ts';
import { aboutOf, type Subject } from './plan-lookups.ts';
import { isAtLeast } from '#lib/schema/diagnostic.ts';

/** Number of ids in one call. */
export const arxivBatch = 100;

const api = 'https://export.arxiv.org/api/query';

/** The address of a query for up to a hundred ids. */
export function idListUrl(ids: string[]): string {
  const url = new URL(api);
  url.searchParams.set('id_list', ids.join(','));
  url.searchParams.set('max_results', String(ids.length));
  return url.href;
}

/** The address of a query for a title. Without quotes and marks, which have a meaning in queries. */
export function titleUrl(title: string): string {
  const words = title
    .replace(/[^\p{L}\p{N}\s-]+/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  const url = new URL(api);
  url.searchParams.set('search_query', `ti:"${words}"`);
  url.searchParams.set('max_results', '5');
  return url.href;
}

function toLookup(about: string, draft: Draft, fetched: string): Lookup {
  return {
    from: 'arxiv-lookup',
    fetched,
    about,
    ...pick(draft, answeredFields),
    issued: dayOf(draft.issued),
  };
}

/** Reads the papers of an answer. Papers that it leaves out are unknown. Throws if it is an error feed or cut off. */
export function readArxivLookups(
  text: string,
  asked: Subject[],
  fetched: string,
  label: string,
): LookupAnswer {
  if (!arxivApi.recognises(text))
    throw new FetchError('unknown-format', `${label} did not answer with a feed of arXiv.`);
  const { drafts, diagnostics } = arxivApi.read({ file: label, text });
  const error = diagnostics.find(({ severity }) => isAtLeast(severity, 'file-set-aside'));
  if (error) throw new FetchError(error.rule, `${label}: ${error.message}`);
  const lookups = asked.map((subject): Lookup => {
    const about = aboutOf(subject);
    const same = (draft: Draft) =>
      subject.arxivId === undefined
        ? titleKey(draft.title) === titleKey(subject.title)
        : draft.arxivId === subject.arxivId;
    const draft = drafts.find(same);
    return draft ? toLookup(about, draft, fetched) : { from: 'arxiv-lookup', fetched, about, unknown: true };
  });
  return { lookups, damaged: [] };
}
