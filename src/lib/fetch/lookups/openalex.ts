import { z } from 'astro/zod';
import { FetchError } from '../fetch-error.ts';
import { authorOrcidSchema, type AuthorOrcid } from '../../schema/orcid.ts';
import { workKey } from '../../identifiers/work-key.ts';
import { parseName } from '../../names/parse-name.ts';
import type { Lookup } from '../../schema/lookup.ts';
import { describeIssues, type LookupAnswer } from './lookup-answer.ts';
import { aboutOf, type Subject } from './plan-lookups.ts';
import { readReferences } from './read-references.ts';
import { parseJson } from './semantic-scholar.ts';

const authorshipSchema = z.object({
  /** As the paper prints the name. */
  raw_author_name: z.string().nullish(),
  author: z.object({ display_name: z.string().nullish(), orcid: z.string().nullish() }).nullish(),
});

const workSchema = z.object({
  id: z.string().nullish(),
  display_name: z.string().min(1),
  authorships: z.array(authorshipSchema).nullish(),
  cited_by_count: z.number().int().nonnegative().nullish(),
  is_retracted: z.boolean().nullish(),
  publication_date: z.iso.date().nullish(),
  referenced_works: z.unknown().optional(),
  primary_location: z
    .object({ source: z.object({ display_name: z.string(), type: z.string().nullish() }).nullish() })
    .nullish(),
});

/** The address of one work. Single look-ups cost nothing. arXiv registers a DOI for each paper. */
export function openAlexUrl({ arxivId, doi }: Subject): string {
  const name = arxivId === undefined ? (doi ?? '') : `10.48550/arxiv.${arxivId}`;
  const url = new URL(`https://api.openalex.org/works/doi:${encodeURI(name.toLowerCase())}`);
  const fields = 'id,referenced_works,display_name,cited_by_count,is_retracted,primary_location,authorships';
  // arXiv itself says when one of its papers came out.
  url.searchParams.set('select', arxivId === undefined ? `${fields},publication_date` : fields);
  return url.href;
}

/** The authors whose ORCID iD the service knows, as an address: `https://orcid.org/0000-0002-1825-0097`. */
function readOrcids(authorships: z.infer<typeof authorshipSchema>[]): AuthorOrcid[] | undefined {
  const orcids = authorships.flatMap(({ raw_author_name: printed, author }) => {
    const orcid = author?.orcid?.replace(/^https?:\/\/orcid\.org\//, '');
    const read = authorOrcidSchema.safeParse({ name: printed || author?.display_name, orcid });
    return read.success ? [read.data] : [];
  });
  return orcids.length > 0 ? orcids : undefined;
}

/** Who wrote a work and when, for works that arXiv does not know. Where only the year is known, the service says 1 January. */
function readPublication(
  { authorships, publication_date: day }: z.infer<typeof workSchema>,
  { arxivId }: Subject,
): Pick<Lookup, 'authors' | 'issued'> {
  if (arxivId !== undefined) return {};
  const names = (authorships ?? []).map(({ raw_author_name: printed, author }) =>
    (author?.display_name || printed || '').trim(),
  );
  const isWhole = names.length > 0 && names.every((name) => name !== '');
  return {
    ...(isWhole ? { authors: names.map((name) => parseName(name)) } : {}),
    ...(day ? { issued: day.replace(/-01-01$/, '') } : {}),
  };
}

function toText(item: unknown): string[] | undefined {
  return typeof item === 'string' ? [item] : undefined;
}

/** `text` is absent if the service does not know the work. */
export function readOpenAlexLookup(
  text: string | undefined,
  subject: Subject,
  fetched: string,
  label: string,
): LookupAnswer {
  const head = { from: 'openalex' as const, fetched, about: aboutOf(subject) };
  if (text === undefined) return { lookups: [{ ...head, unknown: true }], damaged: [] };
  const parsed = workSchema.safeParse(parseJson(text, label));
  if (!parsed.success)
    throw new FetchError(
      'wrong-shape',
      `${label} did not answer with a work: ${describeIssues(parsed.error)}.`,
    );
  const { display_name: title, cited_by_count: count, primary_location: location } = parsed.data;
  const { authorships, id } = parsed.data;
  const source = location?.source;
  const venue = source && source.type !== 'repository' ? source.display_name : undefined;
  const key = id ? workKey(id) : undefined;
  const { references, damaged } = readReferences(parsed.data.referenced_works, head.about, toText);
  const lookup: Lookup = {
    ...head,
    title,
    arxivId: subject.arxivId,
    doi: subject.doi,
    ...readPublication(parsed.data, subject),
    orcids: readOrcids(authorships ?? []),
    venue,
    withdrawn: parsed.data.is_retracted === true ? { kind: 'retracted' } : undefined,
    citations: count ?? undefined,
    identifiers: key === undefined ? undefined : [key],
    references,
  };
  return { lookups: [lookup], damaged };
}
