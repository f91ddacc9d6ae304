import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { EpubCheck } from '@likecoin/epubcheck-ts';
import { strFromU8, unzipSync } from 'fflate';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { beforeAll, describe, expect, test } from 'vitest';
import { buildHostileSite } from '../support/hostile-site.ts';
import { attribute, findAll, shownText } from '../support/html.ts';
import { buildLanguageSite } from '../support/language-sites.ts';
import { isLong } from '../support/long-run.ts';
import { listSiteFiles, pageAt, readSiteFile } from '../support/site-pages.ts';
import { testSites, type TestSiteName } from '../support/test-sites.ts';

const sites = ['root', 'hostile', 'german', 'chinese'] as const satisfies TestSiteName[];

beforeAll(async () => {
  await buildHostileSite();
  await buildLanguageSite('german');
  await buildLanguageSite('chinese');
}, 300_000);

/** Files of a form, wherever an edition has them. */
function filesOf(site: TestSiteName, extension: string): string[] {
  return listSiteFiles(site).filter(
    (file) =>
      /^(?:week|month|topics)\/[^/]+\/[^/]+$/.test(file) &&
      file.endsWith(`.${extension}`) &&
      !file.includes('/index.'),
  );
}

/** All files of the hostile site. Of another, which has hundreds alike, the smallest and the largest of every kind of edition. */
function chosenFiles(site: TestSiteName, extension: string): string[] {
  const files = filesOf(site, extension);
  if (isLong || site === 'hostile') return files;
  const byKind = Map.groupBy(files, (file) => file.split('/')[0]);
  return [...byKind.values()].flatMap((same) => {
    const bySize = same.toSorted((a, b) => sizeOf(site, a) - sizeOf(site, b));
    return [...new Set([...bySize.slice(0, 1), ...bySize.slice(-1)])];
  });
}

function sizeOf(site: TestSiteName, file: string): number {
  return statSync(join(testSites[site].out, file)).size;
}

function readBytes(site: TestSiteName, file: string): Uint8Array {
  return new Uint8Array(readFileSync(join(testSites[site].out, file)));
}

describe.each(sites)('the test site "%s"', (site) => {
  test('the validator finds nothing in an EPUB', async () => {
    const files = chosenFiles(site, 'epub');
    const faults: unknown[] = [];
    for (const file of files) {
      const { messages, errorCount, warningCount } = await EpubCheck.validate(readBytes(site, file));
      if (errorCount + warningCount > 0) faults.push({ file, messages });
    }
    expect(files.length).toBeGreaterThan(0);
    expect(faults).toEqual([]);
  });

  test('a PDF opens, is meant for screen readers and archives, and has the title of its book', async () => {
    const files = chosenFiles(site, 'pdf');
    const faults: unknown[] = [];
    for (const file of files) {
      const task = getDocument({ data: readBytes(site, file), verbosity: 0 });
      const document = await task.promise;
      const { info, metadata } = await document.getMetadata();
      const standard = ['pdfuaid:part', 'pdfaid:part', 'pdfaid:conformance']
        .map((key) => String((metadata as { get: (key: string) => unknown } | null)?.get(key)))
        .join(' ');
      const { Title: title = '' } = info as { Title?: string };
      const outline = (await document.getOutline()) as unknown[] | null;
      if (standard !== '1 3 A' || title === '' || (outline?.length ?? 0) === 0)
        faults.push({ file, title, standard });
      await task.destroy();
    }
    expect(files.length).toBeGreaterThan(0);
    expect(faults).toEqual([]);
  });

  test('a Markdown file has no HTML', () => {
    const files = filesOf(site, 'md');
    // A backslash before a bracket makes it text.
    const wrong = files.filter((file) =>
      /(?<!\\)<(?!https?:)[a-z/!]/iu.test(withoutCode(readSiteFile(site, file))),
    );
    expect(files.length).toBeGreaterThan(0);
    expect(wrong).toEqual([]);
  });
});

function withoutCode(markdown: string): string {
  return markdown.replaceAll(/`[^`]*`/gu, '');
}

test('the pages of weeks, months, topics, of feeds and the home page state the form and the true size of every file', () => {
  const pages = ['index.html', 'feeds/index.html'].concat(
    listSiteFiles('root').filter((file) => /^(?:week|month|topics)\/[^/]+\/index\.html$/.test(file)),
  );
  const books = { html: 'HTML', epub: 'EPUB', pdf: 'PDF', md: 'Markdown' };
  const wrong = pages.flatMap((page) => {
    // The home page has one line for them, and no room for the mail.
    const forms = page === 'index.html' ? books : { ...books, eml: 'Mail' };
    const links = findAll(pageAt('root', page).elements, 'a').filter(
      (link) => attribute(link, 'download') !== undefined && shownText(link).endsWith('kB'),
    );
    const found = links.map((link) => {
      const file = (attribute(link, 'href') ?? '').slice(1);
      const size = Math.max(1, Math.round(statSync(join(testSites.root.out, file)).size / 1000));
      const [, form = ''] = Object.entries(forms).find(([extension]) => file.endsWith(`.${extension}`)) ?? [];
      return { shown: shownText(link), expected: `${form} ${String(size)} kB` };
    });
    const isWhole = Object.values(forms).every((form) =>
      found.some(({ shown }) => shown.startsWith(`${form} `)),
    );
    const differ = found.filter(({ shown, expected }) => shown !== expected);
    return isWhole && differ.length === 0 ? [] : [{ page, differ, forms: found.length }];
  });
  expect(pages.length).toBeGreaterThan(150);
  expect(wrong).toEqual([]);
});

test('the book of a week with a foreword holds it, with whole addresses', () => {
  const archive = unzipSync(readBytes('root', 'week/2025-W40/offprint-2025-W40.epub'));
  const page = strFromU8(archive['EPUB/title.xhtml'] ?? new Uint8Array());
  expect(page).toContain('all three move the reward away from the final answer alone');
  expect(page).toContain('href="https://offprint.example/papers/2510.00568/"');
});
