import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Page } from 'playwright-core';
import { beforeAll, expect } from 'vitest';
import { test } from '../support/browser.ts';
import { buildLanguageSite, fullWeek, listArrived } from '../support/language-sites.ts';
import { scriptsOf } from '../support/page-scripts.ts';
import { readPapers } from '../support/paper-records.ts';
import { arrive, goTo, keptText, listMoves, openAs, shiftOf } from '../support/reader.ts';
import { pageAt } from '../support/site-pages.ts';
import { testSites } from '../support/test-sites.ts';

const week = 'week/2025-W40/';
const known = readPapers();
const saved = (id: string, more = {}) => ({
  id,
  title: id,
  date: '',
  authors: '',
  at: 1,
  tags: [],
  note: '',
  ...more,
});
const notice = (page: Page) => page.locator('.notice p');
const day = 24 * 60 * 60 * 1000;
const now = new Date('2025-11-30T10:00:00Z');

/** The text of a part that the browser of a page keeps. */
function keptValue(page: Page, name: string): Promise<string | null> {
  return page.evaluate((key) => localStorage.getItem(key), `reader:/:${name}`);
}

/** A reader who has seen the first ingest of a site, and was here some days ago. */
function seenFirst(days: number): Record<string, string> {
  const at = now.getTime() - days * day;
  return { visit: keptText({ seen: 1, newest: 1, at, before: at }) };
}

beforeAll(async () => {
  await buildLanguageSite('german');
}, 300_000);

test.for(['root', 'base'] as const)(
  'in the site at its %s, a paper is saved with one press on its row, and two tabs agree',
  async (site, { open }) => {
    const { page, problems } = await openAs(open, week, { site });
    const row = page.locator('.entry').first();
    const title = (await row.locator('.e-title').innerText()).trim();
    const other = await page.context().newPage();
    await other.goto(page.url());
    await row.hover();
    const before = await row.boundingBox();
    await row.locator('[data-act=save]').click();
    await expect
      .poll(() => other.locator('.entry [data-act=save]').first().getAttribute('aria-pressed'))
      .toBe('true');
    await expect.poll(() => row.boundingBox()).toEqual(before);
    await page.locator('.notice a').click();
    await page.waitForURL(`**${testSites[site].base}saved/`);
    await expect.poll(() => page.locator('#saved-list h3').allInnerTexts()).toEqual([title]);
    await page.locator('#saved-list a').click();
    await page.locator('.paper-head').waitFor();
    await expect
      .poll(() => page.locator('.paper-head [data-act=save]').getAttribute('aria-pressed'))
      .toBe('true');
    await page.locator('.paper-head [data-act=save]').click();
    await expect
      .poll(() => other.locator('.entry [data-act=save]').first().getAttribute('aria-pressed'))
      .toBe('false');
    expect(problems).toEqual([]);
  },
);

test('saved papers have tags and notes, are searched, sorted, and removed with undo', async ({ open }) => {
  const papers = [
    saved('2510.00568', { title: 'Beta', date: '2025-10-01', at: 3 }),
    saved('2510.00001', { title: 'Alpha', date: '2025-09-30', at: 2, tags: ['old'] }),
    saved('2509.00001', { title: 'Gamma', date: '2025-10-02', at: 1 }),
  ];
  const { page, problems } = await openAs(open, 'saved/', { kept: { saved: keptText(papers) } });
  const titles = () => page.locator('#saved-list h3').allInnerTexts();
  await expect.poll(titles).toEqual(['Beta', 'Alpha', 'Gamma']);
  await page.selectOption('#saved-order', 'title');
  await expect.poll(titles).toEqual(['Alpha', 'Beta', 'Gamma']);
  await page.selectOption('#saved-order', 'date');
  await expect.poll(titles).toEqual(['Gamma', 'Beta', 'Alpha']);
  const row = page.locator('#saved-list li', { hasText: 'Gamma' });
  await row.locator('summary').click();
  await row.locator('input').fill('to read, RL');
  await row.locator('textarea').fill('Ask Ada about the würfel');
  await page.locator('#saved-query').fill('WURFEL');
  await expect.poll(titles).toEqual(['Gamma']);
  await page.locator('#saved-query').fill('');
  await page.selectOption('#saved-tag', 'RL');
  await expect.poll(titles).toEqual(['Gamma']);
  await page.locator('#saved-list button').click();
  await expect.poll(() => page.locator('#saved-list li').count()).toBe(2);
  await page.locator('#saved-list li').first().locator('.own > button:focus').waitFor();
  await page.locator('.notice button').first().click();
  await page.locator('.notice button:focus').waitFor();
  await goTo(page, 'saved/');
  await expect.poll(() => page.locator('.own-note').innerText()).toBe('Ask Ada about the würfel');
  expect(problems).toEqual([]);
});

