import { describe, expect } from 'vitest';
import { formatName } from '../../src/lib/names/parse-name.ts';
import type { FilterName } from '#lib/search/filters.ts';
import { findViolations } from '../support/audit.ts';
import { test } from '../support/browser.ts';
import { replaceRows } from '../support/replace-rows.ts';
import { readPapers, type PaperRecord } from '../support/paper-records.ts';
import { listOperatorQueries } from '#scripts/tools/eval/search/operator-queries.ts';
import { readRows } from '#scripts/tools/eval/search/open-index-files.ts';
import { sampleOf } from '../support/long-run.ts';
import { openSearch } from '../support/search-page.ts';
import { testSites } from '../support/test-sites.ts';
import { pageAt } from '../support/site-pages.ts';
import { readPaperPage } from '../support/paper-page.ts';

const papers = readPapers();
const [first, second] = papers as [PaperRecord, PaperRecord];
const byId = new Map(papers.map((paper) => [paper.id, paper]));

const valuesOf: Record<FilterName, (paper: PaperRecord) => string[]> = {
  topic: ({ topics }) => topics.map(({ id }) => id),
  year: ({ issued }) => [issued?.slice(0, 4) ?? 'undated'],
  org: ({ organization }) => (organization ? [organization.name] : []),
  code: ({ links }) => (links.some(({ rel }) => rel === 'code') ? ['yes'] : []),
};

/** Ids of the papers that have one of the values. */
function having(name: FilterName, values: string[]): string[] {
  return papers
    .filter((paper) => valuesOf[name](paper).some((value) => values.includes(value)))
    .map(({ id }) => id);
}

/** Values of a filter, the one of most papers first. */
function byNumber(name: FilterName): string[] {
  const values = papers.flatMap(valuesOf[name]);
  return [...new Set(values)].sort((a, b) => having(name, [b]).length - having(name, [a]).length);
}

function commonest(name: FilterName): string {
  return byNumber(name)[0] ?? '';
}

function namesOf({ authors = [] }: PaperRecord): string[] {
  return authors.map(formatName);
}

/** Names of authors, that of most papers first. */
function byNumberOfPapers(): string[] {
  const names = [...Map.groupBy(papers.flatMap(namesOf), (name) => name)];
  return names.sort(([, a], [, b]) => b.length - a.length).map(([name]) => name);
}

function address(params: Record<string, string>): string {
  return `?${new URLSearchParams(params).toString()}`;
}

/** Six words in a row of the abstract as its page shows it. */
function phraseOf({ id }: PaperRecord): string {
  const { abstract } = readPaperPage(pageAt('root', `papers/${id}/`));
  return /(?:[a-z]+ ){5}[a-z]+/.exec(abstract)?.[0] ?? '';
}

describe.for(['root', 'base'] as const)('the search of the site at its %s', (site) => {
  test('finds a paper by its title, and the result leads to it', async ({ openShared: open }) => {
    const { page, listed, problems } = await openSearch(open, address({ q: first.title }), { site });
    expect((await listed())[0]).toBe(first.id);
    await page.locator('#search-results .e-title a').first().click();
    await expect.poll(() => page.locator('h1').innerText()).toBe(first.title);
    expect(problems).toEqual([]);
  });

  test('finds a paper by words of its abstract, and shows them', async ({ openShared: open }) => {
    const phrase = phraseOf(first);
    const { page, listed } = await openSearch(open, address({ q: `"${phrase}"` }), { site });
    expect(await listed()).toContain(first.id);
    expect(await page.locator('#search-results .e-why mark').first().textContent()).toBe(phrase);
  });

  test('has a script and an index only once it is used', async ({ openShared: open }) => {
    const { page, field, problems } = await openSearch(open, '', { site });
    const asked: string[] = [];
    page.on('request', (request) => asked.push(new URL(request.url()).pathname));
    await page.waitForLoadState('networkidle');
    expect(asked).toEqual([]);
    await field.focus();
    await expect.poll(() => asked.some((path) => path.endsWith('/pagefind/manifest.json'))).toBe(true);
    await page.waitForLoadState('networkidle');
    expect(problems).toEqual([]);
  });
});

