import { readFileSync } from 'node:fs';
import type { ServerResponse } from 'node:http';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { titleUrl } from '#lib/fetch/lookups/arxiv-lookup.ts';
import { formatLookups, planLookups, type Subject } from '#lib/fetch/lookups/plan-lookups.ts';
import { lookupSchema, type Lookup, type LookupService } from '#lib/schema/lookup.ts';
import { lookups } from '#lib/sources/readers/lookup.ts';
import { readSeed } from '#lib/sources/read-seeds.ts';
import { enrichmentSources } from '#lib/sources/sources.ts';
import { runEnrich } from '#scripts/fetch/run-enrich.ts';
import { arxivAnswer, sendJson, sendXml } from '../../support/answers.ts';
import { readText, settleReadings } from '../support/sources.ts';
import { startMisbehavingServer, type MisbehavingServer } from '../../support/misbehaving-server.ts';

let server: MisbehavingServer;
beforeAll(async () => {
  server = await startMisbehavingServer();
});
afterAll(() => server.close());

const today = '2025-10-06';
const papers: Subject[] = [
  { id: '2510.00568', title: 'A loom', arxivId: '2510.00568' },
  { id: '2510.00569', title: 'A shuttle', arxivId: '2510.00569' },
];

/** What the last call of {@link enrich} kept, and what it could not use. */
const found: Lookup[] = [];
const problems: string[] = [];

async function enrich(
  service: LookupService,
  subjects: Subject[],
  keys = {},
  { privateRedirects = false } = {},
): Promise<Lookup[]> {
  const setting = {
    wait: () => Promise.resolve(),
    now: () => 0,
    userAgent: 'Offprint/test',
    timeout: 60_000,
    maxAnswerBytes: 1e6,
    privateRedirects,
    attempts: 2,
    onRetry: () => undefined,
  };
  found.length = 0;
  problems.length = 0;
  const keep = (part: Lookup[]) => found.push(...part);
  await runEnrich(service, subjects, { today, endpoint: server.url, keys }, setting, {
    keep,
    report: (problem) => problems.push(problem),
  });
  return [...found];
}

test('arXiv is asked for many ids at once; what it leaves out is unknown', async () => {
  server.behave((response) => {
    sendXml(
      response,
      arxivAnswer([
        {
          id: '2510.00568',
          title: 'A loom',
          published: '2025-10-01',
          updated: '2025-10-04',
          version: 3,
          comment: 'This paper has been withdrawn by the authors.',
        },
      ]),
    );
  });
  expect(await enrich('arxiv-lookup', papers)).toMatchObject([
    {
      about: '2510.00568',
      fetched: today,
      issued: '2025-10-01',
      updated: '2025-10-04',
      version: 3,
      categories: ['cs.CL'],
      withdrawn: { reason: 'This paper has been withdrawn by the authors.' },
    },
    { about: '2510.00569', unknown: true },
  ]);
  expect(server.calls.map(({ line }) => line)).toEqual([
    'GET /api/query?id_list=2510.00568%2C2510.00569&max_results=2',
  ]);
});

test('a paper without an id is looked for by its title, and found only under that title', async () => {
  server.behave((response) => {
    sendXml(
      response,
      arxivAnswer([
        { id: '2510.00001', title: 'A loom for two', published: '2025-10-01' },
        { id: '2510.00568', title: 'A Loom', published: '2025-10-01' },
      ]),
    );
  });
  const answers = await enrich('arxiv-lookup', [
    { id: 'a-loom-123456', title: 'A LOOM' },
    { id: 'none-123456', title: 'No such paper' },
  ]);
  expect(answers).toMatchObject([
    { about: 'a-loom-123456', arxivId: '2510.00568' },
    { about: 'none-123456', unknown: true },
  ]);
});

test('the title in a query has no marks with a meaning in queries', () => {
  expect(new URL(titleUrl('On "Looms": (a) study AND more')).searchParams.get('search_query')).toBe(
    'ti:"On Looms a study AND more"',
  );
});

test('an error feed of arXiv is an error', async () => {
  server.behave((response) => {
    sendXml(response, readFileSync('tests/fixtures/sources/arxiv-error.xml', 'utf8'));
  });
  await expect(enrich('arxiv-lookup', papers)).rejects.toThrow('incorrect id format');
});

