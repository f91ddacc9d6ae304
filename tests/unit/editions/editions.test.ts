import { expect, test } from 'vitest';
import { parseFrontMatter } from '#lib/entries/parse-front-matter.ts';
import { arrangeEdition } from '#lib/editions/arrange-edition.ts';
import { choosePicks, type Candidate } from '#lib/editions/choose-picks.ts';
import { formatStub } from '#lib/editions/format-stub.ts';
import { editionSchema } from '#lib/schema/edition.ts';
import { stated } from '../support/dates.ts';

const listed = (id: string, data: { withdrawn?: object; aliases?: string[] } = {}) => ({
  id,
  data: { aliases: [], ...data },
});
const papers = [
  listed('a'),
  listed('b'),
  listed('c', { withdrawn: {} }),
  listed('d', { aliases: ['old-d'] }),
];

test.each<[string, string[], string[], string[]]>([
  ['without a choice, all but the withdrawn', [], [], ['a', 'b', 'd']],
  ['pinned papers first, in their order', ['d', 'b'], [], ['d', 'b', 'a']],
  ['dropped papers not at all', [], ['a'], ['b', 'd']],
  ['a paper by an earlier name', ['old-d'], [], ['d', 'a', 'b']],
  ['nothing for a name of another week', ['x'], ['y'], ['a', 'b', 'd']],
  ['all, if nothing would remain', [], ['a', 'b', 'd'], ['a', 'b', 'c', 'd']],
])('an edition shows %s', (_what, pin, drop, ids) => {
  expect(arrangeEdition(papers, { pin, drop }).map(({ id }) => id)).toEqual(ids);
});

const topics = (score: number) => [{ id: 't', score, phrases: [] }];
const candidate = (id: string, fields: Partial<Candidate> = {}): Candidate => ({
  id,
  title: id,
  issued: stated('2025-10-01'),
  topics: topics(5),
  ...fields,
});

test('picks are of the week: in a topic before without, the most discussed first, then the best match', () => {
  const week = [
    candidate('quiet'),
    candidate('match', { topics: topics(9) }),
    candidate('discussed', { comments: 2, upvotes: 30 }),
    candidate('other-week', { issued: stated('2025-10-08'), upvotes: 99 }),
    candidate('month-only', { issued: stated('2025-10'), upvotes: 99 }),
    candidate('no-topic', { topics: [], upvotes: 99 }),
    candidate('withdrawn', { withdrawn: {}, upvotes: 99 }),
  ];
  expect(choosePicks(week, '2025-W40').map(({ id }) => id)).toEqual([
    'discussed',
    'match',
    'quiet',
    'no-topic',
  ]);
});

test('a paper is picked for the week in which the feed listed it', () => {
  const late = candidate('late', { issued: stated('2025-10-03'), featured: '2025-10-06' });
  expect(choosePicks([late], '2025-W40')).toEqual([]);
  expect(choosePicks([late], '2025-W41')).toEqual([late]);
});

test('a stub can be read, and no title in it can run', () => {
  const stub = formatStub(
    [
      { id: '2510.00568', title: 'A {loom} <script> [x](y)', path: '/papers/2510.00568/' },
      { id: 'b', title: 'B', path: '/papers/b/' },
    ],
    'Ada: editor',
  );
  const parsed = parseFrontMatter('x.mdx', stub, editionSchema);
  expect(parsed).toEqual({ data: { draft: false, by: 'Ada: editor', pin: ['2510.00568', 'b'], drop: [] } });
  expect(stub).toContain(
    String.raw`[A \{loom} \<script> \[x\](y)](/papers/2510.00568/) and [B](/papers/b/).`,
  );
});

test('a week without picks has a stub too', () => {
  expect(parseFrontMatter('x.mdx', formatStub([], undefined), editionSchema)).toEqual({
    data: { draft: false, pin: [], drop: [] },
  });
});