describe('a filter', () => {
  test('by topic, year, organisation or code shows the papers that have its value', async ({
    openShared: open,
  }) => {
    const { page, settle, listed, count } = await openSearch(open);
    for (const name of ['topic', 'year', 'org', 'code'] as const) {
      const value = commonest(name);
      const expected = having(name, [value]);
      const box = page.locator(`input[name=${name}][value="${value}"]`);
      await box.check();
      await settle(address({ [name]: value }));
      expect(await count(), name).toBe(expected.length);
      expect(expected, name).toEqual(expect.arrayContaining(await listed()));
      const beside = page.locator('label', { has: box });
      expect(await beside.locator('[data-count]').textContent(), name).toBe(String(expected.length));
      await box.uncheck();
      await settle('');
    }
  });

  test('with two values shows the papers that have either; two filters, those that have both', async ({
    openShared: open,
  }) => {
    const years = byNumber('year').slice(0, 2);
    const topic = commonest('topic');
    const inYears = having('year', years);
    const both = inYears.filter((id) => having('topic', [topic]).includes(id));
    const { page, count } = await openSearch(open);
    for (const year of years) await page.locator(`input[name=year][value="${year}"]`).check();
    await expect.poll(count).toBe(inYears.length);
    await page.locator(`input[name=topic][value="${topic}"]`).check();
    await expect.poll(count).toBe(both.length);
  });

  test('says how many papers it hides, and links back to them', async ({ openShared: open }) => {
    const year = commonest('year');
    const { status, settle, count } = await openSearch(open, address({ q: 'learning', year }));
    const withFilter = await count();
    const link = status.getByRole('link');
    const hidden = Number.parseInt((await link.textContent()) ?? '', 10);
    await link.click();
    await settle('?q=learning');
    expect(await count()).toBe(withFilter + hidden);
    expect(hidden).toBeGreaterThan(0);
  });

  test('that is on is counted where the filters are folded away, and years have bars', async ({
    openShared: open,
  }) => {
    const filters = { topic: commonest('topic'), year: commonest('year') };
    const { page } = await openSearch(open, address(filters), { viewport: { width: 390, height: 800 } });
    const summary = page.locator('.filters summary').first();
    expect(await summary.textContent()).toBe('Filter and sort · 2 on');
    await summary.click();
    const bars = await page
      .locator('[name=year]')
      .evaluateAll((years) =>
        years.map((year) => year.parentElement?.querySelector('rect')?.getAttribute('width')),
      );
    expect(bars).toContain('100%');
    expect(bars.every((width) => /^[\d.]+%$/.test(width ?? ''))).toBe(true);
  });

  test('narrows the numbers beside the other filters', async ({ openShared: open }) => {
    const topic = commonest('topic');
    const { page } = await openSearch(open, address({ topic }));
    const shown = await page
      .locator('label:has(input[name=year])')
      .evaluateAll((labels) =>
        labels.map((label) => [
          label.querySelector('input')?.value,
          label.querySelector('[data-count]')?.textContent,
        ]),
      );
    const inTopic = having('topic', [topic]);
    const expected = shown.map(([year = '']) => [
      year,
      String(having('year', [year]).filter((id) => inTopic.includes(id)).length),
    ]);
    expect(shown).toEqual(expected);
  });
});

