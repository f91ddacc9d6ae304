import { expect, test } from 'vitest';
import { readPaperPage } from '../support/paper-page.ts';
import { outwardAddresses, readPapers } from '../support/paper-records.ts';
import { declaredText, readSeedRecords, sameText } from '../support/seed-records.ts';
import { listPaths, pageAt } from '../support/site-pages.ts';

const seedRecords = readSeedRecords();
const seedAt = new Map(seedRecords.map((record) => [`${record.file}:${record.line}`, record]));
const papers = readPapers().map((record) => ({
  record,
  page: readPaperPage(pageAt('root', `papers/${record.id}/`)),
  /** Places of its records in the seeds. */
  places: record.records.map(({ file, lines: [line] }) => `${file}:${line}`),
}));

test('every record of the seeds is a source of exactly one paper that has a page', () => {
  const places = papers.flatMap((paper) => paper.places).filter((place) => seedAt.has(place));
  expect(papers.length).toBe(273);
  expect(seedRecords.length).toBe(292);
  expect(places.sort()).toEqual([...seedAt.keys()].sort());
});

test('apart from lists by year, only entries have pages of papers; no earlier address of theirs was published', () => {
  expect(papers.flatMap(({ record }) => record.aliases).length).toBeGreaterThan(100);
  const expected = papers.map(({ record }) => `papers/${record.id}/`);
  const found = listPaths('root', 'papers').filter((path) => !/^papers\/(\d{4}\/.*)?$/.test(path));
  expect(found.sort()).toEqual(expected.sort());
});

test.each(['title', 'abstract'] as const)(
  'the %s on every page is the text of the seeds, as docs/internals/text.md reads it',
  (field) => {
    const wrong = papers.flatMap(({ record, page, places }) => {
      const expected = declaredText(seedAt.get(places[record.provenance[field] ?? -1] ?? '')?.[field] ?? '');
      return expected === '' || page[field] !== expected
        ? [{ id: record.id, shown: page[field], expected }]
        : [];
    });
    expect(wrong).toEqual([]);
  },
);

test.each(['title', 'abstract'] as const)(
  'every %s that a page shows otherwise than the seeds is kept in the record as they have it',
  (field) => {
    const wrong = papers.filter(({ record, page, places }) => {
      const seedText = seedAt.get(places[record.provenance[field] ?? -1] ?? '')?.[field] ?? '';
      return page[field] !== sameText(seedText) && record.original?.[field] !== seedText;
    });
    expect(papers.filter(({ record }) => record.original?.[field] === undefined).length).toBeGreaterThan(180);
    expect(wrong.map(({ record }) => record.id)).toEqual([]);
  },
);

test('every page gives a reason for each of its topics', () => {
  const wrong = papers.flatMap(({ record, page }) => {
    const expected = record.topics.map(({ id }) => `/topics/${id}/`);
    const reasons = page.reasons.filter(({ phrases }) => phrases.length > 0).map(({ topic }) => topic);
    return page.topics.join() === expected.join() && reasons.join() === expected.join() ? [] : [record.id];
  });
  expect(papers.some(({ page }) => page.topics.length > 1)).toBe(true);
  expect(wrong).toEqual([]);
});

test('the title or the abstract has every phrase that a page quotes as a reason', () => {
  const wrong = papers.flatMap(({ record, page }) =>
    page.reasons
      .flatMap(({ phrases }) => phrases)
      .filter((phrase) => phrase === '' || !(page.title.includes(phrase) || page.abstract.includes(phrase)))
      .map((phrase) => `${record.id}: ${phrase}`),
  );
  expect(wrong).toEqual([]);
});

test('a topic has a line with two phrases at most, and every name of an author leads somewhere', () => {
  for (const { page } of papers) {
    for (const { phrases } of page.reasons) expect(phrases.length).toBeLessThanOrEqual(2);
    expect(page.authors.filter(({ href }) => !/^\/(?:authors|search)\//.test(href))).toEqual([]);
  }
  expect(papers.some(({ page }) => page.authors.length === 39)).toBe(true);
});

test('the main figure of a paper stands beside its abstract, and the abstract has it in bold', () => {
  const figures = papers.filter(({ record }) => record.result?.figure !== undefined);
  const wrong = figures.filter(({ record, page }) => page.figure !== record.result?.figure);
  expect(figures.length).toBeGreaterThan(50);
  expect(wrong.map(({ record }) => record.id)).toEqual([]);
  expect(figures.filter(({ page }) => page.bold.length > 0).length).toBeGreaterThan(0.9 * figures.length);
});

test('every page lists five other papers as related', () => {
  const addresses = new Set(papers.map(({ record }) => `/papers/${record.id}/`));
  const wrong = papers.filter(({ record, page }) => {
    const others = new Set(page.related.filter((address) => address !== `/papers/${record.id}/`));
    return (
      page.related.length !== 5 ||
      others.size !== 5 ||
      ![...others].every((address) => addresses.has(address))
    );
  });
  expect(wrong.map(({ record }) => record.id)).toEqual([]);
});

test('every page links to every address that the paper’s record gives', () => {
  const wrong = papers.flatMap(({ record, page }) =>
    outwardAddresses(record)
      // The DOI that arXiv gives every preprint leads to its page on arXiv, which stands there already.
      .filter((address) => record.doi !== undefined || !address.startsWith('https://doi.org/'))
      .filter((address) => !page.links.includes(address))
      .map((address) => `${record.id}: ${address}`),
  );
  expect(wrong).toEqual([]);
});
