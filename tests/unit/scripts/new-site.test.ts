import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { parseFrontMatter } from '#lib/entries/parse-front-matter.ts';
import { settingsSchema } from '#lib/schema/settings.ts';
import { topicSchema } from '#lib/schema/topic.ts';
import { compileTopic } from '#lib/topics/compile-topic.ts';
import { firstTopic } from '#scripts/site/first-topic.ts';
import { nameSite, type NewSite } from '#scripts/site/name-site.ts';
import { parseSource } from '#scripts/site/parse-source.ts';
import { runNode } from '#scripts/tools/checks/run-node.ts';

describe('a source in a command', () => {
  test.each([
    ['hf', { id: 'hf', from: 'hf', quiet: [] }],
    [
      'arxiv=cat:cs.CL AND abs:"a=b"',
      { id: 'arxiv', from: 'arxiv', query: 'cat:cs.CL AND abs:"a=b"', quiet: [] },
    ],
    [
      'arxiv-rss=cs.CL, cs.LG',
      { id: 'arxiv-rss', from: 'arxiv-rss', categories: ['cs.CL', 'cs.LG'], quiet: [] },
    ],
    [
      'feed=https://lab.example/x.xml?a=1',
      { id: 'feed', from: 'feed', url: 'https://lab.example/x.xml?a=1', quiet: [] },
    ],
  ])('%s is read', (text, source) => {
    expect(parseSource(text, [])).toEqual(source);
  });

  test.each(['', 'rss=https://lab.example', 'arxiv', 'feed=lab', 'arxiv-rss=', 'constructor=x'])(
    '“%s” is refused with the forms that there are',
    (text) => {
      expect(() => parseSource(text, [])).toThrow(/Write hf, arxiv=QUERY/);
    },
  );

  test('a second source of a kind gets an id of its own', () => {
    expect(parseSource('feed=https://a.example/', ['feed', 'feed-2']).id).toBe('feed-3');
  });
});

describe('the first topic', () => {
  test.each(['protein design', 'C. elegans & aging', '“Loom” history: a survey', 'AI', '丝绸史', 'Bücher'])(
    'of “%s” is a topic that can be read',
    (field) => {
      const { id, text } = firstTopic(field, 'en');
      const parsed = parseFrontMatter(`content/topics/${id}.mdx`, text, topicSchema);
      expect(parsed).toHaveProperty('data');
      if ('data' in parsed) expect(() => compileTopic({ ...parsed.data, id })).not.toThrow();
    },
  );

  test('of no words is refused', () => {
    expect(() => firstTopic('!?', 'en')).toThrow(/--field/);
  });
});

test('a new name replaces what the example says of itself, and leaves the other settings and the comments', () => {
  const before = [
    '# Name.',
    'title: Offprint',
    'curator: A lab',
    'homeTopics: [search-agents]',
    'dumpYears: { a.txt: 2025 }',
    'searchExample: process reward',
    'homeRows: 7',
    '',
  ].join('\n');
  const site: NewSite = { name: 'Tücher: eine Liste', language: 'de', field: 'Webstühle', sources: [] };
  const after = nameSite(before, site);
  expect(after).toContain('# Name.');
  expect(parse(after)).toEqual({
    title: 'Tücher: eine Liste',
    tagline: 'Artikel über Webstühle, jeder auf einer Seite, jede Woche nach Themen geordnet.',
    language: 'de',
    papersLanguage: 'en',
    dumpYears: {},
    homeRows: 7,
    sources: [],
  });
  expect(settingsSchema.safeParse(parse(after)).success).toBe(true);
});

test('without a terminal, a missing name and a missing yes change nothing', async () => {
  const run = (...args: string[]) => runNode(['scripts/new-site.ts', ...args]);
  const unnamed = await run('--field', 'looms');
  expect(unnamed).toMatchObject({ code: 1 });
  expect(unnamed.output).toContain('Missing: --name.');
  const unconfirmed = await run('--field', 'looms', '--name', 'Looms');
  expect(unconfirmed).toMatchObject({ code: 1 });
  expect(unconfirmed.output).toContain('Nothing was changed.');
});