test('places of Semantic Scholar’s answer stay with their papers when one is null', async () => {
  server.behave((response) => {
    sendJson(
      response,
      JSON.stringify([
        null,
        { title: 'A shuttle', venue: 'Looms Conference', citationCount: 7, externalIds: { DOI: '10.1/ABC' } },
      ]),
    );
  });
  expect(await enrich('semantic-scholar', papers, { semanticScholar: 'key' })).toEqual([
    { from: 'semantic-scholar', fetched: today, about: '2510.00568', unknown: true },
    {
      from: 'semantic-scholar',
      fetched: today,
      about: '2510.00569',
      title: 'A shuttle',
      arxivId: '2510.00569',
      doi: '10.1/abc',
      venue: 'Looms Conference',
      citations: 7,
    },
  ]);
  expect([server.calls[0]?.headers['x-api-key'], server.calls[0]?.body]).toEqual([
    'key',
    '{"ids":["ARXIV:2510.00568","ARXIV:2510.00569"]}',
  ]);
});

test('a key goes to the server that was asked, and to no other that it redirects to', async () => {
  const other = await startMisbehavingServer();
  try {
    other.behave((response) => {
      sendJson(response, '[null,null]');
    });
    server.behave((response, _request, call) => {
      const location = call === 1 ? `${server.url}/moved` : `${other.url}/elsewhere`;
      response.writeHead(307, { location }).end();
    });
    await enrich('semantic-scholar', papers, { semanticScholar: 'key' }, { privateRedirects: true });
    expect(server.calls.map(({ headers }) => headers['x-api-key'])).toEqual(['key', 'key']);
    expect(other.calls.map(({ line, headers }) => [line, headers['x-api-key']])).toEqual([
      ['POST /elsewhere', undefined],
    ]);
  } finally {
    await other.close();
  }
});

test('an answer of Semantic Scholar about another paper is refused', async () => {
  server.behave((response) => {
    sendJson(response, JSON.stringify([{ title: 'A spindle', externalIds: { ArXiv: '2510.00570' } }, null]));
  });
  expect(await enrich('semantic-scholar', papers)).toMatchObject([{ unknown: true }, { unknown: true }]);
});

test('Semantic Scholar is asked for the names of references', async () => {
  server.behave((response) => {
    sendJson(response, '[null,null]');
  });
  await enrich('semantic-scholar', papers);
  expect(server.calls[0]?.line).toBe(
    'POST /graph/v1/paper/batch?fields=title,venue,citationCount,externalIds,references.externalIds',
  );
});

const many = Array.from({ length: 8 }, (_, index) => {
  const id = `2510.0000${index}`;
  return { id, title: `Loom ${index}`, arxivId: id };
});

/** Answers as Semantic Scholar does, but not at all about one paper, whose answer `refuse` makes. */
function behaveExceptAbout(bad: string, refuse: (response: ServerResponse) => void): void {
  server.behave((response, _request, call) => {
    const { ids } = JSON.parse(server.calls[call - 1]?.body ?? '') as { ids: string[] };
    if (ids.includes(`ARXIV:${bad}`)) refuse(response);
    else sendJson(response, JSON.stringify(ids.map((title) => ({ title }))));
  });
}

test.each<[string, (response: ServerResponse) => void]>([
  ['too large', (response) => response.writeHead(200).end('x'.repeat(2e6))],
  ['cut off', (response) => response.writeHead(200).end('[{"title":"A lo')],
  ['refused', (response) => response.writeHead(400).end('{"error":"Response would exceed maximum size"}')],
])('of a batch whose answer is %s, only the paper at fault is not answered', async (_what, refuse) => {
  behaveExceptAbout('2510.00005', refuse);
  await enrich('semantic-scholar', many);
  expect(found.map(({ about }) => about)).toEqual(many.map(({ id }) => id));
  expect(found.filter(({ unknown }) => unknown)).toEqual([
    { from: 'semantic-scholar', fetched: today, about: '2510.00005', unknown: true, refused: true },
  ]);
  expect(problems).toEqual([expect.stringMatching(/^2510\.00005: /)]);
});

test('a service that refuses every question is not asked about every paper', async () => {
  server.behave((response) => response.writeHead(400).end());
  await expect(enrich('semantic-scholar', many)).rejects.toThrow('HTTP 400');
  expect(server.calls.length).toBeLessThan(10);
});

