import { parsePaperDate } from '#lib/dates/paper-date.ts';
import type { Draft } from '#lib/schema/draft.ts';
import { answeredFields, lookupSchema, type Lookup, type LookupService } from '#lib/schema/lookup.ts';
import { pick } from '#lib/schema/pick.ts';
import { buildDraft } from '../build-draft.ts';
import { readJson, type JsonRecord } from '../json/read-json.ts';
import type { Reading, Seed, Source } from '../source.ts';
import { diagnose } from '#lib/schema/rules.ts';

function toDraft(service: LookupService, record: JsonRecord, lookup: Lookup): Draft[] {
  const { title, venue, citations, fetched, identifiers, references } = lookup;
  if (title === undefined) return [];
  const draft = buildDraft(service, record, {
    ...pick(lookup, answeredFields),
    title,
    issued: parsePaperDate(lookup.issued),
    containerTitle: venue,
    identifiers,
    references,
    asOf: `${fetched}T00:00:00.000Z`,
    evidence: `looked up on ${fetched}`,
  });
  return [
    {
      ...draft,
      ...(citations === undefined ? {} : { citations: { count: citations, source: service, asOf: fetched } }),
    },
  ];
}

function read(service: LookupService, seed: Seed): Reading {
  const { records, diagnostics } = readJson(seed);
  const drafts: Draft[] = [];
  for (const record of records) {
    const parsed = lookupSchema.safeParse(record.value);
    if (parsed.success) drafts.push(...toDraft(service, record, parsed.data));
    else
      diagnostics.push(
        diagnose('bad-enrichment', {
          message: `This line is not as npm run enrich wrote it: ${parsed.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`).join('; ')}.`,
          hint: 'Remove the line, then run npm run enrich again.',
          places: [record.place],
        }),
      );
  }
  return { drafts, diagnostics };
}

function lookupSource(id: LookupService, name: string): Source {
  return {
    id,
    name,
    markup: 'tex',
    recognises: (text) => text.startsWith(`{"from":"${id}"`),
    read: (seed) => read(id, seed),
  };
}

/** Readers of the answers that `npm run enrich` keeps in `content/enrichment`. */
export const lookups: Source[] = [
  lookupSource('arxiv-lookup', 'arXiv, looked up'),
  lookupSource('openalex', 'OpenAlex'),
  lookupSource('semantic-scholar', 'Semantic Scholar'),
];
