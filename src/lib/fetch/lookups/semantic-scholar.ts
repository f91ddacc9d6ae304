import { z } from 'astro/zod';
import { workKey } from '../../identifiers/work-key.ts';
import type { Lookup } from '../../schema/lookup.ts';
import { FetchError } from '../fetch-error.ts';
import { describeIssues, joinAnswers, type LookupAnswer } from './lookup-answer.ts';
import { aboutOf, type Subject } from './plan-lookups.ts';
import { readReferences } from './read-references.ts';

/**
 * Number of ids in one call. The service allows 500, but one answer has at most 9,999 references and 10 MB; beyond that
 * it leaves references out without saying so. A survey has several hundred.
 */
export const scholarBatch = 50;

export const scholarUrl =
  'https://api.semanticscholar.org/graph/v1/paper/batch?fields=title,venue,citationCount,externalIds,references.externalIds';

const externalIdsSchema = z.object({ ArXiv: z.string().nullish(), DOI: z.string().nullish() }).nullish();

const paperSchema = z.object({
  title: z.string().min(1),
  venue: z.string().nullish(),
  citationCount: z.number().int().nonnegative().nullish(),
  externalIds: externalIdsSchema,
  references: z.unknown().optional(),
});

const referenceSchema = z.object({ externalIds: externalIdsSchema });

/** One item for each requested paper, in the same order; `null` for an unknown paper. */
const answerSchema = z.array(z.unknown());

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
function isAnother({ arxivId }: Subject, answered: string | null | undefined): boolean {
  return arxivId !== undefined && (answered ?? arxivId) !== arxivId;
}

/** Of a cited work arXiv id and DOI, as far as it has them. */
function namesOf(item: unknown): string[] | undefined {
  const parsed = referenceSchema.safeParse(item);
  if (!parsed.success) return undefined;
  const { ArXiv: arxivId, DOI: doi } = parsed.data.externalIds ?? {};
  return [arxivId, doi].filter((name) => name !== undefined && name !== null);
}

/** What the service calls a paper that was asked for by its DOI. */
function readIdentifiers({ arxivId }: Subject, answered: string | null | undefined): string[] | undefined {
  const key = answered ? workKey(answered) : undefined;
  return arxivId !== undefined || key === undefined ? undefined : [key];
}

function toLookup(subject: Subject, item: unknown, fetched: string): LookupAnswer {
  const about = aboutOf(subject);
  const head = { from: 'semantic-scholar' as const, fetched, about };
  if (item === null) return { lookups: [{ ...head, unknown: true }], damaged: [] };
  const parsed = paperSchema.safeParse(item);
  if (!parsed.success)
    return {
      lookups: [],
      damaged: [`The answer about ${about} cannot be read: ${describeIssues(parsed.error)}.`],
    };
  const paper = parsed.data;
  if (isAnother(subject, paper.externalIds?.ArXiv))
    return { lookups: [{ ...head, unknown: true }], damaged: [] };
  const doi = paper.externalIds?.DOI?.toLowerCase();
  const { references, damaged } = readReferences(paper.references, about, namesOf);
  const lookup: Lookup = {
    ...head,
    title: paper.title,
    arxivId: subject.arxivId,
    doi: doi?.startsWith('10.48550/') === true ? undefined : doi,
    venue: toVenue(paper.venue),
    citations: paper.citationCount ?? undefined,
    identifiers: readIdentifiers(subject, paper.externalIds?.ArXiv),
    references,
  };
  return { lookups: [lookup], damaged };
}

/** Reads the items of an answer, each on its own. Throws if they are not as many as the papers that were asked about. */
export function readScholarLookups(
  text: string,
  asked: Subject[],
  fetched: string,
  label: string,
): LookupAnswer {
  const parsed = answerSchema.safeParse(parseJson(text, label));
  if (!parsed.success || parsed.data.length !== asked.length)
    throw new FetchError(
      'misaligned',
      `${label} did not answer with one item for each of the ${asked.length} papers.`,
    );
  return joinAnswers(asked.map((subject, index) => toLookup(subject, parsed.data[index], fetched)));
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