test.for(['saved/', 'for-you/'])('what fills "%s" moves little of the page', async (path, { open }) => {
  const papers = known.slice(0, 5).map(({ id, title }) => saved(id, { title }));
  const { page } = await openAs(open, path, { kept: { saved: keptText(papers) } });
  await page.locator('#saved-list li, #ranked li').first().waitFor();
  await page.waitForLoadState('networkidle');
  await expect.poll(() => shiftOf(page)).toBeLessThan(0.1);
});

test('a paper that was opened is marked as read, unless that is switched off', async ({ open }) => {
  const { page } = await openAs(open, week);
  const link = page.locator('.entry .e-title a').first();
  const color = () => link.evaluate((element) => getComputedStyle(element).color);
  const before = await color();
  await link.click();
  await arrive(page, '.paper-head');
  await page.goBack();
  await expect.poll(color).not.toBe(before);
  await goTo(page, 'saved/');
  await page.locator('#use-read-marks').uncheck();
  await page.locator('#forget-read').click();
  await expect.poll(() => notice(page).innerText()).toBe('What you read is forgotten.');
  await goTo(page, `papers/${known[0]?.id ?? ''}/`);
  await goTo(page, 'saved/');
  await expect.poll(() => page.locator('#read-count').innerText()).toMatch(/^0 /);
});

test('what is not for the reader is folded away, stays so without a shift, and comes back', async ({
  open,
}) => {
  const { page, problems } = await openAs(open, week, { viewport: { width: 1280, height: 900 } });
  const row = page.locator('.entry').first();
  const height = async () => (await row.boundingBox())?.height ?? 0;
  const full = await height();
  await row.locator('.e-title a').focus();
  await page.keyboard.press('x');
  await expect.poll(height).toBeLessThan(full / 2);
  await page.reload();
  await expect.poll(() => listMoves(page)).toEqual([]);
  await expect.poll(height).toBeLessThan(full / 2);
  await row.hover();
  await row.locator('[data-act=dismiss]').click();
  await expect.poll(height).toBe(full);
  await page.locator('.notice button').first().click();
  await goTo(page, 'saved/');
  await page.locator('#show-dismissed').click();
  await expect.poll(() => page.locator('#dismissed-count').innerText()).toMatch(/^0 /);
  expect(problems).toEqual([]);
});

test('exactly the papers of a later ingest are new, without a shift, until all are marked as seen', async ({
  open,
}) => {
  const { page, problems } = await openAs(open, `week/${fullWeek}/`, {
    site: 'german',
    kept: seenFirst(1),
    now,
  });
  await notice(page).waitFor();
  const fresh = await page
    .locator('.is-fresh')
    .evaluateAll((rows) =>
      rows.map((row) =>
        row.querySelector<HTMLAnchorElement>('.e-title a, :scope > a')?.pathname.split('/').at(-2),
      ),
    );
  expect(fresh.toSorted()).toEqual(listArrived().toSorted());
  await expect.poll(() => notice(page).innerText()).toMatch(/^12 /);
  await expect.poll(() => listMoves(page)).toEqual([]);
  await page.locator('.notice button').first().click();
  const firsts = page.locator('.rows:has(> .is-fresh) > :first-child');
  await expect.poll(() => firsts.count()).toBeGreaterThan(0);
  await expect
    .poll(() => firsts.evaluateAll((rows) => rows.filter((row) => !row.matches('.is-fresh')).length))
    .toBe(0);
  await goTo(page, '');
  await expect.poll(() => page.locator('.is-fresh').count()).toBeGreaterThan(0);
  await page.locator('.notice button').nth(1).click();
  await expect.poll(() => page.locator('.is-fresh').count()).toBe(0);
  await page.reload();
  await expect.poll(() => page.locator('.is-fresh').count()).toBe(0);
  expect(problems).toEqual([]);
});

