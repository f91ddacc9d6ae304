import type { Element, Nodes } from 'hast';
import PostalMime from 'postal-mime';
import { beforeAll, describe, expect } from 'vitest';
import { monthWeeks } from '#lib/dates/month-weeks.ts';
import { rowOf } from '#src/files/file-classes.ts';
import { languages } from '#src/words/languages.ts';
import { parseSentence } from '#src/words/parse-sentence.ts';
import { findSidewaysScroll, findViolations } from '../support/audit.ts';
import { test } from '../support/browser.ts';
import { attribute, elementsIn, find, findAll } from '../support/html.ts';
import {
  buildLanguageSite,
  editorsSentence,
  fullWeek,
  languageSites,
  repository,
  subscribeForm,
  type LanguageSite,
} from '../support/language-sites.ts';
import {
  addressOf,
  listPaths,
  pageAt,
  readPages,
  readSiteFile,
  type SitePage,
} from '../support/site-pages.ts';

const sites = Object.keys(languageSites) as LanguageSite[];

beforeAll(async () => {
  for (const site of sites) await buildLanguageSite(site);
}, 300_000);

/** Every sentence of a table that takes no arguments, by its key, without its marks. */
function plainSentences(words: object, path = ''): [string, string][] {
  return Object.entries(words).flatMap(([key, value]: [string, unknown]): [string, string][] => {
    if (typeof value === 'string')
      return parseSentence(value).map(({ text }, part) => [`${path}${key} ${String(part)}`, text.trim()]);
    return typeof value === 'object' && value !== null ? plainSentences(value, `${path}${key}.`) : [];
  });
}

/** English sentences that the table of a language has another one for. */
function englishOnly(site: LanguageSite): Set<string> {
  const own = new Set(plainSentences(languages[languageSites[site]]).map(([, text]) => text));
  const english = plainSentences(languages.en).map(([, text]) => text);
  return new Set(english.filter((text) => /[a-z]{3}/i.test(text) && !own.has(text)));
}

/** Texts and labels of a page, but those of papers, which are marked with a language of their own. */
function interfaceTexts(node: Nodes): string[] {
  if (node.type === 'text') return [node.value.trim()];
  if (node.type === 'root') return node.children.flatMap(interfaceTexts);
  if (node.type !== 'element') return [];
  const { lang, ariaLabel, placeholder, title } = node.properties;
  if (lang === 'en' || node.tagName === 'script') return [];
  const labels = [ariaLabel, placeholder, title].filter((label) => typeof label === 'string');
  return [...labels, ...node.children.flatMap(interfaceTexts)];
}

/** Month and week that the trail of an edition's page leads through. */
function monthOfTrail({ path, elements }: SitePage): [string, string][] {
  const trail = find(elements, 'nav', { className: 'trail' });
  const links = findAll(trail ? elementsIn(trail) : [], 'a').map((link) => attribute(link, 'href') ?? '');
  const week = path.split('/')[1] ?? '';
  return links.flatMap((href): [string, string][] => {
    const month = /\/month\/([\d-]+)\/$/.exec(href)?.[1];
    return month === undefined ? [] : [[month, week]];
  });
}

function isInMonth([month, week]: [string, string]): boolean {
  return monthWeeks(month).some((own) => own.week === week);
}