test('papers that stopped one run come after others in the next', async () => {
  const bad = many.slice(5).map(({ id }) => `ARXIV:${id}`);
  server.behave((response, _request, call) => {
    const { ids } = JSON.parse(server.calls[call - 1]?.body ?? '') as { ids: string[] };
    if (ids.some((id) => bad.includes(id))) response.writeHead(400).end();
    else sendJson(response, JSON.stringify(ids.map((title) => ({ title }))));
  });
  const first = planLookups(many, [], today, 3);
  await expect(enrich('semantic-scholar', first)).rejects.toThrow('HTTP 400');
  const kept = formatLookups([], found).trimEnd().split('\n');
  const known = kept.map((line) => lookupSchema.parse(JSON.parse(line)));
  const second = planLookups(many, known, today, 3);
  await enrich('semantic-scholar', second);
  expect(found.map(({ about }) => about)).toEqual(['2510.00004', '2510.00003', '2510.00002']);
  expect(planLookups(first, known, '2025-11-05', 3)).toEqual(first);
});

test('a work of OpenAlex that cannot be read costs no other', async () => {
  server.behave((response, request) => {
    const isBad = request.url?.includes('00568') === true;
    sendJson(response, isBad ? '{"id":"https://openalex.org/W1"}' : '{"display_name":"A shuttle"}');
  });
  expect(await enrich('openalex', papers)).toMatchObject([
    { about: '2510.00568', refused: true },
    { about: '2510.00569', title: 'A shuttle' },
  ]);
  expect(problems).toEqual([expect.stringContaining('did not answer with a work: display_name')]);
});

test.each([
  ['one place too few', '[null]'],
  ['an error message', '{"error":"No valid paper ids given"}'],
])('%s in an answer of Semantic Scholar is an error', async (_what, answer) => {
  server.behave((response) => {
    sendJson(response, answer);
  });
  await expect(enrich('semantic-scholar', papers)).rejects.toThrow(
    'did not answer with one item for each of the 2 papers',
  );
});

test('a work that OpenAlex does not have is unknown; a repository is no venue', async () => {
  server.behave((response, request) => {
    if (request.url?.includes('00569')) response.writeHead(404).end();
    else
      sendJson(
        response,
        JSON.stringify({
          display_name: 'A loom',
          cited_by_count: 3,
          primary_location: { source: { display_name: 'arXiv', type: 'repository' } },
        }),
      );
  });
  expect(await enrich('openalex', papers)).toEqual([
    {
      from: 'openalex',
      fetched: today,
      about: '2510.00568',
      title: 'A loom',
      arxivId: '2510.00568',
      citations: 3,
    },
    { from: 'openalex', fetched: today, about: '2510.00569', unknown: true },
  ]);
  expect(server.calls[0]?.line).toBe(
    'GET /works/doi:10.48550/arxiv.2510.00568?select=id%2Creferenced_works%2Cdisplay_name%2Ccited_by_count%2Cis_retracted%2Cprimary_location%2Cauthorships',
  );
});

test('an exhausted day is not asked again, and no message shows the key', async () => {
  server.behave((response) => response.writeHead(429, { 'x-ratelimit-remaining': '0' }).end());
  const failure = await enrich('openalex', papers, { openAlex: 'secret' }).catch((error: unknown) =>
    String(error),
  );
  expect([server.calls.length, failure]).toEqual([1, expect.stringContaining('HTTP 429')]);
  expect(server.calls[0]?.line).toContain('api_key=secret');
  expect(failure).not.toContain('secret');
});

const cache: Lookup[] = [
  { from: 'openalex', fetched: '2025-08-01', about: '2510.00568', unknown: true },
  {
    from: 'openalex',
    fetched: '2025-10-01',
    about: '2510.00569',
    title: 'A shuttle',
    arxivId: '2510.00569',
    citations: 2,
  },
];

test('papers never asked about come first, then old answers; new answers are kept', () => {
  const third = { id: '2510.00570', title: 'A spindle', arxivId: '2510.00570' };
  expect(planLookups([...papers, third], cache, today, 5).map(({ id }) => id)).toEqual([
    '2510.00570',
    '2510.00568',
  ]);
  expect(planLookups([...papers, third], cache, today, 1).map(({ id }) => id)).toEqual(['2510.00570']);
});

