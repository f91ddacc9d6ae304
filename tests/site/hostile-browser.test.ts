import { beforeAll, expect } from 'vitest';
import { findSidewaysScroll } from '../support/audit.ts';
import { test } from '../support/browser.ts';
import { buildHostileSite, inheritedId, papersOfSeed, readHostilePapers } from '../support/hostile-site.ts';
import { expectedBy, textsOf } from '../support/hostile-texts.ts';
import { openSearch } from '../support/search-page.ts';
import { readPages } from '../support/site-pages.ts';

const bulk = /^Bulk Paper Number \d+$/;

beforeAll(buildHostileSite, 300_000);

/** Paths of pages that hold a hostile text: every list, and every paper that is not one of three hundred alike. */
function hostilePaths(): string[] {
  const tame = new Set(
    readHostilePapers()
      .filter(({ title }) => bulk.test(title))
      .map(({ id }) => `papers/${id}/`),
  );
  return readPages('hostile')
    .filter(({ kind, path }) => kind === 'page' && !tame.has(path))
    .map(({ path }) => path);
}

test(
  'in a browser no page opens a dialog, breaks the policy, asks another host or scrolls sideways at 320 pixels',
  { timeout: 120_000 },
  async ({ open }) => {
    const waiting = hostilePaths();
    expect(waiting.length).toBeGreaterThan(100);
    const faults: string[] = [];
    const lookAtAll = async () => {
      const { page, problems } = await open('', { site: 'hostile', viewport: { width: 320, height: 800 } });
      const home = page.url();
      page.on('dialog', (dialog) => {
        problems.push(`dialog: ${dialog.message()}`);
        void dialog.dismiss();
      });
      for (let path = waiting.pop(); path !== undefined; path = waiting.pop()) {
        await page.goto(new URL(path, home).href);
        const scroll = await findSidewaysScroll(page);
        faults.push(...[...scroll, ...problems.splice(0)].map((fault) => `${path}: ${fault}`));
      }
    };
    await Promise.all([lookAtAll(), lookAtAll()]);
    expect(faults).toEqual([]);
  },
);

test.for([...expectedBy('literal'), ...expectedBy('literal_title')])(
  '%s: a search for “%s” finds its paper and shows its title as text',
  async ([name, literal], { open }) => {
    const paper = papersOfSeed(name).find(
      (one) => one.title.includes(literal) || textsOf(one).page.text.includes(literal),
    );
    const { page, problems, listed } = await openSearch(
      open,
      `?${new URLSearchParams({ q: literal }).toString()}`,
      { site: 'hostile' },
    );
    expect(await listed()).toContain(paper?.id);
    const row = page.locator('#search-results .e-title a', { hasText: paper?.title ?? '' }).first();
    expect((await row.textContent())?.replace(/\s+/g, ' ').trim()).toBe(paper?.title);
    expect(await page.locator('#search-results').locator('img, script, svg, iframe').count()).toBe(0);
    expect(problems).toEqual([]);
  },
);

test.for(['Zero Width', 'ZeroWidth'])(
  'a search for “%s” finds the title that held invisible characters',
  async (query, { open }) => {
    const [paper] = papersOfSeed('40-zero-width.txt').filter(
      ({ title }) => !title.startsWith('Control Entry'),
    );
    const { listed } = await openSearch(open, `?${new URLSearchParams({ q: query }).toString()}`, {
      site: 'hostile',
    });
    expect([paper?.title, await listed()]).toEqual([paper?.title, expect.arrayContaining([paper?.id])]);
  },
);

test.for(['constructor', 'toString', '__proto__'])(
  'a search without hits says so beside an organisation called “%s”, which can be chosen',
  async (name, { open }) => {
    const { page, status, listed, problems } = await openSearch(open, '?q=xyzzy', { site: 'hostile' });
    expect(await status.textContent()).toMatch(/^No paper/);
    const option = page.locator('#search-filters label', {
      has: page.locator(`input[name=org][value="${name}"]`),
    });
    expect(await option.locator('[data-count]').textContent()).toBe('0');
    const chosen = await openSearch(open, `?org=${name}`, { site: 'hostile' });
    const ids = readHostilePapers().filter(({ organization }) => organization?.name === name);
    expect(await chosen.listed()).toEqual(ids.map(({ id }) => id));
    expect(await listed()).toEqual([]);
    expect([...problems, ...chosen.problems]).toEqual([]);
  },
);

test('a topic with the name of what every object has is a topic like others', async ({ open }) => {
  const { listed, problems } = await openSearch(open, `?topic=${inheritedId}`, { site: 'hostile' });
  const ids = readHostilePapers().filter(({ topics }) => topics.some(({ id }) => id === inheritedId));
  expect(ids.length).toBeGreaterThan(1);
  expect((await listed()).sort()).toEqual(ids.map(({ id }) => id).sort());
  expect(problems).toEqual([]);
});

test.for(['constructor', 'toString', '__proto__'])(
  'an author called “%s” is found',
  async (name, { open }) => {
    const { listed, problems } = await openSearch(open, `?${new URLSearchParams({ q: name }).toString()}`, {
      site: 'hostile',
    });
    const ids = papersOfSeed('inherited.jsonl').filter(({ authors }) =>
      JSON.stringify(authors).includes(name),
    );
    expect(ids).toHaveLength(1);
    expect(await listed()).toEqual(expect.arrayContaining(ids.map(({ id }) => id)));
    expect(problems).toEqual([]);
  },
);
