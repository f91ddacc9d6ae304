import { beforeAll, expect } from 'vitest';
import { findPage, pageType } from '#src/site/find-output.ts';
import { findSidewaysScroll, findWidePages } from '../support/audit.ts';
import { test } from '../support/browser.ts';
import { buildHostileSite, inheritedId, papersOfSeed, readHostilePapers } from '../support/hostile-site.ts';
import { sampleOf } from '../support/long-run.ts';
import { expectedBy, textsOf } from '../support/hostile-texts.ts';
import { openSearch } from '../support/search-page.ts';
import { readPages } from '../support/site-pages.ts';

/** What an object has as a key, though nobody gave it. */
const inheritedNames = ['constructor', 'toString', '__proto__'];

beforeAll(buildHostileSite, 300_000);

/** Of so many pages that are alike the bodies are shown. */
const maxShown = 4;

/** Paths of pages by type. Papers are alike if they come from one seed, which has an attack of its own. */
function groupPaths(): string[][] {
  const paths = readPages('hostile').flatMap(({ kind, path }) => (kind === 'page' ? [path] : []));
  const seedOf = new Map(
    readHostilePapers().map(({ id, records }) => [`papers/${id}/`, records[0]?.file ?? '']),
  );
  const typeOf = (path: string) => {
    const found = findPage(`/${path}`);
    return found ? pageType(found) : path;
  };
  return [...Map.groupBy(paths, typeOf).values()].map((pages) =>
    [...Map.groupBy(pages, (path) => seedOf.get(path)).values()].flatMap((alike) =>
      sampleOf(alike, maxShown),
    ),
  );
}

/** One page of each type is visited with its scripts; the bodies of others are shown in it, below its policy. */
test('in a browser no page opens a dialog, breaks the policy, asks another host or scrolls sideways at 320 pixels', async ({
  openShared: open,
}) => {
  const waiting = groupPaths();
  expect(waiting.length).toBeGreaterThan(20);
  expect(waiting.flat().length).toBeGreaterThan(100);
  const faults: string[] = [];
  const lookAtAll = async () => {
    const { page, problems } = await open('', { site: 'hostile', viewport: { width: 320, height: 800 } });
    const home = page.url();
    page.on('dialog', (dialog) => {
      problems.push(`dialog: ${dialog.message()}`);
      void dialog.dismiss();
    });
    for (let alike = waiting.pop(); alike !== undefined; alike = waiting.pop()) {
      const addresses = alike.map((path) => new URL(path, home).href);
      const [first = home] = addresses;
      await page.goto(first);
      const scroll = await findSidewaysScroll(page);
      const wide = await findWidePages(page, addresses);
      faults.push(...[...scroll, ...wide, ...problems.splice(0)].map((fault) => `like ${first}: ${fault}`));
    }
  };
  await Promise.all([lookAtAll(), lookAtAll()]);
  expect(faults).toEqual([]);
});

test('a search for each hostile text finds its paper and shows its title as text', async ({
  openShared: open,
}) => {
  const { page, problems, listed, search } = await openSearch(open, '?q=fabric', { site: 'hostile' });
  const texts = [...expectedBy('literal'), ...expectedBy('literal_title')];
  for (const [name, literal] of texts) {
    const paper = papersOfSeed(name).find(
      (one) => one.title.includes(literal) || textsOf(one).page.text.includes(literal),
    );
    await search(literal);
    expect(await listed(), name).toContain(paper?.id);
    const row = page.locator('#search-results .e-title a', { hasText: paper?.title ?? '' }).first();
    expect((await row.textContent())?.replace(/\s+/g, ' ').trim(), name).toBe(paper?.title);
    expect(await page.locator('#search-results').locator('img, script, svg, iframe').count(), name).toBe(0);
  }
  expect(texts.length).toBeGreaterThan(15);
  expect(problems).toEqual([]);
});

test('a search finds the title that held invisible characters, in one word or two', async ({
  openShared: open,
}) => {
  const [paper] = papersOfSeed('40-zero-width.txt').filter(({ title }) => !title.startsWith('Control Entry'));
  const { listed, search } = await openSearch(open, '?q=Zero+Width', { site: 'hostile' });
  expect([paper?.title, await listed()]).toEqual([paper?.title, expect.arrayContaining([paper?.id])]);
  await search('ZeroWidth');
  expect(await listed()).toContain(paper?.id);
});

test('organisations with the names of what every object has are counted, and can be chosen', async ({
  openShared: open,
}) => {
  const { page, status, listed, settle, problems } = await openSearch(open, '?q=xyzzy', { site: 'hostile' });
  expect(await status.textContent()).toMatch(/^No paper/);
  expect(await listed()).toEqual([]);
  for (const name of inheritedNames) {
    const option = page.locator('#search-filters label', {
      has: page.locator(`input[name=org][value="${name}"]`),
    });
    expect(await option.locator('[data-count]').textContent(), name).toBe('0');
  }
  for (const name of inheritedNames) {
    await page.goto(new URL(`?org=${name}`, page.url()).href);
    await settle(`?org=${name}`);
    const ids = readHostilePapers().filter(({ organization }) => organization?.name === name);
    expect(await listed(), name).toEqual(ids.map(({ id }) => id));
  }
  expect(problems).toEqual([]);
});

test('a topic with the name of what every object has is a topic like others', async ({
  openShared: open,
}) => {
  const { listed, problems } = await openSearch(open, `?topic=${inheritedId}`, { site: 'hostile' });
  const ids = readHostilePapers().filter(({ topics }) => topics.some(({ id }) => id === inheritedId));
  expect(ids.length).toBeGreaterThan(1);
  expect((await listed()).sort()).toEqual(ids.map(({ id }) => id).sort());
  expect(problems).toEqual([]);
});

test('authors with the names of what every object has are found', async ({ openShared: open }) => {
  const { listed, search, problems } = await openSearch(open, '?q=constructor', { site: 'hostile' });
  for (const name of inheritedNames) {
    await search(name);
    const ids = papersOfSeed('inherited.jsonl').filter(({ authors }) =>
      JSON.stringify(authors).includes(name),
    );
    expect(ids).toHaveLength(1);
    expect(await listed(), name).toEqual(expect.arrayContaining(ids.map(({ id }) => id)));
  }
  expect(problems).toEqual([]);
});
