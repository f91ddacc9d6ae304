import { parse, type Creator } from '@retorquere/bibtex-parser';
import { expect } from 'vitest';
import { citedDoi } from '#lib/publish/cite/cited-paper.ts';
import type { CslItem } from '#lib/publish/cite/csl-item.ts';
import type { Name } from '#lib/schema/values.ts';
import { test } from '../support/browser.ts';
import { readPapers, type PaperRecord } from '../support/paper-records.ts';
import { openAs } from '../support/reader.ts';
import { openSearch } from '../support/search-page.ts';
import { listSiteFiles, readSiteFile } from '../support/site-pages.ts';

const byArxivId = new Map(readPapers().map((paper) => [paper.arxivId ?? paper.id, paper]));

/** A name without its division, on which programs differ: `van Rossum, Guido`. */
function plainName({ family = '', given = '', literal }: Name): string {
  return literal ?? [given, family].filter(Boolean).join(' ');
}

function plainCreator({ name, firstName, prefix, lastName, suffix }: Creator): string {
  return name ?? [firstName, prefix, lastName, suffix].filter(Boolean).join(' ');
}

const parsed = new Map<string, ReturnType<typeof parse>>();

/** A BibTeX file as another parser reads it. */
function readBibtex(file: string): ReturnType<typeof parse> {
  const read = parsed.get(file) ?? parse(readSiteFile('root', file), { sentenceCase: false });
  parsed.set(file, read);
  return read;
}

/** What another parser finds in a BibTeX file that differs from the papers that it names. */
function faultsOf(file: string): unknown[] {
  const { entries, errors } = readBibtex(file);
  return [
    ...errors,
    ...entries.flatMap(({ key, type, fields }) => {
      const paper = byArxivId.get(String(fields['eprint']));
      if (!paper) return [[file, key, 'no paper']];
      const found = {
        type,
        title: fields['title'],
        authors: (fields.author ?? []).map(plainCreator),
        year: fields['year'],
        url: fields['url'],
        doi: fields['doi'],
        archive: fields['archiveprefix'],
        subject: fields['primaryclass'],
      };
      const wanted = expectedOf(paper);
      return JSON.stringify(found) === JSON.stringify(wanted) ? [] : [[file, found, wanted]];
    }),
  ];
}

function expectedOf({ title, authors = [], issued, url, doi, categories }: PaperRecord) {
  return {
    type: 'misc',
    title,
    authors: authors.map(plainName),
    year: issued?.slice(0, 4),
    url,
    doi,
    archive: 'arXiv',
    subject: categories?.[0],
  };
}

const files = listSiteFiles('root');

test('another parser reads every BibTeX file and finds every paper as it is', () => {
  const bibtex = files.filter((file) => file.endsWith('.bib'));
  expect(bibtex.length).toBeGreaterThan(100);
  expect(bibtex.flatMap(faultsOf)).toEqual([]);
});

test('every CSL-JSON file is a list of preprints with their numbers and DOIs, under the keys of BibTeX', () => {
  const lists = files.filter((file) => file.endsWith('.csl.json'));
  const wrong = lists.flatMap((file) => {
    const items = JSON.parse(readSiteFile('root', file)) as CslItem[];
    const keys = readBibtex(file.replace('.csl.json', '.bib')).entries.map(({ key }) => key);
    const isRight = (item: CslItem) => {
      const paper = byArxivId.get(item.number?.replace('arXiv:', '') ?? '');
      const [year] = item.issued?.['date-parts'][0] ?? [];
      return (
        paper !== undefined &&
        item.type === 'article' &&
        item.title === paper.title &&
        item.DOI === citedDoi(paper) &&
        String(year ?? '') === (paper.issued?.slice(0, 4) ?? '')
      );
    };
    return items.map(({ id }) => id).join() === keys.join() && items.every(isRight) ? [] : [file];
  });
  expect(lists.length).toBeGreaterThan(50);
  expect(wrong).toEqual([]);
});

test('a month has the files to cite it that a week has', () => {
  const of = (folder: string) =>
    files.filter((file) => file.startsWith(`${folder}/`) && /\.(?:bib|ris|csl\.json)$/.test(file));
  const pages = (folder: string) =>
    files.filter((file) => new RegExp(`^${folder}/[^/]+/index\\.html$`).test(file));
  expect(of('month')).toHaveLength(3 * pages('month').length);
  expect(of('week')).toHaveLength(3 * pages('week').length);
});