describe('suggestions', () => {
  test('are chosen with the keyboard, and the focus stays in the field', async ({ openShared: open }) => {
    const { page, field, settle, listed, problems } = await openSearch(open);
    await field.pressSequentially('rewardb');
    const options = page.getByRole('option');
    // While it was typed, other suggestions may have come.
    await expect.poll(async () => (await options.locator('bdi').allTextContents())[0]).toBe('RewardBench 2');
    expect(await field.getAttribute('aria-expanded')).toBe('true');
    for (const option of await options.all()) {
      const [own, label] = [await option.boundingBox(), await option.locator('.meta').boundingBox()];
      expect(label?.y).toBeGreaterThanOrEqual(own?.y ?? Infinity);
      expect((label?.y ?? Infinity) + (label?.height ?? 0)).toBeLessThanOrEqual(
        (own?.y ?? 0) + (own?.height ?? 0),
      );
    }
    await field.press('ArrowDown');
    const chosen = await page.evaluate(() => {
      const id = document.activeElement?.getAttribute('aria-activedescendant') ?? '';
      return document.getElementById(id)?.querySelector('bdi')?.textContent;
    });
    expect(chosen).toBe('RewardBench 2');
    await field.press('Enter');
    await settle('?q=RewardBench+2');
    expect(byId.get((await listed())[0] ?? '')?.title).toMatch(/^RewardBench 2/);
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('q');
    expect(problems).toEqual([]);
  });

  test('do not open over the results of a search that began before they came', async ({
    openShared: open,
  }) => {
    const { page, field, settle } = await openSearch(open);
    const { promise: begun, resolve: begin } = Promise.withResolvers<undefined>();
    await page.route('**/pagefind/**', async (route) => {
      await begun;
      await route.continue();
    });
    const asked = page.waitForRequest('**/pagefind/**');
    await field.pressSequentially('rewardb');
    await asked;
    await field.press('Enter');
    begin(undefined);
    await settle(address({ q: 'rewardb' }));
    await page.waitForLoadState('networkidle');
    expect(await page.getByRole('option').count()).toBe(0);
  });

  test('close with Escape before the field is emptied, and are for the pointer, too', async ({
    openShared: open,
  }) => {
    const { page, field, settle, listed } = await openSearch(open);
    const name = byNumberOfPapers()[0] ?? '';
    await field.pressSequentially(name.slice(0, -1));
    // The last key is answered, so that no answer opens the list again.
    await settle(address({ q: name.slice(0, -1) }));
    const options = page.getByRole('option');
    await expect.poll(() => options.count()).toBeGreaterThan(0);
    await field.press('Escape');
    expect(await options.count()).toBe(0);
    expect(await field.inputValue()).toBe(name.slice(0, -1));
    await field.pressSequentially(name.slice(-1));
    await options.filter({ hasText: name }).first().click();
    await settle(address({ q: `author:"${name}"` }));
    const own = papers.filter((paper) => namesOf(paper).includes(name)).map(({ id }) => id);
    expect((await listed()).sort()).toEqual(own.sort());
  });

  test('remember what was searched for on this device', async ({ openShared: open }) => {
    const { page, field, settle } = await openSearch(open);
    await field.fill('bandit problems');
    await field.press('Enter');
    await settle('?q=bandit+problems');
    await field.fill('ban');
    await expect.poll(() => page.getByRole('option').first().textContent()).toContain('bandit problems');
    await page.goto(new URL('.', page.url()).href);
    const recent = page.getByRole('region', { name: 'Searched before on this device' });
    expect(await recent.getByRole('link').allTextContents()).toEqual(['bandit problems']);
    await recent.getByRole('button').click();
    expect(await recent.count()).toBe(0);
    await page.reload();
    expect(await page.locator('#search-recent').isVisible()).toBe(false);
  });
});

test('the numbers beside the filters are those of the rows, partial matches included', async ({
  openShared: open,
}) => {
  const { page } = await openSearch(open, address({ q: 'reward xqzzyvwq learning' }));
  const rows = await page.locator('.found .e-title').count();
  const years = page.locator('label:has(input[name=year]) [data-count]');
  await expect
    .poll(async () => (await years.allTextContents()).reduce((sum, count) => sum + Number(count), 0))
    .toBe(rows);
  expect(rows).toBeGreaterThan(0);
});

