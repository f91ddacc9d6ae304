import { cpSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { test as plainTest, watchPage } from '../support/browser.ts';
import { startDevServer } from '../support/dev-server.ts';
import { testSites } from '../support/test-sites.ts';

const test = plainTest
  .extend('server', { scope: 'file' }, async ({}, { onCleanup }) => {
    const server = await startDevServer('.cache/site-dev');
    onCleanup(() => server.stop());
    return server;
  })
  .extend('page', async ({ browser }, { onCleanup }): Promise<Page> => {
    const context = await browser.newContext();
    onCleanup(() => context.close());
    return context.newPage();
  });

const paper = 'papers/2510.00568/';

/** Goes to a page. One that is being left may reload itself at the same moment, which breaks the visit off. */
async function visit(page: Page, url: string): Promise<void> {
  const isThere = () =>
    page.goto(url).then(
      () => true,
      () => false,
    );
  await expect.poll(isThere).toBe(true);
}

/** What a file of the editor says is on the page without a reload by hand. */
async function expectShown(page: Page, text: string): Promise<void> {
  await expect.poll(() => page.locator('body').textContent()).toContain(text);
}

test('pages of the dev server have their styles and raise no error', async ({ server, page }) => {
  const problems = await watchPage(page, server.url);
  await visit(page, server.url);
  const readFont = () => page.evaluate(() => getComputedStyle(document.body).fontFamily).catch(() => '');
  await expect.poll(readFont).toMatch(/^"?Alegreya/);
  // Requests of a page that reloads itself are broken off.
  expect(problems.filter((problem) => !problem.startsWith('failed: '))).toEqual([]);
});

test('search says what to do without an index, and finds papers with that of a build', async ({
  server,
  page,
}) => {
  const status = page.locator('#search-announcement');
  await visit(page, `${server.url}search/?q=ReSeek`);
  await expect.poll(() => status.textContent()).toContain('npm run build');
  cpSync(join(testSites.root.out, 'pagefind'), join(server.out, 'pagefind'), { recursive: true });
  await page.reload();
  await expect.poll(() => page.locator('#search-results li').count()).toBeGreaterThan(0);
});

test('a saved topic, note, setting, sentence and foreword show on the open page', async ({
  server,
  page,
}) => {
  await visit(page, server.url + paper);
  server.edit('content/topics/search-agents.mdx', 'title: ', 'title: Finding and ');
  await expectShown(page, 'Finding and Search agents');
  server.edit('content/notes/2510.00568.mdx', 'The benchmark', 'A later remark. The benchmark');
  await expectShown(page, 'A later remark.');
  server.edit('content/settings.yaml', 'title: Offprint', 'title: Another name');
  await expectShown(page, 'Another name');
  server.write('content/words.yaml', 'titles:\n  search: Seek here\n');
  await expectShown(page, 'Seek here');
  await visit(page, `${server.url}week/2025-W40/`);
  server.edit('content/editions/2025-W40.mdx', 'Three of', 'Read this first. Three of');
  await expectShown(page, 'Read this first.');
});

test('a draft, and a text of a later day, show on the open page, which says that they are not published', async ({
  server,
  page,
}) => {
  const mark = 'Not published yet';
  await visit(page, server.url + paper);
  expect(await page.locator('body').textContent()).not.toContain(mark);
  server.edit('content/notes/2510.00568.mdx', '---\n', '---\ndraft: true\n');
  await expectShown(page, mark);
  await expectShown(page, 'worth a look');
  await visit(page, `${server.url}week/2025-W40/`);
  server.edit('content/editions/2025-W40.mdx', '---\n', '---\npublish: 2199-01-01\n');
  await expectShown(page, mark);
  // The mail of the week stands beside it while it is written.
  const mailAs = async (file: string) => (await fetch(`${server.url}week/2025-W40/${file}`)).text();
  await expect.poll(() => mailAs('mail.html')).toContain('Three of this week’s ten papers');
  expect(await mailAs('mail.txt')).toContain('Three of this week’s ten papers train language models');
});

test('a saved decision and a new seed bring the papers up to date', async ({ server, page }) => {
  await visit(page, `${server.url}papers/`);
  server.write(
    'seeds/list.bib',
    '@article{k, title={A paper of the afternoon}, author={Ada B}, year={2025}}\n',
  );
  await expectShown(page, 'A paper of the afternoon');
  await expectShown(page, '7 papers');
  server.write('content/decisions.yaml', '- same: [2510.00568, 2510.05251]\n');
  await expectShown(page, '6 papers');
});