test('the search and topics mark new papers, and the next visit none of them', async ({ open }) => {
  const { page } = await openAs(open, 'search/?q=learning', { site: 'german', kept: seenFirst(1), now });
  const marked = page.locator('#search-results .is-fresh');
  await expect.poll(() => marked.count()).toBeGreaterThan(0);
  const count = await marked.count();
  await expect.poll(() => notice(page).innerText()).toMatch(new RegExp(`^${String(count)} `));
  await page.locator('.notice button').first().click();
  const isFresh = await page
    .locator('#search-results > li')
    .evaluateAll((rows) => rows.map((row) => row.classList.contains('is-fresh')));
  expect(isFresh.slice(0, count)).not.toContain(false);
  await goTo(page, 'papers/');
  await expect.poll(() => page.locator('.is-fresh').count()).toBe(listArrived().length);
  // It is told when the visit is kept.
  await notice(page).waitFor();
  await page.clock.setFixedTime(now.getTime() + day);
  await page.reload();
  await page.locator('.keep').first().waitFor({ state: 'attached' });
  await expect.poll(() => page.locator('.is-fresh').count()).toBe(0);
});

test('after six weeks, one selection takes the place of marks', async ({ open }) => {
  const { page } = await openAs(open, '', { site: 'german', kept: seenFirst(43), now });
  await notice(page).waitFor();
  await expect.poll(() => page.locator('.is-fresh').count()).toBe(0);
  await page.locator('.notice a').click();
  await page.locator('#best li').first().waitFor();
  const best = await page
    .locator('#best a')
    .evaluateAll((links) => links.map((link) => link.getAttribute('href')?.split('/').at(-2)));
  const arrived = new Set<string | undefined>(listArrived());
  expect(best.length).toBeLessThanOrEqual(20);
  expect(best.filter((id) => !arrived.has(id))).toEqual([]);
  await expect
    .poll(() => page.locator('#news .explanation').innerText())
    .toContain(` ${String(best.length)} `);

  const at = now.getTime() - 43 * day;
  const visit = keptText({ seen: 2, newest: 2, at, before: at });
  const { page: seen } = await openAs(open, '', { site: 'german', kept: { visit }, now });
  await expect.poll(() => keptValue(seen, 'visit')).toContain(`"at":${String(now.getTime())}`);
  await seen.waitForLoadState('networkidle');
  await expect.poll(() => seen.locator('.notice').count()).toBe(0);
});

test('a first visit, and one without scripts, has no marks and no notice', async ({ open }) => {
  const { page } = await openAs(open, `week/${fullWeek}/`, { site: 'german', now });
  await page.locator('.keep').first().waitFor({ state: 'attached' });
  await expect.poll(() => page.locator('.is-fresh, .notice').count()).toBe(0);
  const { page: plain } = await open(`week/${fullWeek}/`, { site: 'german', javaScriptEnabled: false });
  await expect.poll(() => plain.locator('.keep, .is-fresh').count()).toBe(0);
  await expect.poll(() => plain.locator('.by-script:visible').count()).toBe(0);
});

test('a link hands a hundred papers over, with a code, and only adds them', async ({ open }) => {
  const ids = known.slice(0, 100).map(({ id }) => id);
  const { page, problems } = await openAs(open, 'saved/', {
    kept: { saved: keptText(ids.map((id) => saved(id))) },
  });
  await page.locator('#make-link').click();
  const link = page.locator('#link');
  await expect.poll(() => link.inputValue()).toContain('#add=');
  const address = await link.inputValue();
  expect(address.length).toBeLessThanOrEqual(2000);
  await page.locator('#code svg path').waitFor();
  const own = [saved(ids[0] ?? '', { note: 'mine', title: 'Own' }), saved('2501.00001')];
  const { page: second } = await openAs(open, `saved/${new URL(address).hash}`, {
    kept: { saved: keptText(own) },
  });
  await second.locator('#handed p').waitFor();
  await expect.poll(() => second.locator('#saved-list li').count()).toBe(2);
  await second.locator('#handed button').first().click();
  await expect.poll(() => second.locator('#saved-list li').count()).toBe(101);
  await expect.poll(() => second.locator('.own-note').innerText()).toBe('mine');
  const title = known[5]?.title ?? '';
  await expect.poll(() => second.locator('#saved-list h3').allInnerTexts()).toContain(title);
  await second.reload();
  await expect.poll(() => second.locator('#handed').isVisible()).toBe(false);
  expect(problems).toEqual([]);
});