test('topics and weeks that fit the words stand above the papers', async ({ openShared: open }) => {
  const { page } = await openSearch(open, address({ q: 'reward modelling' }));
  const link = page.locator('#search-pages').getByRole('link', { name: 'Reward modelling' });
  await expect.poll(() => link.getAttribute('href')).toBe('/topics/reward-modelling/');
});

test('what editors wrote stands above the papers, with its passage and a link to its place', async ({
  openShared: open,
}) => {
  const { page } = await openSearch(open, address({ q: 'benchmark FictionalHot memorised' }));
  const texts = page.getByRole('region', { name: 'Notes and forewords' });
  await expect.poll(() => texts.getByRole('listitem').count()).toBe(1);
  expect(await texts.textContent()).toContain('Editor’s note');
  expect(await texts.locator('mark').first().textContent()).toBe('benchmark');
  await texts.getByRole('link').click();
  expect(await page.locator(':target').textContent()).toContain('FictionalHot');
});

test('a short form finds the papers that have only the long one, too, and says so', async ({
  openShared: open,
}) => {
  const { status, count } = await openSearch(open, '?q=grpo');
  expect(await status.textContent()).toContain('also with “group relative policy optimization”');
  const short = papers.filter((paper) => {
    const { abstract } = readPaperPage(pageAt('root', `papers/${paper.id}/`));
    return /grpo/i.test(`${paper.title} ${abstract}`);
  });
  expect(await count()).toBeGreaterThan(short.length);
});

/** So many queries with the same operators are tried. */
const maxAlike = 3;

describe('operators', () => {
  test('find exactly the papers that a plain reading of all texts finds, one query after the other', async ({
    openShared: open,
  }) => {
    const { listed, count, search } = await openSearch(open, '?q=reward');
    const rows = readRows(testSites.root.out);
    const all = listOperatorQueries(rows);
    const queries = [...Map.groupBy(all, ({ kind }) => kind).values()].flatMap((alike) =>
      sampleOf(alike, maxAlike),
    );
    for (const { query, expected } of queries) {
      const ids = expected.flatMap((number) => rows[number]?.id ?? []);
      await search(query);
      const shown = (await listed()).slice(0, ids.length);
      const found = await count();
      expect(Number.isNaN(found) ? 0 : found, query).toBe(ids.length);
      expect(ids, query).toEqual(expect.arrayContaining(shown));
    }
    expect(all.length).toBeGreaterThanOrEqual(60);
    expect(new Set(queries.map(({ kind }) => kind)).size).toBeGreaterThanOrEqual(17);
  });

  test('that are wrong are told, with what would be right, below the field', async ({ openShared: open }) => {
    const { page, field, status, count, search } = await openSearch(open, '?q=reward');
    for (const [wrong, told] of [
      ['titl:x', '“titl:” is not understood. There are title:, author:, org:, topic:, year: and has:code.'],
      ['topic:nonsense', 'There is no topic “nonsense”. There are search-agents,'],
      ['year:soon', '“soon” is no year. Write year:2025, year:2024..2025 or year:2024.. instead.'],
      ['has:video', '“has:video” is not understood. There is has:code.'],
      ['author:', 'Nothing follows “author:”. Write, for example, author:"Wei Li".'],
      ['"models', 'A quotation mark is not closed, so its words are searched for one by one.'],
      ['OR', 'OR stands between two words: theory OR survey.'],
    ] as const) {
      await search(`reward ${wrong}`);
      expect(await status.textContent()).toContain(` · ${told}`);
      expect(await count(), wrong).toBeGreaterThan(0);
    }
    await page.setViewportSize({ width: 1440, height: 900 });
    await search('reward titl:x topic:nonsense');
    const [above, below] = [await field.boundingBox(), await status.boundingBox()];
    expect(below?.y).toBeGreaterThanOrEqual((above?.y ?? 0) + (above?.height ?? Infinity));
  });
});