test('the page of an author copies all its papers, each with the key that its own page gives', async ({
  open,
}) => {
  const { page, problems } = await open('authors/', { permissions: ['clipboard-read', 'clipboard-write'] });
  await page.locator('main a[href*="/authors/"]').first().click();
  await page.waitForURL('**/authors/*/');
  const listed = await page
    .locator('.entry .e-title a')
    .evaluateAll((links) => links.map((link) => (link as HTMLAnchorElement).pathname.slice(1)));
  await page.getByRole('button', { name: 'Copy BibTeX' }).click();
  await page.getByRole('button', { name: 'Copied' }).waitFor();
  const { entries } = parse(await page.evaluate(() => navigator.clipboard.readText()));
  const keyOn = (path: string) => /@\w+\{([^,]+),/.exec(readSiteFile('root', `${path}index.html`))?.[1];
  expect(entries.map(({ key }) => key)).toEqual(listed.map(keyOn));
  expect(entries.length).toBeGreaterThan(2);
  expect(problems).toEqual([]);
});

test.for([
  ['a wide screen', {}],
  ['a phone', { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true }],
] as const)('three papers of a list are cited by four clicks on %s', async ([, device], { open }) => {
  const { page, problems } = await open('topics/search-agents/', {
    permissions: ['clipboard-read', 'clipboard-write'],
    ...device,
  });
  const picks = page.locator('.entry .pick');
  const titles = await page.locator('.entry .e-title').allTextContents();
  for (const place of [0, 2, 3]) await picks.nth(place).click();
  const bar = page.getByRole('region', { name: 'Cite' });
  await expect.poll(() => bar.textContent()).toContain('3 papers');
  await bar.getByRole('button', { name: 'BibTeX' }).click();
  await page.getByRole('button', { name: 'Copied' }).waitFor();
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  const { entries } = parse(copied, { sentenceCase: false });
  expect(entries.map(({ fields }) => fields['title'])).toEqual(
    [0, 2, 3].map((place) => titles[place]?.trim()),
  );
  await bar.getByRole('button', { name: 'Clear' }).click();
  await expect.poll(() => bar.count()).toBe(0);
  expect(problems).toEqual([]);
});

test('what is said at the foot of the window covers no button of the bar to cite', async ({ open }) => {
  const { page, problems } = await openAs(open, 'week/2025-W40/', {
    now: new Date('2030-01-01'),
    permissions: ['clipboard-read', 'clipboard-write'],
  });
  // That the data is old.
  await page.locator('.notice p').waitFor();
  await page.locator('.entry .pick').first().click();
  const bar = page.getByRole('region', { name: 'Cite' });
  await bar.getByRole('button', { name: 'BibTeX' }).click();
  await bar.getByRole('button', { name: 'Copied' }).waitFor();
  await page.locator('.notice').getByRole('button', { name: 'Close' }).click();
  await page.locator('.notice').waitFor({ state: 'hidden' });
  expect(problems).toEqual([]);
});

test('a paper is copied in each form from its own page', async ({ open }) => {
  const { page, problems } = await open('papers/2510.00568/', {
    permissions: ['clipboard-read', 'clipboard-write'],
  });
  const copy = async (name: string, place = '#cite') => {
    const button = await page
      .locator(place)
      .getByRole('button', { name: `Copy ${name}` })
      .elementHandle();
    await button.click();
    await page.waitForFunction((copied) => copied.textContent === 'Copied', button);
    return page.evaluate(() => navigator.clipboard.readText());
  };
  const paper = byArxivId.get('2510.00568');
  expect(parse(await copy('BibTeX'), { sentenceCase: false }).entries[0]?.fields['title']).toBe(paper?.title);
  expect(await copy('Markdown')).toContain(`](https://offprint.example/papers/2510.00568/)`);
  const reference = await page.locator('#cite .reference').textContent();
  expect(await copy('Reference')).toBe(reference);
  await page.evaluate(() => navigator.clipboard.writeText(''));
  expect(await copy('Reference', '.paper-head .links')).toBe(reference);
  expect(await copy('RIS')).toMatch(/^TY {2}- UNPB\n[^]*ER {2}- \n$/);
  expect(JSON.parse(await copy('CSL-JSON'))).toMatchObject([{ type: 'article', title: paper?.title }]);
  expect(problems).toEqual([]);
});

test('papers that the search finds are cited, too', async ({ open }) => {
  const { page, problems } = await openSearch(open, '?q=search+agents', {
    permissions: ['clipboard-read', 'clipboard-write'],
  });
  await page.locator('.entry .pick').first().focus();
  await page.keyboard.press('Enter');
  const bar = page.getByRole('region', { name: 'Cite' });
  await bar.getByRole('button', { name: 'All on this page' }).click();
  const count = await page.locator('.entry .pick').count();
  await bar.getByRole('button', { name: 'CSL-JSON' }).click();
  await page.getByRole('button', { name: 'Copied' }).waitFor();
  const items = JSON.parse(await page.evaluate(() => navigator.clipboard.readText())) as CslItem[];
  expect(items).toHaveLength(count);
  expect(count).toBeGreaterThan(5);
  const objects = page.locator('.entry .Z3988');
  const said = await objects.evaluateAll((all) => all.map((object) => object.getAttribute('title') ?? ''));
  const read = said.map((text) => new URLSearchParams(text));
  const dois = (list: (string | undefined | null)[]) => list.map((doi) => doi?.replace('info:doi/', ''));
  expect(dois(read.map((object) => object.get('rft_id')))).toEqual(dois(items.map(({ DOI }) => DOI)));
  expect(read.map((object) => object.getAll('rft.creator').length)).toEqual(
    items.map(({ author = [] }) => author.length),
  );
  expect(problems).toEqual([]);
});