test('everything goes out as one file, and in again elsewhere', async ({ open }) => {
  const kept = {
    saved: keptText([saved('2510.00568', { title: 'Kept', note: 'a note', tags: ['t'] })]),
    follows: keptText([{ kind: 'phrase', name: 'reward model', path: '', feed: '' }]),
    read: keptText(['2510.00568']),
  };
  const { page } = await openAs(open, 'saved/', { kept });
  const [download] = await Promise.all([page.waitForEvent('download'), page.locator('#export').click()]);
  const file = await download.path();
  const { page: second } = await openAs(open, 'saved/');
  await second.setInputFiles('#import', file);
  await expect.poll(() => second.locator('#saved-list h3').allInnerTexts()).toEqual(['Kept']);
  await expect.poll(() => second.locator('.own-note').innerText()).toBe('a note');
  await expect.poll(() => second.locator('#follows').innerText()).toContain('reward model');
  await second.setInputFiles('#import', {
    name: 'x.json',
    mimeType: 'application/json',
    buffer: Buffer.from('{'),
  });
  await expect.poll(() => second.locator('#import-status').innerText()).toContain('damaged');
  await expect.poll(() => second.locator('#saved-list li').count()).toBe(1);
  await second.evaluate(async () => {
    localStorage.setItem('offprint-searches', '["secret"]');
    await (await caches.open('offline 1 / pages')).put('/read/', new Response('read'));
  });
  await second.locator('#forget').click();
  await second.locator('#forget-yes').click();
  await expect.poll(() => second.locator('#saved-list li').count()).toBe(0);
  expect(
    await second.evaluate(() => Object.keys(localStorage).filter((key) => /^reader:|searches/.test(key))),
  ).toEqual([]);
  await expect.poll(() => second.evaluate(() => caches.keys())).toEqual([]);
});

test.for([
  ['invalid JSON', '{"version":1,', 'damaged'],
  ['another version', '{"version":9,"value":[]}', 'newer'],
  ['a huge value', `{"version":1,"value":"${'x'.repeat(5_000_000)}"}`, 'too long'],
  [
    'names of prototypes',
    '{"version":1,"value":[{"__proto__":{"id":"x"},"id":"__proto__","constructor":1}]}',
    'damaged',
  ],
] as const)(
  '%s in the storage is left out with one line, and pages work',
  async ([, text, said], { open }) => {
    const { page, problems } = await openAs(open, 'saved/', { kept: { saved: text } });
    await expect.poll(() => page.locator('#unread').innerText()).toContain(said);
    await expect.poll(() => page.locator('#saved-list li').count()).toBe(0);
    const lines: string[] = [];
    page.on('console', (message) => lines.push(message.text()));
    await goTo(page, week);
    const row = page.locator('.entry').first();
    await row.locator('.e-title a').focus();
    await page.keyboard.press('j');
    await expect.poll(() => page.locator('.entry').nth(1).locator('a:focus').count()).toBe(1);
    await page.keyboard.press('x');
    await page.locator('.is-gone').waitFor();
    expect(lines.filter((line) => line.startsWith('reader:'))).toHaveLength(1);
    expect(problems).toEqual([]);
  },
);

test('a full storage, and none, are told when something is to be kept', async ({ open }) => {
  const { page } = await openAs(open, week);
  await page.evaluate(() => {
    for (let length = 2 ** 22; length >= 1; length /= 2)
      try {
        for (let count = 0; ; count += 1)
          localStorage.setItem(`other${String(length)}-${String(count)}`, 'x'.repeat(length));
      } catch {
        // Full for texts of this length.
      }
  });
  const save = async (on: Page) => {
    await on.locator('.entry').first().hover();
    await on.locator('.entry [data-act=save]').first().click();
  };
  await save(page);
  await expect.poll(() => notice(page).innerText()).toContain('full');
  const { page: closed, problems } = await open('robots.txt');
  await closed.addInitScript(() => {
    Object.defineProperty(window, 'localStorage', {
      get: () => {
        throw new DOMException('denied', 'SecurityError');
      },
    });
  });
  await goTo(closed, week);
  await save(closed);
  await expect.poll(() => notice(closed).innerText()).toContain('private window');
  expect(problems).toEqual([]);
});

