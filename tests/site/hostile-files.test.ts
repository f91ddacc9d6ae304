import { existsSync, readdirSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import {
  buildHostileSite,
  checkHostileContent,
  hostileFolder,
  readHostilePapers,
} from '../support/hostile-site.ts';
import { expectedBy, searchRows, writtenTexts } from '../support/hostile-texts.ts';
import { venueOf, workTypeOf } from '#lib/publish/cite/work-type-of.ts';
import { zoteroType } from '#lib/publish/cite/zotero-type.ts';
import { attribute, find } from '../support/html.ts';
import { pageAt } from '../support/site-pages.ts';
import { testSites } from '../support/test-sites.ts';

const { out } = testSites.hostile;

beforeAll(buildHostileSite, 300_000);

test('a site without notes and forewords is built without a warning', async () => {
  expect(
    readdirSync(join(hostileFolder, 'content')).filter((name) => /^(?:notes|editions)$/.test(name)),
  ).toEqual([]);
  expect((await buildHostileSite()).output).not.toContain('[WARN]');
});

test.for(expectedBy('must_not_contain'))('%s: %j is in no file', ([, text]) => {
  expect(
    writtenTexts()
      .filter(([, content]) => content.includes(text))
      .map(([file]) => file),
  ).toEqual([]);
});

test('no file holds a control, a character that turns the reading order, or half a character', () => {
  const forbidden =
    /(?![\t\n])\p{Cc}|[\u061c\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufdd0-\ufdef\ufeff\ufffe\uffff]|\p{Cs}/u;
  const found = writtenTexts().flatMap(([file, text]) => (forbidden.test(text) ? [file] : []));
  expect(found).toEqual([]);
});

test.for(expectedBy('must_not_exist'))('%s: nothing has made %s', ([, name]) => {
  const paths = readdirSync(hostileFolder, { recursive: true, encoding: 'utf8' });
  expect([...paths, ...readdirSync('.')].filter((path) => basename(path) === name)).toEqual([]);
  expect(existsSync(join('..', name))).toBe(false);
});

test('every name of a file or folder is short and legal on Windows, and differs from its neighbours without case', () => {
  const folders = [out, join(hostileFolder, 'content')];
  const paths = folders.flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((path) => join(folder, path)),
  );
  const wrong = paths.filter((path) => {
    const name = basename(path);
    const isReserved = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/i.test(name);
    return Buffer.byteLength(name) > 100 || /[<>:"/\\|?*\p{Cc}]|[. ]$/u.test(name) || isReserved;
  });
  expect(wrong).toEqual([]);
  expect(new Set(paths.map((path) => path.toLowerCase())).size).toBe(paths.length);
});

test('no paper takes the place of a page of the site', () => {
  const routes = ['', 'search/', 'archive/', 'topics/', 'orgs/', 'authors/', 'feeds/', 'about/', '404.html'];
  const taken = routes.filter((path) =>
    find(pageAt('hostile', path).elements, 'meta', { name: 'citation_title' }),
  );
  expect(taken).toEqual([]);
  expect(statSync(join(out, 'rss.xml')).isFile()).toBe(true);
});

test('the index has no field or topic that a text asks for', () => {
  const rows = [...searchRows().values()];
  const known =
    'abstract arxiv authors code coins date href id isInferred isRetracted isWithdrawn names note organization related result summary title topic';
  expect(known.split(' ')).toEqual(
    expect.arrayContaining([...new Set(rows.flatMap((row) => Object.keys(row)))]),
  );
  const topics = readdirSync(join(hostileFolder, 'content/topics')).map((name) => name.replace('.mdx', ''));
  const named = rows.flatMap(({ topic }) => topic?.href.split('/').at(-2) ?? []);
  expect(topics).toEqual(expect.arrayContaining([...new Set(named)]));
});

test('the entries are those that the seeds give, and no report holds an escape character', async () => {
  const { code, output } = await checkHostileContent();
  expect({ code, stale: output.split('\n').filter((line) => line.includes('not up to date')) }).toEqual({
    code: 0,
    stale: [],
  });
  expect(output).toContain('41-control.txt');
  expect(output).not.toMatch(/(?!\n)\p{Cc}/u);
});

test('the page of a published paper says to reference managers what it is and where it stands', () => {
  const published = readHostilePapers().filter((paper) => workTypeOf(paper) !== 'article');
  const wrong = published.filter((paper) => {
    const { elements } = pageAt('hostile', `papers/${paper.id}/`);
    const said = (name: string) => attribute(find(elements, 'meta', { name }), 'content');
    return (
      said('z:itemType') !== zoteroType(workTypeOf(paper)) ||
      said('citation_journal_title') !== venueOf(paper)
    );
  });
  expect(published.map(({ type }) => type)).toContain('article-journal');
  expect(wrong.map(({ id }) => id)).toEqual([]);
});