test('without JavaScript, there is a way on and no form that does nothing', async ({ open }) => {
  const { page } = await open('search/?q=reward', { javaScriptEnabled: false });
  expect(await page.locator('#q').isVisible()).toBe(false);
  expect(await page.locator('.filters').isVisible()).toBe(false);
  expect(await page.getByRole('link', { name: 'all papers' }).getAttribute('href')).toBe('/papers/');
});

describe('sorting', () => {
  test('never changes the number of papers, and alone lists every paper', async ({ openShared: open }) => {
    const { page, settle, search, count } = await openSearch(open, '?q=learning');
    const sort = async (order: string, query: string) => {
      await page.locator(`input[name=sort][value=${order}]`).check();
      await settle(query);
    };
    const topic = commonest('topic');
    for (const query of ['learning', 'reward', 'model']) {
      await search(query);
      if (query === 'model') await page.locator(`input[name=topic][value="${topic}"]`).check();
      const asked = { q: query, ...(query === 'model' && { topic }) };
      await settle(address(asked));
      const before = await count();
      expect(before, query).toBeGreaterThan(1);
      for (const order of ['date', 'comments']) {
        await sort(order, address({ ...asked, sort: order }));
        expect(await count(), `${query}, ${order}`).toBe(before);
      }
      await sort('relevance', address(asked));
    }
    for (const order of ['date', 'comments']) {
      await page.goto(new URL(`?sort=${order}`, page.url()).href);
      await settle(`?sort=${order}`);
      expect(await count(), order).toBe(papers.length);
    }
  });

  test('by date puts the newest first', async ({ openShared: open }) => {
    const { listed } = await openSearch(open, '?q=learning&sort=date');
    const dates = (await listed()).map((id) => byId.get(id)?.issued ?? '');
    expect(dates).toEqual(dates.toSorted().reverse());
  });

  test('by comments puts the most discussed first, and of equals the newest', async ({
    openShared: open,
  }) => {
    const { listed } = await openSearch(open, '?sort=comments');
    const key = (id: string) =>
      `${String(byId.get(id)?.comments ?? 0).padStart(6, '0')} ${byId.get(id)?.issued ?? ''}`;
    const keys = (await listed()).map(key);
    expect(keys).toEqual(keys.toSorted().reverse());
  });

  test('by relevance puts papers with the word in the title before all others', async ({
    openShared: open,
  }) => {
    const { listed } = await openSearch(open, '?q=reward');
    const inTitle = (await listed()).map((id) => /reward/i.test(byId.get(id)?.title ?? ''));
    expect(inTitle.slice(0, 5)).toEqual([true, true, true, true, true]);
    expect(inTitle).toEqual(inTitle.toSorted((a, b) => Number(b) - Number(a)));
  });
});