test('keys go through papers, open, save and lead to pages; fields keep theirs, and they can be switched off', async ({
  open,
}) => {
  const { page, problems } = await openAs(open, week);
  const focused = () => page.evaluate(() => document.activeElement?.textContent.trim());
  const titles = await page.locator('.entry .e-title').allInnerTexts();
  await page.locator('.keep').first().waitFor({ state: 'attached' });
  for (const [key, place] of [
    ['j', 0],
    ['j', 1],
    ['k', 0],
  ] as const) {
    await page.keyboard.press(key);
    await expect.poll(focused).toBe(titles[place]?.trim());
  }
  expect(
    await page.evaluate(() => getComputedStyle(document.activeElement ?? document.body).outlineStyle),
  ).not.toBe('none');
  await page.keyboard.press('s');
  await expect
    .poll(() => page.locator('.entry [data-act=save]').first().getAttribute('aria-pressed'))
    .toBe('true');
  await page.keyboard.press('o');
  await arrive(page, '.paper-head');
  for (const [keys, path] of [
    ['gt', 'topics/'],
    ['gw', 'archive/'],
    ['gs', 'saved/'],
    ['gh', ''],
  ] as const) {
    await page.locator('html').press(keys.slice(0, 1));
    await page.keyboard.press(keys.slice(1));
    await page.waitForURL(new URL(`/${path}`, page.url()).href);
  }
  await goTo(page, 'saved/');
  await page.locator('#saved-query').pressSequentially('gsx?/j');
  await expect.poll(() => page.locator('#saved-query').inputValue()).toBe('gsx?/j');
  await goTo(page, week);
  await page.keyboard.press('?');
  await page.locator('dialog[open] dt').first().waitFor();
  await page.keyboard.press('j');
  await expect.poll(() => page.locator('.entry a:focus').count()).toBe(0);
  await page.locator('dialog button').first().click();
  for (const key of ['j', '?', '/']) await page.keyboard.press(key);
  await expect.poll(() => page.locator('.entry a:focus, dialog[open]').count()).toBe(0);
  expect(page.url()).toContain(week);
  await page.keyboard.press('Control+k');
  await page.waitForURL('**/search/#q');
  expect(problems).toEqual([]);
});

test.for(['', week])(
  '"%s" says that the site has gone stale after the day on which data was due, and not before',
  async (path, { open }) => {
    const { due } = JSON.parse(readFileSync(join(testSites.root.out, 'status.json'), 'utf8')) as {
      due: string;
    };
    const at = (days: number) => new Date(Date.parse(due) + days * day);
    const { page } = await openAs(open, path, { now: at(1) });
    await expect.poll(() => notice(page).innerText()).toContain('was due on');
    const { page: before } = await openAs(open, path, { now: at(0) });
    await before.locator('.keep').first().waitFor({ state: 'attached' });
    await before.waitForLoadState('networkidle');
    await expect.poll(() => before.locator('.notice').count()).toBe(0);
  },
);

test('what is followed on this device appears in “new for you”, and leads to its feed', async ({ open }) => {
  const { page, problems } = await openAs(open, 'topics/search-agents/', {
    site: 'german',
    kept: seenFirst(1),
    now,
  });
  await page.locator('[data-act=topic]').click();
  await expect.poll(() => page.locator('[data-act=topic]').getAttribute('aria-pressed')).toBe('true');
  const fresh = await page
    .locator('.is-fresh a')
    .evaluateAll((links) => links.map((link) => link.getAttribute('href')));
  await goTo(page, 'saved/');
  await expect
    .poll(() => page.locator('#follows a').nth(1).getAttribute('href'))
    .toMatch(/topics\/search-agents\/[a-z.]+$/);
  await page.locator('#phrase').fill('language models');
  await page.locator('#phrase-form button').click();
  const row = page.locator('#news li', { hasText: 'language models' });
  await row.first().waitFor();
  const shown = new Set(
    await page
      .locator('#news h3 a')
      .evaluateAll((links) => links.map((link) => link.getAttribute('href')?.split('/').at(-2))),
  );
  const arrived = new Set<string | undefined>(listArrived());
  expect([...shown].filter((id) => !arrived.has(id))).toEqual([]);
  expect(
    fresh.every((href) => href === null || !href.includes('/papers/') || shown.has(href.split('/').at(-2))),
  ).toBe(true);
  await page.locator('#follows button').first().click();
  await expect.poll(() => page.locator('#follows li').count()).toBe(1);
  expect(problems).toEqual([]);
});

