import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { readOpenAlexLookup } from '#lib/fetch/lookups/openalex.ts';
import type { Subject } from '#lib/fetch/lookups/plan-lookups.ts';
import { readScholarLookups } from '#lib/fetch/lookups/semantic-scholar.ts';
import { formatLookups, planLookups } from '#lib/fetch/lookups/plan-lookups.ts';
import { idListUrl, readArxivLookups, titleUrl } from '#lib/fetch/lookups/arxiv-lookup.ts';
import { FetchError } from '#lib/fetch/fetch-error.ts';
import { settlePaper } from '#lib/papers/merge/settle-paper.ts';
import { lookupSchema, type Lookup } from '#lib/schema/lookup.ts';
import { lookups } from '#lib/sources/readers/lookup.ts';
import { arxivAnswer } from '../../support/answers.ts';
import { makeDraft } from '../support/drafts.ts';
import { stated } from '../support/dates.ts';

const today = '2025-11-03';
const subject = (arxivId: string): Subject => ({ id: arxivId, title: 'As the site has it', arxivId });
const recorded = (name: string) => readFileSync(`tests/fixtures/lookups/${name}`, 'utf8');
const head = { fetched: today, about: '2510.11111', arxivId: '2510.11111' };

test('an answer of Semantic Scholar with a null is read place by place, whatever else it holds', () => {
  const asked = ['2510.00000', '2510.11111', '2510.22222'].map(subject);
  const { lookups: found, damaged } = readScholarLookups(
    recorded('semantic-scholar-batch.json'),
    asked,
    today,
    'here',
  );
  expect(damaged).toEqual([]);
  expect(found).toEqual([
    { from: 'semantic-scholar', fetched: today, about: '2510.00000', unknown: true },
    {
      ...head,
      from: 'semantic-scholar',
      title: 'Weaving Looms: Agents that Search for Patterns',
      doi: '10.1145/loom.1',
      venue: 'Conference on Looms',
      citations: 7,
      references: ['10.1145/shed.2', '10.18653/v1/2024.acl-long.1', '2401.00001', '2403.00003', 'cs/0110053'],
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

test('a work of OpenAlex whose abstract, source and topic are null is known, with the ORCID iDs that can be right', () => {
  const { lookups: found, damaged } = readOpenAlexLookup(
    recorded('openalex-work.json'),
    subject('2510.11111'),
    today,
    'here',
  );
  expect(damaged).toEqual([]);
  expect(found).toEqual([
    {
      ...head,
      from: 'openalex',
      title: 'Weaving Looms: Agents that Search for Patterns',
      orcids: [
        { name: 'Ada Lovelace', orcid: '0000-0002-1825-0097' },
        { name: 'Grace Hopper', orcid: '0000-0002-9079-593X' },
      ],
      citations: 3,
      identifiers: ['W4415000001'],
      references: ['W2964315653', 'W4385245566'],
    },
  ]);
});

/** An answer about two papers, one of which has these references. */
function readWithReferences(references: unknown) {
  const text = JSON.stringify([{ title: 'A loom', references }, { title: 'A shuttle' }]);
  return readScholarLookups(text, ['2510.11111', '2510.22222'].map(subject), today, 'here');
}

test.each([
  ['nothing', undefined],
  ['a null where the publisher forbids the list', null],
  ['an empty list', []],
  ['works without a name', [{ paperId: null, externalIds: null }, { externalIds: { MAG: '1' } }]],
])('%s in the place of references tells nothing and breaks nothing', (_what, references) => {
  const { lookups: found, damaged } = readWithReferences(references);
  expect(found[0]).toMatchObject({ title: 'A loom', references: undefined });
  expect(damaged).toEqual([]);
});

test('a reference that is damaged costs no other, and is reported', () => {
  const { lookups: found, damaged } = readWithReferences([
    'W1',
    { externalIds: { ArXiv: 7 } },
    { externalIds: { ArXiv: '2401.00001v3', DOI: 'no doi' } },
  ]);
  expect(found.map(({ references }) => references)).toEqual([['2401.00001'], undefined]);
  expect(damaged).toEqual(['2 of the 3 references of 2510.11111 cannot be read and are left out.']);
});

test('references that are no list cost the paper nothing else', () => {
  const { lookups: found, damaged } = readWithReferences({ data: [] });
  expect(found.map(({ title }) => title)).toEqual(['A loom', 'A shuttle']);
  expect(damaged).toEqual(['The references of 2510.11111 are not a list.']);
});

test('a damaged item of an answer costs no other', () => {
  const text = JSON.stringify([{ title: 7 }, { title: 'A shuttle', citationCount: null }]);
  const { lookups: found, damaged } = readScholarLookups(
    text,
    ['2510.11111', '2510.22222'].map(subject),
    today,
    'here',
  );
  expect(found).toMatchObject([{ about: '2510.22222', title: 'A shuttle' }]);
  expect(damaged).toEqual([expect.stringContaining('The answer about 2510.11111 cannot be read: title: ')]);
});

test('a paper asked for by its DOI is also known by the arXiv id that the service has', () => {
  const byDoi: Subject = { id: 'a-loom', title: 'A loom', doi: '10.1145/loom.1' };
  const text = JSON.stringify([
    { title: 'A loom', externalIds: { ArXiv: '2510.11111', DOI: '10.1145/LOOM.1' } },
  ]);
  const { lookups: found } = readScholarLookups(text, [byDoi], today, 'here');
  expect(found).toMatchObject([{ about: 'a-loom', doi: '10.1145/loom.1', identifiers: ['2510.11111'] }]);
});

test('an answer without references leaves the earlier ones; one with others replaces them', () => {
  const known: Lookup = {
    from: 'openalex',
    ...head,
    fetched: '2025-01-01',
    title: 'A loom',
    references: ['W1'],
  };
  const kept = (references?: string[]) => {
    const answer: Lookup = { ...known, fetched: today, references };
    return lookupSchema.parse(JSON.parse(formatLookups([known], [answer]))).references;
  };
  expect([kept(), kept(['W2'])]).toEqual([['W1'], ['W2']]);
});

test.each(['W1', '2510.00568', 'cs/0110053', '10.1145/loom.1'])('a line may refer to %s', (name) => {
  const line = { from: 'openalex', ...head, title: 'A loom', references: [name] };
  expect(lookupSchema.safeParse(line).success).toBe(true);
});

test('a line with a reference that no service gives is set aside with its place, and costs no other', () => {
  const lines = ['10.1145/LOOM.1', 'W1'].map((name) =>
    JSON.stringify({ from: 'openalex', ...head, title: name, references: [name] }),
  );
  const [source] = lookups.filter(({ id }) => id === 'openalex');
  const reading = source?.read({ file: 'content/enrichment/openalex.jsonl', text: lines.join('\n') });
  expect(reading?.drafts).toMatchObject([{ title: 'W1', references: ['W1'] }]);
  expect(reading?.diagnostics).toMatchObject([
    { rule: 'bad-enrichment', places: [{ file: 'content/enrichment/openalex.jsonl', line: 1, column: 1 }] },
  ]);
});

test('a work whose title is one sign is known, and one without a title is refused', () => {
  const read = (title: string) =>
    readOpenAlexLookup(JSON.stringify({ display_name: title }), subject('2510.11111'), today, 'here');
  expect(read('Z').lookups).toMatchObject([{ title: 'Z' }]);
  expect(() => read('')).toThrow('here did not answer with a work: display_name: ');
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
    draftOf({
      ...head,
      from: 'openalex',
      title: 'a loom',
      orcids: [{ name: 'Ada Lovelace', orcid: '0000-0002-1825-0097' }],
      venue: 'Journal of Looms',
      citations: 3,
    }),
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
    orcids: [{ name: 'Ada Lovelace', orcid: '0000-0002-1825-0097' }],
  });
  expect(['abstract', 'issued', 'categories', 'containerTitle', 'orcids', 'doi'].map(from)).toEqual([
    'hf-listing',
    'arxiv-lookup',
    'arxiv-lookup',
    'openalex',
    'openalex',
    'semantic-scholar',
  ]);
  expect(paper.conflicts.map(({ field }) => field)).toEqual(['containerTitle']);
});

test.each([
  ['On "Looms": (a) study  AND -- more ', 'On Looms a study AND -- more'],
  ['«Loom-2»\tfür 3 Weber!', 'Loom-2 für 3 Weber'],
])('the title “%s” is asked for by its words alone', (title, words) => {
  const { searchParams } = new URL(titleUrl(title));
  expect([...searchParams]).toEqual([
    ['search_query', `ti:"${words}"`],
    ['max_results', '5'],
  ]);
});

test('as many papers are asked for as there are ids', () => {
  expect([...new URL(idListUrl(['2510.1', '2510.2'])).searchParams]).toEqual([
    ['id_list', '2510.1,2510.2'],
    ['max_results', '2'],
  ]);
});

const asked = subject('2510.11111');

test('an answer of arXiv says of whom it is, for those that it has and those that it lacks', () => {
  const text = arxivAnswer([{ id: '2510.11111', title: 'A loom', published: '2025-10-13' }]);
  const { lookups: found } = readArxivLookups(text, [asked, subject('2510.22222')], today, 'here');
  expect(found.map(({ from, about, fetched }) => [from, about, fetched])).toEqual([
    ['arxiv-lookup', '2510.11111', today],
    ['arxiv-lookup', '2510.22222', today],
  ]);
});

test('a record of an answer that cannot be used costs no other', () => {
  const text = arxivAnswer([
    { id: '2510.22222', title: '', published: '2025-10-13' },
    { id: '2510.11111', title: 'A loom', published: '2025-10-13' },
  ]);
  expect(readArxivLookups(text, [asked], today, 'here').lookups).toMatchObject([{ title: 'A loom' }]);
});

test('what is no feed of arXiv is refused by name', () => {
  const read = () => readArxivLookups('<html></html>', [asked], today, 'here');
  expect(read).toThrow(new FetchError('unknown-format', 'here did not answer with a feed of arXiv.'));
  expect(read).toThrow(expect.objectContaining({ rule: 'unknown-format' }) as Error);
});

const answered = (about: string, fetched: string): Lookup => ({
  from: 'openalex',
  fetched,
  about,
  unknown: true,
});

test.each([
  ['2025-10-03', 0],
  ['2025-10-04', 0],
  ['2025-10-05', 1],
])('on 3 November, an answer of %s is fresh: %i', (day, fresh) => {
  const due = planLookups([asked], [answered('2510.11111', day)], today, 5);
  expect(due).toHaveLength(1 - fresh);
});

test('of papers that are equally due, those with the greater id come first', () => {
  const papers = ['2510.1', '2510.3', '2510.2', '2510.5', '2510.4'].map(subject);
  const cache = [
    answered('2510.5', '2025-02-01'),
    answered('2510.4', '2025-02-01'),
    answered('2510.2', '2025-01-01'),
  ];
  expect(planLookups(papers, cache, today, 9).map(({ id }) => id)).toEqual([
    '2510.3',
    '2510.1',
    '2510.2',
    '2510.5',
    '2510.4',
  ]);
});

test('answers are kept in the order of what they are about, the newest of each', () => {
  const text = formatLookups(
    [answered('b', '2025-01-01'), answered('c', '2025-01-01')],
    [answered('c', '2025-02-01'), answered('a', '2025-02-01')],
  );
  const lines = text.trimEnd().split('\n');
  expect(lines.map((line) => JSON.parse(line) as Lookup)).toEqual([
    answered('a', '2025-02-01'),
    answered('b', '2025-01-01'),
    answered('c', '2025-02-01'),
  ]);
});

test('a paper that a service no longer knows keeps the earlier answer, and is not asked for again at once', () => {
  const known: Lookup = { from: 'openalex', ...head, fetched: '2025-01-01', title: 'A loom', citations: 3 };
  const text = formatLookups([known], [answered('2510.11111', today), answered('new', today)]);
  const lines = text.trimEnd().split('\n');
  const kept = lines.map((line) => lookupSchema.parse(JSON.parse(line)));
  expect(kept).toEqual([{ ...known, asked: today }, answered('new', today)]);
  expect(planLookups([asked], kept, today, 5)).toEqual([]);
  expect(planLookups([asked], kept, '2025-12-03', 5)).toEqual([asked]);
  const source = lookups.find(({ recognises }) => recognises(text));
  const { drafts } = source?.read({ file: 'content/enrichment/openalex.jsonl', text }) ?? { drafts: [] };
  expect(drafts.map(({ citations }) => citations)).toEqual([
    { count: 3, source: 'openalex', asOf: '2025-01-01' },
  ]);
  const found = { ...known, fetched: '2025-12-04', citations: 4 };
  expect(formatLookups(kept.slice(0, 1), [found])).toBe(`${JSON.stringify(found)}\n`);
});
