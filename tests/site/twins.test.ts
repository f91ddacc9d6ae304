import { expect, test } from 'vitest';
import { readPapers } from '../support/paper-records.ts';
import { attribute, find, findAll } from '../support/html.ts';
import { listSiteFiles, pageAt, readPages, readSiteFile } from '../support/site-pages.ts';
import { testOrigin, testSites } from '../support/test-sites.ts';

const site = 'root';
const { base } = testSites[site];
const files = new Set(listSiteFiles(site));

test('every week and topic is there as Markdown, and its page names it', () => {
  const pages = readPages(site).filter(({ path }) => /^(?:week|topics)\/[^/]+\/$/.test(path));
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
  const full = readSiteFile(site, 'llms-full.txt');
  expect(full.match(/are taken from .*belong to their authors/g)?.length).toBe(4);
  expect(full.length).toBeGreaterThan(readSiteFile(site, 'llms.txt').length);
});

test('a paper tells programs what to cite, what describes it and where its PDF is', () => {
  const wrong = readPapers().filter(({ id, arxivId, doi, pdfUrl }) => {
    const { elements } = pageAt(site, `papers/${id}/`);
    const of = (rel: string) => findAll(elements, 'link', { rel }).map((link) => attribute(link, 'href'));
    const cited = doi ?? (arxivId && `10.48550/arXiv.${arxivId}`);
    return (
      of('cite-as').join() !== (cited === undefined ? '' : `https://doi.org/${cited}`) ||
      of('describedby').join() !== `${base}api/papers/${id}.json` ||
      of('item').join() !== (pdfUrl ?? '') ||
      !files.has(`api/papers/${id}.json`)
    );
  });
  expect(wrong.map(({ id }) => id)).toEqual([]);
});
