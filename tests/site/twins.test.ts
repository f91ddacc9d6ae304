import type { Nodes } from 'mdast';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';
import { beforeAll, expect, test } from 'vitest';
import type { ApiValue } from '#lib/schema/api.ts';
import { buildHostileSite } from '../support/hostile-site.ts';
import { readPapers } from '../support/paper-records.ts';
import { attribute, find, findAll } from '../support/html.ts';
import { addressOf, listSiteFiles, pageAt, readPages, readSiteFile } from '../support/site-pages.ts';
import { testOrigin, testSites, type TestSiteName } from '../support/test-sites.ts';

const site = 'root';
const { base } = testSites[site];
const files = new Set(listSiteFiles(site));

beforeAll(buildHostileSite, 300_000);

function textOf(tree: Nodes): string {
  const parts: string[] = [];
  visit(tree, (node) => {
    if ('value' in node) parts.push(node.value);
  });
  return parts.join('');
}

/** A text without its line ends and repeated spaces, which Markdown does not keep. */
function shown(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

test('every week, month and topic is there as Markdown, and its page names it', () => {
  const pages = readPages(site).filter(({ path }) => /^(?:week|month|topics)\/[^/]+\/$/.test(path));
  const own = pages.filter(({ kind }) => kind === 'page');
  const wrong = own.filter(({ path, elements }) => {
    const link = find(elements, 'link', { rel: 'alternate', type: 'text/markdown' });
    return attribute(link, 'href') !== `${base}${path}index.md` || !files.has(`${path}index.md`);
  });
  expect(own.length).toBeGreaterThan(100);
  expect(wrong.map(({ path }) => path)).toEqual([]);
});

test('the Markdown of a week has each of its papers with its address', () => {
  const paths = [...files].filter((file) => /^week\/[^/]+\/index\.md$/.test(file));
  const wrong = paths.filter((file) => {
    const linked = readSiteFile(site, file).match(/^### \[.*\]\(https:\/\/\S+\/papers\/\S+\/\)$/gm) ?? [];
    const week = JSON.parse(
      readSiteFile(site, file.replace(/^week\/([^/]+)\/index\.md$/, 'api/weeks/$1.json')),
    ) as { papers: unknown[] };
    return linked.length !== week.papers.length || linked.length === 0;
  });
  expect(wrong).toEqual([]);
});

test('llms.txt leads to files that are there, and llms-full.txt has abstracts with their rights', () => {
  const addresses = [...readSiteFile(site, 'llms.txt').matchAll(/\]\((\S+?)\)/g)].map(([, url = '']) => url);
  const missing = addresses.filter((url) => !files.has(url.replace(`${testOrigin}${base}`, '')));
  expect(addresses.length).toBeGreaterThan(20);
  expect(missing).toEqual([]);
  // The form that the proposal of llms.txt asks for, with a name and a note for every link.
  const [head = '', ...lists] = readSiteFile(site, 'llms.txt').split(/^## /m);
  expect(head).toMatch(/^# .+\n\n> .+\n\n[^#]+$/);
  const links = lists.flatMap((list) => list.trim().split('\n').slice(2));
  expect(links.filter((line) => !/^- \[[^\]]+\]\(https:\S+\): .+$/.test(line))).toEqual([]);
  expect(lists.at(-1)).toMatch(/^Optional\n/);
  const full = readSiteFile(site, 'llms-full.txt');
  expect(full.match(/are taken from .*belong to their authors/g)?.length).toBe(4);
  expect(full.length).toBeGreaterThan(readSiteFile(site, 'llms.txt').length);
});

test('a page names no Markdown that is not there, and the files of papers say what their pages say', () => {
  for (const name of ['root', 'hostile'] as const) {
    const own = new Set(listSiteFiles(name));
    const named = readPages(name).flatMap(({ elements, path }) => {
      const link = find(elements, 'link', { rel: 'alternate', type: 'text/markdown' });
      return link ? [{ path, href: attribute(link, 'href') ?? '' }] : [];
    });
    const missing = named.filter(({ href }) => !own.has(href.slice(testSites[name].base.length)));
    expect(missing).toEqual([]);
    const papers = [...own].filter((file) => /^papers\/.+\/index\.md$/.test(file));
    expect(papers.length > 50).toBe(name === 'hostile');
    const wrong = papers.filter((file) => {
      const data = readSiteFile(name, file.replace(/^papers\/(.+)\/index\.md$/, 'api/papers/$1.json'));
      const { title, url, abstract } = JSON.parse(data) as ApiValue<'paper'>;
      const tree = unified().use(remarkParse).parse(readSiteFile(name, file));
      const [heading] = tree.children;
      const [link] = heading?.type === 'heading' ? heading.children : [];
      const whole = textOf(tree);
      const isHeading = link?.type === 'link' && link.url === url && textOf(link).includes(shown(title));
      return !isHeading || !abstract.split('\n\n').every((part) => shown(whole).includes(shown(part)));
    });
    expect(wrong).toEqual([]);
  }
});

interface Linkset {
  linkset: (Record<string, { href: string; type?: string }[]> & { anchor: string })[];
}

const rels = ['cite-as', 'type', 'author', 'item', 'describedby', 'collection'];

function readLinkset(name: TestSiteName, file: string): Linkset['linkset'] {
  return (JSON.parse(readSiteFile(name, file)) as Linkset).linkset;
}

test.each(['root', 'hostile'] as const)(
  'every paper of the site "%s" has the links of its head in one linkset, and each leads somewhere',
  (name) => {
    const own = new Set(listSiteFiles(name));
    const start = addressOf(name, '');
    const sets = [...own].filter((file) => file.endsWith('/linkset.json'));
    const contexts = sets.flatMap((file) => readLinkset(name, file).map((context) => ({ file, context })));
    const byAnchor = Map.groupBy(contexts, ({ context }) => context.anchor);
    const pages = readPages(name).filter(
      ({ path, elements }) => path.startsWith('papers/') && find(elements, 'link', { rel: 'linkset' }),
    );
    const wrong = pages.filter(({ elements, address }) => {
      const inHead = rels.map((rel) =>
        findAll(elements, 'link', { rel }).map((link) => attribute(link, 'href')),
      );
      const [found, second] = byAnchor.get(address) ?? [];
      const inSet = rels.map((rel) => found?.context[rel]?.map(({ href }) => href) ?? []);
      const named = attribute(find(elements, 'link', { rel: 'linkset' }), 'href');
      return (
        second !== undefined ||
        JSON.stringify(inHead) !== JSON.stringify(inSet) ||
        `${testSites[name].base}${found?.file ?? ''}` !== named
      );
    });
    expect(pages.length).toBeGreaterThan(name === 'root' ? 270 : 20);
    expect(wrong.map(({ path }) => path)).toEqual([]);
    const targets = contexts.flatMap(({ context: { anchor, ...links } }) => [
      anchor,
      ...Object.values(links).flatMap((same) => same.map(({ href }) => href)),
    ]);
    const isThere = (href: string) =>
      own.has(href.slice(start.length)) || own.has(`${href.slice(start.length)}index.html`);
    expect(targets.filter((href) => href.startsWith(start) && !isThere(href))).toEqual([]);
  },
);

test('a week and a topic name their data and their linkset, which has each of their papers', () => {
  const lists = [...files].filter((file) => /^(?:week|topics)\/[^/]+\/linkset\.json$/.test(file));
  const wrong = lists.filter((file) => {
    const path = file.replace('linkset.json', '');
    const data = `api/${path.replace(/^week/, 'weeks').slice(0, -1)}.json`;
    const { elements, address } = pageAt(site, path);
    const of = (rel: string) => attribute(find(elements, 'link', { rel }), 'href');
    const { papers } = JSON.parse(readSiteFile(site, data)) as ApiValue<'list'>;
    const list = readLinkset(site, file).find(({ anchor }) => anchor === address);
    return (
      of('describedby') !== `${base}${data}` ||
      of('linkset') !== `${base}${file}` ||
      list?.['item']?.map(({ href }) => href).join() !== papers.map(({ url }) => url).join()
    );
  });
  expect(lists.length).toBeGreaterThan(100);
  expect(wrong).toEqual([]);
});

test('a paper tells programs what to cite, what describes it and where its PDF is', () => {
  const wrong = readPapers().filter(({ id, arxivId, doi, pdfUrl }) => {
    const { elements } = pageAt(site, `papers/${id}/`);
    const of = (rel: string) => findAll(elements, 'link', { rel }).map((link) => attribute(link, 'href'));
    const cited = doi ?? (arxivId && `10.48550/arXiv.${arxivId}`);
    return (
      of('cite-as').join() !== (cited === undefined ? '' : `https://doi.org/${cited}`) ||
      of('describedby').join() !== addressOf(site, `api/papers/${id}.json`) ||
      of('item').join() !== (pdfUrl ?? '') ||
      !files.has(`api/papers/${id}.json`)
    );
  });
  expect(wrong.map(({ id }) => id)).toEqual([]);
});
