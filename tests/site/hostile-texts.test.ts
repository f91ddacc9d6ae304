import { beforeAll, expect, test } from 'vitest';
import { buildHostileSite, papersOfSeed, readHostilePapers } from '../support/hostile-site.ts';
import { downloadedTexts, expectedBy, searchRows, textsOf } from '../support/hostile-texts.ts';
import { attribute, find, shownText } from '../support/html.ts';
import { listSiteFiles, pageAt } from '../support/site-pages.ts';

beforeAll(buildHostileSite, 300_000);

test('every paper has a page with its title, and no other page stands among them', () => {
  const papers = readHostilePapers();
  const pages = listSiteFiles('hostile').filter((file) => /^papers\/[^/]+\/index\.html$/.test(file));
  const ids = pages
    .map((file) => file.split('/')[1] ?? '')
    .filter((name) => !/^(?:\d{4}|undated)$/.test(name));
  expect(ids.sort()).toEqual(papers.map(({ id }) => id).sort());
  expect(papers.length).toBeGreaterThan(390);
  const untitled = papers.filter(
    ({ id, title }) => shownText(find(pageAt('hostile', `papers/${id}/`).elements, 'h1')) !== title,
  );
  expect(untitled.map(({ title }) => title)).toEqual([]);
});

test('every paper is in the feed of all papers and in the search index, under its title', () => {
  const wrong = readHostilePapers().filter((paper) => {
    const { feed: item, search } = textsOf(paper);
    return item.title !== paper.title || search.title !== paper.title;
  });
  expect(searchRows().size).toBe(readHostilePapers().length);
  expect(wrong.map(({ title }) => title)).toEqual([]);
});

test.for(expectedBy('literal'))(
  '%s: “%s” is text on the page, in the feed, in the download and in the index',
  ([name, literal]) => {
    const papers = papersOfSeed(name).filter((paper) => textsOf(paper).page.text.includes(literal));
    expect(papers).toHaveLength(1);
    for (const paper of papers) {
      const { feed: item, search } = textsOf(paper);
      expect(item.text).toContain(literal);
      expect(search.text).toContain(literal);
      // A large week has a file of all papers and one of a selection.
      const downloads = downloadedTexts(paper).map(({ text }) => text.includes(literal));
      expect(new Set(downloads)).toEqual(new Set([true]));
    }
  },
);

test.for(expectedBy('literal_title'))('%s: “%s” is text wherever the title stands', ([name, literal]) => {
  const papers = papersOfSeed(name).filter(({ title }) => title.includes(literal));
  expect(papers).toHaveLength(1);
  for (const paper of papers) {
    const { elements } = pageAt('hostile', `papers/${paper.id}/`);
    const inHead = [
      shownText(find(elements, 'title')),
      attribute(find(elements, 'meta', { property: 'og:title' }), 'content'),
      attribute(find(elements, 'meta', { name: 'citation_title' }), 'content'),
    ];
    for (const text of inHead) expect(text).toContain(literal);
    expect(downloadedTexts(paper).length).toBeGreaterThan(0);
  }
});
