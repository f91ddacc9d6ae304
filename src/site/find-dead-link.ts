import { findOutputs, type FoundOutput } from './find-output.ts';

/** What there is of the things that have a page each. */
export interface Existing {
  /** Ids of papers, with the earlier ones whose addresses send on. */
  papers: ReadonlySet<string>;
  topics: ReadonlySet<string>;
  /** Weeks with papers, `2025-W40`. */
  weeks: ReadonlySet<string>;
}

function findMissing({ values }: FoundOutput, { papers, topics, weeks }: Existing): string | undefined {
  const { id, topic, week } = values;
  if (id !== undefined && !papers.has(id)) return `the paper ${id}`;
  if (topic !== undefined && !topics.has(topic)) return `the topic ${topic}`;
  return week === undefined || weeks.has(week) ? undefined : `the week ${week}`;
}

/**
 * Why a link to a path of the site leads nowhere, in a full sentence; nothing if it leads somewhere. A file that an
 * editor may have put into `public` is not examined.
 *
 * @param path below the base: `/papers/2510.00568/`; the last slash may be missing
 */
export function findDeadLink(path: string, existing: Existing): string | undefined {
  const found = findOutputs(path.endsWith('/') ? path : `${path}/`);
  if (found.length === 0) {
    const isFile = /\.[a-z]+$/i.test(path);
    return isFile ? undefined : `The link leads to ${path}, and the site has no such page.`;
  }
  const missing = found.map((output) => findMissing(output, existing));
  if (missing.includes(undefined)) return undefined;
  return `The link leads to ${missing[0] ?? path}, which does not exist.`;
}