describe.each(sites)('the %s site', (site) => {
  const language = languageSites[site];

  test('leads to no edition through a month without a day of it, however old its papers are', () => {
    const pages = listPaths(site, 'week').map((path) => pageAt(site, path));
    const steps = pages.flatMap(monthOfTrail);
    expect(pages.length).toBeGreaterThan(0);
    expect(steps.filter((step) => !isInMonth(step))).toEqual([]);
  });

  test('says its language on every page, and no page has a word of English of its own', () => {
    const english = englishOnly(site);
    expect(english.size).toBeGreaterThan(200);
    for (const { file, kind, elements } of readPages(site)) {
      const html = find(elements, 'html');
      expect(attribute(html, 'lang'), file).toBe(language);
      const found = html ? interfaceTexts(html).filter((text) => english.has(text)) : [];
      expect(found, `${file} (${kind})`).toEqual([]);
    }
  });

  test('marks the titles and abstracts of papers as English', () => {
    const paper = readPages(site).find(({ path }) => /^papers\/\d{4}\.\d{5}\/$/.test(path));
    const { elements = [] } = paper ?? {};
    expect(attribute(find(elements, 'h1'), 'lang')).toBe('en');
    expect(attribute(find(elements, 'div', { id: 'abstract' }), 'lang')).toBe('en');
  });

  test('says its language in its feeds', () => {
    expect(readSiteFile(site, 'rss.xml')).toContain(`<language>${language}</language>`);
    expect(readSiteFile(site, 'changes.xml')).not.toContain(languages.en.changes.description);
  });

  test('passes axe on its home page and on a week, and fits on a phone', async ({ openShared: open }) => {
    const papers = readPages(site).filter(({ path }) => /^papers\/\d{4}\.\d{5}\/$/.test(path));
    const weeks = readPages(site).filter(({ path }) => /^week\/[^/]+\/$/.test(path));
    const paths = [
      'topics/search-agents/',
      'search/',
      'archive/',
      'rising/',
      papers[0]?.path,
      weeks[0]?.path,
    ];
    const { page, problems } = await open('', { site, viewport: { width: 320, height: 700 } });
    const home = page.url();
    expect(await findSidewaysScroll(page)).toEqual([]);
    expect(await findViolations(page)).toEqual([]);
    for (const path of paths) {
      await page.goto(new URL(path ?? '', home).href);
      expect(await findSidewaysScroll(page), path).toEqual([]);
    }
    // The types of pages differ in what axe asks for, and are all looked at in English.
    expect(await findViolations(page)).toEqual([]);
    expect(problems).toEqual([]);
  });

  test('answers a search in its language', async ({ openShared: open }) => {
    const { page } = await open('search/?q=reward', { site });
    const status = page.locator('#search-status');
    const shown = page.locator('#search-results > li').first();
    await shown.waitFor();
    await expect.poll(() => status.innerText()).toMatch(/\d/);
    const count = Number(/\d+/.exec(await status.innerText())?.[0]);
    expect(await status.innerText()).toContain(languages[language].searchAnswers.found.relevance({ count }));
    await page.goto(new URL('?q=qqqzzzxxx', page.url()).href);
    await expect.poll(() => status.innerText()).toContain('qqqzzzxxx');
    expect(await status.innerText()).toContain(
      site === 'chinese'
        ? '查无“qqqzzzxxx”'
        : languages.de.searchAnswers.nothingMatches({ query: 'qqqzzzxxx' }),
    );
  });
});

test('every page of a paper leads to what corrects it, in its language, and to no file that a program writes', () => {
  for (const site of sites) {
    const words = languages[languageSites[site]].correct;
    const papers = readPages(site).filter(
      ({ path, elements }) => path.startsWith('papers/') && find(elements, 'link', { rel: 'linkset' }),
    );
    expect(papers.length).toBeGreaterThan(40);
    for (const { path, elements } of papers) {
      const all = findAll(elements, 'a').flatMap((link) => attribute(link, 'href') ?? []);
      const links = all.filter((href) => href.startsWith(repository)).map((href) => new URL(href));
      const fields = links.filter(({ pathname }) => pathname.endsWith('/issues/new'));
      const edited = links.flatMap(({ pathname, searchParams }) => {
        const [, way, file = ''] = /\/(edit|new)\/main\/(.+)$/.exec(decodeURIComponent(pathname)) ?? [];
        return way === undefined
          ? []
          : [way === 'new' ? `${file}/${searchParams.get('filename') ?? ''}` : file];
      });
      const id = path.replace(/^papers\/(.*)\/$/, '$1');
      const topics = findAll(elements, 'ul', { className: 'topic-line' }).flatMap((list) =>
        findAll(elementsIn(list), 'a'),
      );
      const hasAuthors = find(elements, 'meta', { name: 'citation_author' }) !== undefined;
      expect(edited.slice(0, topics.length), path).toEqual(
        topics.map((link) => `content${attribute(link, 'href')?.replace(/\/$/, '.mdx') ?? ''}`),
      );
      expect(edited, path).toEqual(
        expect.arrayContaining([
          `content/notes/${id}.mdx`,
          'content/decisions.yaml',
          ...(hasAuthors ? ['content/people.yaml'] : []),
        ]),
      );
      expect(
        edited.filter((file) => rowOf(file)?.class !== 'input'),
        path,
      ).toEqual([]);
      expect(fields.length, path).toBeGreaterThanOrEqual(4);
      for (const { href, searchParams } of fields) {
        expect(href.length, path).toBeLessThanOrEqual(2000);
        expect(searchParams.get('body')?.split('\n')[0], path).toBe(addressOf(site, path));
        expect(searchParams.get('body')?.trimEnd().endsWith(words.whatIsRight), path).toBe(true);
      }
    }
  }
});

