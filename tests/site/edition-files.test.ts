import { createHash } from 'node:crypto';
import { statSync } from 'node:fs';
import { basename } from 'node:path';
import { expect, test } from 'vitest';
import { attribute, elementsIn, find, findAll, shownProse, shownText } from '../support/html.ts';
import { editionFiles } from '../support/edition-files.ts';
import { readPaperPage } from '../support/paper-page.ts';
import { findReferences } from '../support/references.ts';
import { listPaths, listedPapers, pageAt, readSiteFile } from '../support/site-pages.ts';

const editions = editionFiles('root').map(({ week, file, path }) => ({
  week,
  path,
  page: pageAt('root', file),
  html: readSiteFile('root', file),
}));

test('every week has one file to download', () => {
  const weeks = listPaths('root', 'week').map((path) => basename(path));
  expect(weeks.length).toBeGreaterThan(100);
  expect(editions.map(({ week }) => week)).toEqual(weeks);
});

test('no file loads anything, runs anything or sends anything', () => {
  const unfit = [
    'script',
    'link',
    'img',
    'iframe',
    'object',
    'embed',
    'audio',
    'video',
    'form',
    'base',
    'svg',
  ];
  const wrong = editions.flatMap(({ week, page }) => [
    ...findReferences(page)
      .filter(({ use }) => use === 'load')
      .map(({ place }) => `${week}: ${place}`),
    ...page.elements
      .filter((element) => unfit.includes(element.tagName) && attribute(element, 'rel') !== 'canonical')
      .map(({ tagName }) => `${week}: ${tagName}`),
    ...page.elements
      .filter(({ properties }) => Object.keys(properties).some((name) => /^(on|style$)/i.test(name)))
      .map(({ tagName }) => `${week}: ${tagName} with a handler or a style`),
  ]);
  expect(wrong).toEqual([]);
});

test('the policy of every file forbids all but its own style sheet, which loads nothing', () => {
  const wrong = editions.filter(({ page: { elements }, html }) => {
    const styles = findAll(elements, 'style');
    const css = /<style>([^]*?)<\/style>/.exec(html)?.[1] ?? '';
    const hash = createHash('sha256').update(css).digest('base64');
    const [charset, policy] =
      find(elements, 'head')?.children.filter((child) => child.type === 'element') ?? [];
    const isFirst = attribute(charset, 'charSet') === 'utf-8' && policy?.tagName === 'meta';
    const expected = `default-src 'none'; style-src 'sha256-${hash}'; font-src data:; base-uri 'none'; form-action 'none'`;
    return (
      !isFirst ||
      styles.length !== 1 ||
      /url\((?!'data:font\/woff2;base64,)|@import/.test(css) ||
      attribute(policy, 'content') !== expected
    );
  });
  expect(wrong.map(({ week }) => week)).toEqual([]);
});

test('every file holds every paper of its week, once, with its title and its whole abstract', () => {
  const wrong = editions.filter(({ week, page }) => {
    const articles = findAll(page.elements, 'article').map((article) => {
      const inside = elementsIn(article);
      return [shownText(find(inside, 'h3')), shownProse(find(inside, 'div', { className: 'abstract' }))];
    });
    const expected = listedPapers('root', pageAt('root', `week/${week}/`).elements).map((id) => {
      const { title, abstract } = readPaperPage(pageAt('root', `papers/${id}/`));
      return [title, abstract];
    });
    return articles.length === 0 || articles.sort().join('\n') !== expected.sort().join('\n');
  });
  expect(wrong.map(({ week }) => week)).toEqual([]);
});

test('the file of a week with a foreword holds it, with whole addresses', () => {
  const foreword = find(pageAt('base', 'week/2025-W40/offprint-2025-W40.html').elements, 'div', {
    className: 'foreword',
  });
  const links = findAll(foreword ? elementsIn(foreword) : [], 'a').map((link) => attribute(link, 'href'));
  expect(shownText(foreword)).toContain('all three move the reward away from the final answer alone');
  expect(links[0]).toBe('https://offprint.example/offprint/papers/2510.00568/');
});

test('the page of every week links to its file, to be downloaded under its name, and states its size', () => {
  const wrong = editions.filter(({ week, path }) => {
    const name = `offprint-${week}.html`;
    const links = findAll(pageAt('root', `week/${week}/`).elements, 'a').filter(
      (link) => attribute(link, 'download')?.endsWith('.html') === true,
    );
    const size = `${Math.max(1, Math.round(statSync(path).size / 1000))} kB`;
    const [link] = links;
    const isRight =
      attribute(link, 'href') === `/week/${week}/${name}` && attribute(link, 'download') === name;
    return links.length !== 1 || !isRight || !shownText(link).endsWith(` ${size}`);
  });
  expect(wrong.map(({ week }) => week)).toEqual([]);
});