test('the cache is read as records that complete papers; unknown papers make none', () => {
  const text = formatLookups(cache, [
    {
      from: 'openalex',
      fetched: today,
      about: '2510.00568',
      title: 'A loom',
      arxivId: '2510.00568',
      venue: 'Looms',
      citations: 9,
    },
  ]);
  const source = lookups.find(({ recognises }) => recognises(text));
  const reading = source?.read({ file: 'content/enrichment/openalex.jsonl', text });
  expect(source?.id).toBe('openalex');
  expect(reading?.drafts).toMatchObject([
    {
      arxivId: '2510.00568',
      containerTitle: 'Looms',
      citations: { count: 9, source: 'openalex', asOf: today },
      lines: [1, 1],
    },
    { arxivId: '2510.00569', citations: { count: 2 } },
  ]);
  expect(source?.read({ file: 'x', text: formatLookups(cache.slice(0, 1), []) }).drafts).toEqual([]);
});

test.each<[LookupService, number]>([
  ['arxiv-lookup', 100],
  ['semantic-scholar', 50],
])('%s is asked about %i papers in one call, and about one more in two', async (service, most) => {
  server.behave((response, _request, call) => {
    const { body = '{}' } = server.calls[call - 1] ?? {};
    const { ids = [] } = (service === 'arxiv-lookup' ? {} : JSON.parse(body)) as { ids?: string[] };
    if (service === 'arxiv-lookup') sendXml(response, arxivAnswer([]));
    else sendJson(response, JSON.stringify(ids.map(() => null)));
  });
  const subjects = Array.from({ length: most + 1 }, (_, index) => {
    const id = `2510.${String(10_000 + index)}`;
    return { id, title: `Loom ${String(index)}`, arxivId: id };
  });
  await enrich(service, subjects.slice(1));
  expect(server.calls).toHaveLength(1);
  server.calls.length = 0;
  await enrich(service, subjects);
  expect(server.calls).toHaveLength(2);
});

test('a list of numbers becomes papers with title, authors and date once services have answered', async () => {
  const list = readText(
    'arXiv:2510.00568 [cs.CL]\nhttps://huggingface.co/papers/2510.00569\ndoi:10.5555/Felt.1\nhttps://doi.org/10.5555/felt.2\n',
    'seeds/ids.txt',
  );
  const subjects = settleReadings([list]).papers.map((paper, index) => ({ ...paper, id: `paper-${index}` }));
  server.behave((response) => {
    sendXml(
      response,
      arxivAnswer([
        { id: '2510.00568', title: 'A loom', published: '2025-10-01' },
        { id: '2510.00569', title: 'A shuttle', published: '2025-10-02' },
      ]),
    );
  });
  const numbered = subjects.filter(({ arxivId }) => arxivId !== undefined);
  const ofArxiv = await enrich('arxiv-lookup', numbered);
  server.behave((response, request) => {
    const isFirst = request.url?.includes('felt.1') === true;
    sendJson(
      response,
      JSON.stringify({
        display_name: isFirst ? 'Felt' : 'More felt',
        publication_date: isFirst ? '2021-03-05' : '2020-01-01',
        authorships: [
          { raw_author_name: 'van Rossum, G.', author: { display_name: 'Guido van Rossum' } },
          { raw_author_name: 'Ann Lee' },
        ],
        primary_location: { source: { display_name: 'Journal of Felt', type: 'journal' } },
      }),
    );
  });
  const others = subjects.filter(({ arxivId }) => arxivId === undefined);
  const ofOpenAlex = await enrich('openalex', others);
  const answers = [ofArxiv, ofOpenAlex].map((lookupsOf, index) =>
    readSeed(
      { file: `content/enrichment/${index}.jsonl`, text: formatLookups([], lookupsOf) },
      enrichmentSources,
    ),
  );
  const { papers: complete } = settleReadings([list, ...answers]);
  const loom = { authors: [{ given: 'Ada', family: 'Lovelace' }] };
  const felt = {
    authors: [
      { given: 'Guido', family: 'van Rossum' },
      { given: 'Ann', family: 'Lee' },
    ],
    containerTitle: 'Journal of Felt',
  };
  expect(complete).toMatchObject([
    { title: 'A loom', ...loom, issued: { value: '2025-10-01' }, arxivId: '2510.00568' },
    { title: 'A shuttle', ...loom, issued: { value: '2025-10-02' }, arxivId: '2510.00569' },
    { title: 'Felt', ...felt, issued: { value: '2021-03-05', precision: 'day' }, doi: '10.5555/felt.1' },
    { title: 'More felt', ...felt, issued: { value: '2020', precision: 'year' }, doi: '10.5555/felt.2' },
  ]);
});