test('every open point leads to the file that decides it, or to a report', () => {
  for (const site of sites) {
    const { elements } = pageAt(site, 'data-quality/');
    const points = findAll(elements, 'ol', { className: 'reports' })
      .filter((list) => attribute(list, 'lang') === 'en')
      .flatMap((list) => findAll(elementsIn(list), 'li'));
    const found = points.map(
      (point) =>
        findAll(elementsIn(point), 'a').filter((link) => attribute(link, 'href')?.startsWith(repository))
          .length,
    );
    expect(points.length).toBeGreaterThan(5);
    expect(found.filter((count) => count !== 1)).toEqual([]);
  }
});

test('no page of a site whose files nobody knows leads to a place to correct it', () => {
  const wrong = readPages('root').filter(({ elements }) =>
    findAll(elements, 'a').some((link) =>
      /\/issues\/new|\/(?:edit|new)\/main/.test(attribute(link, 'href') ?? ''),
    ),
  );
  expect(wrong.map(({ path }) => path)).toEqual([]);
});

test('an editor’s sentence stands in the navigation', () => {
  const nav = find(pageAt('chinese', '').elements, 'nav', { className: 'nav' });
  expect(JSON.stringify(nav)).toContain(editorsSentence);
});

test('a page asks for a mail address only if the settings name a service, and no other form may leave the site', () => {
  const policyOf = (elements: Element[]) =>
    String(attribute(find(elements, 'meta', { httpEquiv: 'Content-Security-Policy' }), 'content'));
  const { elements } = pageAt('chinese', 'feeds/');
  const form = find(elements, 'form', { className: 'by-mail' });
  expect(attribute(form, 'action')).toBe(subscribeForm.action);
  expect(attribute(find(elements, 'input', { type: 'email' }), 'name')).toBe('EMAIL');
  expect(attribute(find(elements, 'input', { type: 'hidden' }), 'value')).toBe('7');
  expect(policyOf(elements)).toMatch(/form-action 'self' https:\/\/lists\.looms\.example\/subscribe%3Bx$/);
  const others = readPages('chinese').filter(({ path }) => path !== 'feeds/');
  for (const page of others)
    expect(policyOf(page.elements), page.file).toMatch(/form-action '(?:self|none)'(?:;|$)/);
  expect(find(pageAt('german', 'feeds/').elements, 'form', { className: 'by-mail' })).toBeUndefined();
});

test('the mail of a week is in the language of the site and below what Gmail shows', async () => {
  const mail = await PostalMime.parse(readSiteFile('german', `week/${fullWeek}/mail.eml`));
  expect(mail.subject).toBe('Offprint: Woche 49/2025');
  expect(mail.headers.find(({ key }) => key === 'content-language')?.value).toBe('de');
  expect(mail.html).toContain('<html lang="de"');
  expect(mail.html).not.toMatch(/<math|<img|<script|<link/);
  expect(Buffer.byteLength(mail.html ?? '')).toBeLessThan(100_000);
  expect(mail.text?.split(/^\d+\. /m).length).toBe(21);
});