describe('the address', () => {
  const query = address({ q: 'learning', topic: commonest('topic'), sort: 'date' });

  test('restores words, filters and order, also after a reload', async ({ openShared: open }) => {
    const { page, field, settle, listed } = await openSearch(open, query);
    const before = await listed();
    await page.reload();
    await settle(query);
    expect(await listed()).toEqual(before);
    expect(await field.inputValue()).toBe('learning');
    expect(
      await page
        .locator('#search-filters :checked')
        .evaluateAll((boxes) => boxes.map((box) => (box as HTMLInputElement).value)),
    ).toEqual(['date', commonest('topic')]);
  });

  test('keeps each search that was settled: Back and Forward go through them', async ({
    openShared: open,
  }) => {
    const { page, field, settle, listed } = await openSearch(open);
    await field.fill('learning');
    await field.press('Enter');
    await settle('?q=learning');
    const before = await listed();
    await page.locator('input[name=code]').check();
    await settle('?q=learning&code=yes');
    await field.fill('reward');
    await settle('?q=reward&code=yes');
    await page.goBack();
    await settle('?q=learning&code=yes');
    await page.goBack();
    await settle('?q=learning');
    expect(await listed()).toEqual(before);
    expect(await page.locator('input[name=code]').isChecked()).toBe(false);
    await page.goForward();
    await settle('?q=learning&code=yes');
    expect(await page.locator('input[name=code]').isChecked()).toBe(true);
  });

  test('typing without a pause makes one step of the history', async ({ openShared: open }) => {
    const { page, field, settle } = await openSearch(open);
    const steps = await page.evaluate(() => history.length);
    await field.pressSequentially('reward', { delay: 200 });
    await settle('?q=reward');
    expect(await page.evaluate(() => history.length)).toBe(steps + 1);
    await page.goBack();
    await settle('');
    expect(await field.inputValue()).toBe('');
  });

  test('is the title of the page, too', async ({ openShared: open }) => {
    const { page } = await openSearch(open, '?q=reward');
    expect(await page.title()).toMatch(/^“reward” · /);
  });
});

describe('the keyboard', () => {
  test('reaches the field with a slash, Control and K, or Command and K', async ({ openShared: open }) => {
    const { page, field } = await openSearch(open);
    for (const keys of ['/', 'Control+k', 'Meta+k']) {
      await page.keyboard.press(keys);
      await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe('q');
      await field.blur();
    }
  });

  test('is enough from the field to a paper and back', async ({ openShared: open }) => {
    const { page, field, settle, listed } = await openSearch(open);
    const focused = () =>
      page.evaluate(() => document.activeElement?.getAttribute('href') ?? document.activeElement?.id);
    await page.keyboard.press('/');
    await page.keyboard.type('learning');
    await page.keyboard.press('Enter');
    await settle('?q=learning');
    const ids = await listed();
    await page.keyboard.press('ArrowDown');
    expect(await focused()).toBe(`/papers/${ids[0]}/`);
    await page.keyboard.press('ArrowDown');
    expect(await focused()).toBe(`/papers/${ids[1]}/`);
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('ArrowUp');
    expect(await focused()).toBe('q');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.waitForURL(`**/papers/${ids[1]}/`);
    await page.goBack();
    await settle('?q=learning');
    await page.locator('#search-results a').first().focus();
    await page.keyboard.press('Escape');
    expect(await focused()).toBe('q');
    await page.keyboard.press('Escape');
    await settle('');
    expect(await field.inputValue()).toBe('');
    expect(await listed()).toEqual([]);
  });

  test('goes on from the last result to the button for more, and from it to the first new result', async ({
    openShared: open,
  }) => {
    const { page, listed } = await openSearch(open, '?q=learning');
    expect(await listed()).toHaveLength(10);
    await page.locator('#search-results .e-title a').last().focus();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await expect.poll(async () => (await listed()).length).toBe(20);
    const ids = await listed();
    expect(new Set(ids).size).toBe(20);
    await expect
      .poll(() => page.evaluate(() => document.activeElement?.getAttribute('href')))
      .toBe(`/papers/${ids[10]}/`);
  });

  test('on the way back, the rows that were shown and the focus are there again', async ({
    openShared: open,
  }) => {
    const { page, settle, listed } = await openSearch(open, '?q=learning');
    await page.locator('#search-more').click();
    await expect.poll(async () => (await listed()).length).toBe(20);
    const link = page.locator('#search-results .e-title a').nth(15);
    const target = await link.getAttribute('href');
    await link.focus();
    await page.keyboard.press('Enter');
    await page.waitForURL(`**${target ?? ''}`);
    await page.goBack();
    await settle('?q=learning');
    expect(await listed()).toHaveLength(20);
    await expect.poll(() => page.evaluate(() => document.activeElement?.getAttribute('href'))).toBe(target);
  });

  test('on arrival with a query, the first result is one key away', async ({ openShared: open }) => {
    const { page, listed } = await openSearch(open, '?q=learning');
    await page.keyboard.press('ArrowDown');
    const [first] = await listed();
    expect(await page.evaluate(() => document.activeElement?.getAttribute('href'))).toBe(`/papers/${first}/`);
  });
});