test.for(['author', 'organization', 'topic'] as const)(
  'pages of each %s have a button that follows it, with its feed',
  async (act, { open }) => {
    const pages = await openAs(open, { author: 'authors/', organization: 'orgs/', topic: 'topics/' }[act]);
    const { page, problems } = pages;
    const links = await page
      .locator('main a')
      .evaluateAll((all) => all.map((link) => link.getAttribute('href')));
    const path = links.find((href) => /^\/(?:authors|orgs|topics)\/[^/]+\/$/.test(href ?? '')) ?? '';
    await goTo(page, path.slice(1));
    const name = (await page.locator('h1').innerText()).replace(/\s+/g, ' ').trim();
    await page.getByRole('button', { name: 'Follow', exact: true }).click();
    await expect.poll(() => page.locator(`[data-act=${act}]`).getAttribute('aria-pressed')).toBe('true');
    await expect.poll(() => notice(page).innerText()).toContain(name);
    const feeds = await page
      .locator('link[rel=alternate][type="application/rss+xml"]')
      .evaluateAll((all) => all.map((link) => link.getAttribute('href')));
    await goTo(page, 'saved/');
    await page.locator('#follows a').first().waitFor();
    const hrefs = await page
      .locator('#follows a')
      .evaluateAll((all) => all.map((link) => link.getAttribute('href')));
    expect(hrefs).toEqual([path, ...feeds.filter((href) => href?.startsWith(path))]);
    expect(problems).toEqual([]);
  },
);

test.for(['papers/2510.00568/', week, 'topics/search-agents/'])(
  '"%s" is shared by the system’s sheet, or copied',
  async (path, { open }) => {
    const { page } = await open('robots.txt', { permissions: ['clipboard-read', 'clipboard-write'] });
    await page.addInitScript(() => {
      Object.defineProperty(navigator, 'share', { value: undefined, configurable: true });
      delete (Navigator.prototype as { share?: unknown }).share;
      delete (navigator as { share?: unknown }).share;
    });
    // What is new on the site comes late, and leaves what was asked for in its place.
    const { promise: shared, resolve: tell } = Promise.withResolvers<undefined>();
    await page.route('**/status.json', async (route) => {
      await shared;
      await route.continue();
    });
    await goTo(page, path);
    const canonical = (await page.locator('link[rel=canonical]').getAttribute('href')) ?? '';
    await page.locator('[data-act=share]').first().click();
    await page.locator('.notice button').nth(1).waitFor();
    const status = page.waitForResponse('**/status.json');
    tell(undefined);
    await status;
    // Only an edition tells that the site is old.
    if (path === week)
      await page.waitForFunction(() =>
        performance.getEntriesByType('resource').some(({ name }) => /\/news[^/]*\.js$/.test(name)),
      );
    await page.locator('.notice button').nth(1).click();
    await expect
      .poll(() => page.evaluate(() => navigator.clipboard.readText()))
      .toMatch(new RegExp(`^\\S.* ${canonical.replace(/[.?]/g, '\\$&')}$`));
    await page.evaluate(() => {
      Object.defineProperty(navigator, 'share', {
        value: (data: { url: string }) => {
          document.title = `shared ${data.url}`;
          return Promise.resolve();
        },
      });
    });
    await page.locator('[data-act=share]').first().click();
    await expect.poll(() => page.title()).toBe(`shared ${canonical}`);
  },
);

test('the scripts that every page has come to 4 KB at most, compressed', () => {
  const page = pageAt('root', week);
  const bytes = scriptsOf('root', page)
    .filter((file) => file !== 'theme.js')
    .reduce((sum, file) => sum + gzipSync(readFileSync(join(testSites.root.out, file))).length, 0);
  expect(bytes).toBeGreaterThan(500);
  expect(bytes).toBeLessThanOrEqual(4096);
});
