import { z } from 'astro/zod';
import { FetchError } from '../fetch-error.ts';
import type { Lookup } from '../../schema/lookup.ts';
import { aboutOf, type Subject } from './plan-lookups.ts';

/** Number of ids in one call. The service allows 500. */
export const scholarBatch = 400;

export const scholarUrl =
  'https://api.semanticscholar.org/graph/v1/paper/batch?fields=title,venue,citationCount,externalIds';

const paperSchema = z.object({
  title: z.string().min(1),
  venue: z.string().nullish(),
  citationCount: z.number().int().nonnegative().nullish(),
  externalIds: z.object({ ArXiv: z.string().optional(), DOI: z.string().optional() }).nullish(),
});

/** One item for each requested paper, in the same order; `null` for an unknown paper. */
const answerSchema = z.array(paperSchema.nullable());

export function scholarBody(asked: Subject[]): string {
  return JSON.stringify({
    ids: asked.map(({ arxivId, doi }) => (arxivId === undefined ? `DOI:${doi ?? ''}` : `ARXIV:${arxivId}`)),
  });
}

/** The venue of a publication. A preprint server is not one. */
function toVenue(venue: string | null | undefined): string | undefined {
  return venue && !/^arxiv/i.test(venue) ? venue : undefined;
}

/** The service merges records and sometimes answers with the wrong one. */
function isAnother({ arxivId }: Subject, answered: string | undefined): boolean {
  return arxivId !== undefined && answered !== undefined && answered !== arxivId;
}

export function readScholarLookups(text: string, asked: Subject[], fetched: string, label: string): Lookup[] {
  const parsed = answerSchema.safeParse(parseJson(text, label));
  if (!parsed.success || parsed.data.length !== asked.length)
    throw new FetchError(
      'misaligned',
      `${label} did not answer with one item for each of the ${asked.length} papers.`,
    );
  return asked.map((subject, index): Lookup => {
    const head = { from: 'semantic-scholar' as const, fetched, about: aboutOf(subject) };
    const paper = parsed.data[index];
    if (!paper || isAnother(subject, paper.externalIds?.ArXiv)) return { ...head, unknown: true };
    const doi = paper.externalIds?.DOI?.toLowerCase();
    return {
      ...head,
      title: paper.title,
      arxivId: subject.arxivId,
      doi: doi?.startsWith('10.48550/') === true ? undefined : doi,
      venue: toVenue(paper.venue),
      citations: paper.citationCount ?? undefined,
    };
  });
}

/** Parses an answer. Throws a {@link FetchError} if it is cut off. */
export function parseJson(text: string, label: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new FetchError('bad-json', `${label} answered with something that is not JSON, or is cut off.`, {
      cause: error,
    });
  }
}