describe('the answer', () => {
  test('is announced in words', async ({ openShared: open }) => {
    const { status, field, settle, listed } = await openSearch(open);
    expect(await status.textContent()).toBe('');
    await field.fill(`"${phraseOf(first)}"`);
    await field.press('Enter');
    await settle(address({ q: `"${phraseOf(first)}"` }));
    expect(await listed()).toHaveLength(1);
    expect(await status.textContent()).toBe('1 paper');
  });

  test('of words that no paper has is one sentence and one way on', async ({ openShared: open }) => {
    const { page, status, listed } = await openSearch(open, '?q=xqzzyvwq');
    expect(await listed()).toEqual([]);
    expect(await status.textContent()).toBe('No papers found for “xqzzyvwq”. Browse topics');
    expect(await status.getByRole('link').getAttribute('href')).toBe('/topics/');
    expect(await page.getByRole('complementary', { name: 'Filter and sort' }).isVisible()).toBe(false);
  });

  test('a misspelt word finds the papers of the right word, and the page says so', async ({
    openShared: open,
  }) => {
    const { listed, search, status } = await openSearch(open, '?q=learning');
    const right = await listed();
    await search('laerning');
    expect(await listed()).toEqual(right);
    expect(await status.textContent()).toContain('for learning · no paper has “laerning”');
  });

  test('goes on with papers that have some of the words if few have all', async ({ openShared: open }) => {
    const { page, status } = await openSearch(open, address({ q: `${phraseOf(first)} ${phraseOf(second)}` }));
    expect(
      await page.getByRole('list', { name: 'Papers with some of the words' }).getByRole('heading').count(),
    ).toBeGreaterThan(0);
    expect(await status.textContent()).toContain('some of the');
  });

  test('to the last words is the one that stays, though earlier ones come later', async ({
    openShared: open,
  }) => {
    const { page, field, settle, listed } = await openSearch(open);
    const gate = Promise.withResolvers<undefined>();
    let holding = true;
    let held = 0;
    await page.route('**/pagefind/*/papers/*', async (route) => {
      if (holding) {
        held += 1;
        await gate.promise;
      }
      await route.continue();
    });
    await field.fill(`"${phraseOf(first)}"`);
    await expect.poll(() => held).toBeGreaterThan(0);
    holding = false;
    await field.fill(`"${phraseOf(second)}"`);
    await settle(address({ q: `"${phraseOf(second)}"` }));
    gate.resolve(undefined);
    await page.waitForLoadState('networkidle');
    expect(await listed()).toEqual([second.id]);
  });

  test('shows what looks like markup as text', async ({ openShared: open }) => {
    const hostile = '<img src=x onerror=alert(1)>';
    const { page, field, settle, problems } = await openSearch(open);
    await replaceRows(page, (row) => ({
      ...row,
      title: hostile,
      abstract: row.abstract.replaceAll(/learning/gi, 'learning <b>learning&amp;</b>'),
      authors: { names: [hostile], total: 9 },
      summary: hostile,
      organization: hostile,
    }));
    await field.fill('learning');
    await settle('?q=learning');
    expect(await page.locator('#search-results .e-title').first().textContent()).toBe(hostile);
    expect(await page.locator('#search-results .meta').first().textContent()).toContain(hostile);
    expect(await page.locator('#search-results .e-why').allTextContents()).toContainEqual(
      expect.stringContaining('<b>learning&amp;</b>'),
    );
    expect(await page.locator('#search-results :is(img, .e-why > b)').count()).toBe(0);
    expect(problems).toEqual([]);
  });

  test.for(['manifest.json', 'pagefind.js', 'pagefind-entry.json', 'index.txt', '*.pagefind', '*.pf_index'])(
    'is a way to the list of all papers if %s cannot be loaded, and the next search tries again',
    async (file, { openShared: open }) => {
      const { page, field, status, settle, count } = await openSearch(open);
      await page.route(`**/${file}*`, (route) => route.abort());
      await field.fill('learning');
      await settle('?q=learning');
      expect(await status.textContent()).toBe(
        'Search could not be loaded. You can browse all papers, newest first.',
      );
      expect(await status.getByRole('link').getAttribute('href')).toBe('/papers/');
      await page.unroute(`**/${file}*`);
      await field.fill('reward');
      await settle('?q=reward');
      expect(await count()).toBeGreaterThan(0);
    },
  );

  test.for(['*.pf_index', 'lexicon/*', 'spelling/*', 'spelling.txt'])(
    'never says that there is nothing where %s is missing',
    async (file, { openShared: open }) => {
      const { page, field, status, settle, listed } = await openSearch(open);
      await page.route(`**/${file}`, (route) => route.fulfill({ status: 404, body: 'Not found' }));
      await field.fill('laerning');
      await settle('?q=laerning');
      expect(await status.textContent()).toContain('could not be loaded');
      expect(await listed()).toEqual([]);
    },
  );

  test('after a new build of the site is that of the new index', async ({ openShared: open }) => {
    const { page, field, settle, count } = await openSearch(open);
    let builds = 0;
    await page.route('**/pagefind/manifest.json*', async (route) => {
      builds += 1;
      const response = await route.fetch();
      const manifest = (await response.json()) as { folder: string };
      await route.fulfill({ response, json: builds > 1 ? manifest : { ...manifest, folder: 'gone' } });
    });
    await field.fill('learning');
    await settle('?q=learning');
    expect(await count()).toBeGreaterThan(0);
    expect(builds).toBe(2);
  });

  test('keeps the rows that came if one is lost, and says so', async ({ openShared: open }) => {
    const { page, field, status, settle, listed } = await openSearch(open);
    let lost = 0;
    await page.route('**/pagefind/*/papers/*', (route) => {
      lost += 1;
      return lost === 1 ? route.fulfill({ status: 404, body: '' }) : route.continue();
    });
    await field.fill('learning');
    await field.press('Enter');
    await settle('?q=learning');
    expect((await listed()).length).toBeGreaterThan(8);
    expect(await status.textContent()).toMatch(/^\d+ papers/);
  });

  test('is read aloud once for a query, however many answers came while it was typed', async ({ open }) => {
    const { page, field, settle, status } = await openSearch(open);
    await page.evaluate(() => {
      const said: string[] = [];
      const place = document.querySelector('#search-announcement');
      if (place) new MutationObserver(() => said.push(place.textContent)).observe(place, { childList: true });
      Object.assign(window, { said });
    });
    // By its own clock nobody is slow, however busy the machine: each key comes before the last answer is read.
    await page.clock.install();
    for (const words of ['reward', 'reward hack', 'reward hacking']) {
      await field.fill(words);
      await page.clock.runFor(170);
      await settle(address({ q: words }));
    }
    const read = () => page.evaluate(() => (window as unknown as { said: string[] }).said);
    expect(await read()).toEqual([]);
    await page.clock.runFor(1000);
    expect(await read()).toEqual([await status.textContent()]);
  });

  test('meets the rules for accessibility in the light theme and in the dark one', async ({
    openShared: open,
  }) => {
    const { page } = await openSearch(open, address({ q: 'how much learning', year: commonest('year') }), {
      colorScheme: 'light',
    });
    expect(await findViolations(page)).toEqual([]);
    await page.emulateMedia({ colorScheme: 'dark' });
    expect(await findViolations(page, { ofLook: true })).toEqual([]);
  });
});
