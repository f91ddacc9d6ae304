import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { readOpenAlexLookup } from '#lib/fetch/lookups/openalex.ts';
import type { Subject } from '#lib/fetch/lookups/plan-lookups.ts';
import { readScholarLookups } from '#lib/fetch/lookups/semantic-scholar.ts';
import { formatLookups } from '#lib/fetch/lookups/plan-lookups.ts';
import { settlePaper } from '#lib/papers/merge/settle-paper.ts';
import type { Lookup } from '#lib/schema/lookup.ts';
import { lookups } from '#lib/sources/readers/lookup.ts';
import { makeDraft } from '../support/drafts.ts';
import { stated } from '../support/dates.ts';

const today = '2025-11-03';
const subject = (arxivId: string): Subject => ({ id: arxivId, title: 'As the site has it', arxivId });
const recorded = (name: string) => readFileSync(`tests/fixtures/lookups/${name}`, 'utf8');
const head = { fetched: today, about: '2510.11111', arxivId: '2510.11111' };

test('an answer of Semantic Scholar with a null is read place by place, whatever else it holds', () => {
  const asked = ['2510.00000', '2510.11111', '2510.22222'].map(subject);
  expect(readScholarLookups(recorded('semantic-scholar-batch.json'), asked, today, 'here')).toEqual([
    { from: 'semantic-scholar', fetched: today, about: '2510.00000', unknown: true },
    {
      ...head,
      from: 'semantic-scholar',
      title: 'Weaving Looms: Agents that Search for Patterns',
      doi: '10.1145/loom.1',
      venue: 'Conference on Looms',
      citations: 7,
    },
    {
      from: 'semantic-scholar',
      fetched: today,
      about: '2510.22222',
      title: 'Shuttles',
      arxivId: '2510.22222',
      citations: 0,
    },
  ]);
});

test('a work of OpenAlex whose abstract, source and topic are null is known', () => {
  expect(readOpenAlexLookup(recorded('openalex-work.json'), subject('2510.11111'), today, 'here')).toEqual({
    ...head,
    from: 'openalex',
    title: 'Weaving Looms: Agents that Search for Patterns',
    citations: 3,
  });
});

/** The record of a lookup as ingest reads it from the cache. */
function draftOf(lookup: Lookup) {
  const [draft] = lookups
    .filter(({ id }) => id === lookup.from)
    .flatMap(
      (source) =>
        source.read({ file: 'content/enrichment/x.jsonl', text: formatLookups([], [lookup]) }).drafts,
    );
  return draft ?? makeDraft({});
}

test('a paper of a listing is completed by three services, each field from the one that is trusted most', () => {
  const paper = settlePaper([
    makeDraft({ title: 'A Loom', abstract: 'We weave.', lines: [13, 19] }),
    draftOf({
      ...head,
      from: 'arxiv-lookup',
      title: 'A Loom',
      issued: '2025-10-13',
      version: 2,
      categories: ['cs.CL'],
    }),
    draftOf({ ...head, from: 'openalex', title: 'a loom', venue: 'Journal of Looms', citations: 3 }),
    draftOf({
      ...head,
      from: 'semantic-scholar',
      title: 'a loom',
      venue: 'Conference on Looms',
      doi: '10.1145/loom.1',
      citations: 7,
    }),
  ]);
  const from = (field: string) => paper.records[paper.provenance[field] ?? -1]?.source;
  expect(paper).toMatchObject({
    title: 'A Loom',
    abstract: 'We weave.',
    issued: stated('2025-10-13'),
    containerTitle: 'Journal of Looms',
    doi: '10.1145/loom.1',
  });
  expect(['abstract', 'issued', 'categories', 'containerTitle', 'doi'].map(from)).toEqual([
    'hf-listing',
    'arxiv-lookup',
    'arxiv-lookup',
    'openalex',
    'semantic-scholar',
  ]);
  expect(paper.conflicts.map(({ field }) => field)).toEqual(['containerTitle']);
});
