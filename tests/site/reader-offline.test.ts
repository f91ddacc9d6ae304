import { createHash } from 'node:crypto';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { EpubCheck } from '@likecoin/epubcheck-ts';
import { parse } from '@retorquere/bibtex-parser';
import { strFromU8, unzipSync } from 'fflate';
import type { BrowserContext, Page } from 'playwright-core';
import { afterAll, describe, expect } from 'vitest';
import { buildOffline } from '#scripts/build/build-offline.ts';
import { startStaticServer } from '#scripts/serve/static-server.ts';
import { test, watchPage } from '../support/browser.ts';
import { testSites } from '../support/test-sites.ts';

const title = 'ReSeek: A Self-Correcting Framework for Search Agents with Instructive Rewards';

/** What must be true of a file of one paper, by its ending. */
const checks = {
  epub: async (bytes: Buffer) => {
    const { messages, errorCount, warningCount } = await EpubCheck.validate(new Uint8Array(bytes));
    expect({ messages, faults: errorCount + warningCount }).toMatchObject({ faults: 0 });
    const texts = Object.entries(unzipSync(new Uint8Array(bytes)))
      .filter(([name]) => name.endsWith('.xhtml'))
      .map(([, text]) => strFromU8(text));
    expect(texts.join()).toContain('judge the information and re-plan its search strategy');
  },
  html: (bytes: Buffer) => {
    const html = bytes.toString('utf8');
    expect(html).toMatch(/^<!doctype html>/);
    const [, hash] = /sha256-([\w+/=]+)/.exec(html) ?? [];
    const [, css = ''] = /<style>([\s\S]*?)<\/style>/.exec(html) ?? [];
    expect(createHash('sha256').update(css).digest('base64')).toBe(hash);
    expect(html).toContain(title);
    expect(html).not.toContain('<mark');
  },
  md: (bytes: Buffer) => {
    expect(bytes.toString('utf8')).toContain(
      `### [${title}](https://offprint.example/offprint/papers/2510.00568/)`,
    );
  },
  bib: (bytes: Buffer) => {
    const { entries, errors } = parse(bytes.toString('utf8'));
    expect(errors).toEqual([]);
    expect(entries.map(({ key }) => key)).toEqual(['li2025reseek']);
  },
  ris: (bytes: Buffer) => {
    const lines = bytes.toString('utf8').trim().split(/\r?\n/);
    expect(lines.filter((line) => !/^[A-Z][A-Z\d] {2}- ?/.test(line))).toEqual([]);
    expect(lines[0]).toMatch(/^TY/);
    expect(lines.at(-1)).toMatch(/^ER/);
    expect(lines).toContain(`TI  - ${title}`);
  },
  'csl.json': (bytes: Buffer) => {
    const items = JSON.parse(bytes.toString('utf8')) as { id: string; title: string }[];
    expect(items.map(({ title: own }) => own)).toEqual([title]);
  },
} satisfies Record<string, (bytes: Buffer) => void | Promise<void>>;

const folders: string[] = [];

afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true });
});

/** A folder with some files, and with the worker that a build of them has. */
async function makeSite(files: Record<string, string>, isOn: boolean): Promise<string> {
  const folder = mkdtempSync(join('.cache', 'offline-'));
  folders.push(folder);
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), text);
  }
  await buildOffline(folder, '/offprint/', isOn);
  return folder;
}

function pageOf(build: string, text: string): string {
  return `<!doctype html><title>${text}</title><link rel="stylesheet" href="/offprint/_astro/s.${build}.css"><body>${text} of ${build}`;
}

/** A small site whose every file says which build it is of. */
function filesOf(build: string): Record<string, string> {
  return {
    'index.html': pageOf(build, 'Home'),
    'other/index.html': pageOf(build, 'Other'),
    'offline/index.html': pageOf(build, 'Offline'),
    [`_astro/s.${build}.css`]: `body { --build: ${build} }`,
    'api/weeks/2025-W40.json': '{"papers":[]}',
    'week/2025-W40/index.html': pageOf(build, 'Week'),
  };
}

/** Waits until the worker of a page answers for it. */
async function settle(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const { serviceWorker } = navigator;
    await serviceWorker.ready;
    if (!serviceWorker.controller)
      await new Promise((resolve) => {
        serviceWorker.addEventListener('controllerchange', resolve, { once: true });
      });
  });
}

/** Waits until a store has a file. */
async function waitForKept(page: Page, path: string): Promise<void> {
  await page.waitForFunction(async (wanted) => (await caches.match(wanted)) !== undefined, path);
}

/** Waits until all that a page has loaded below an address is in a store. */
async function waitForLoaded(page: Page, below: string): Promise<void> {
  await page.waitForFunction(async (start) => {
    const loaded = performance.getEntriesByType('resource').filter(({ name }) => name.startsWith(start));
    const kept = await Promise.all(loaded.map(({ name }) => caches.match(name, { ignoreSearch: true })));
    return loaded.length > 0 && kept.every((one) => one !== undefined);
  }, below);
}

async function visit(context: BrowserContext, url: string): Promise<Page> {
  const page = context.pages()[0] ?? (await context.newPage());
  await page.goto(url);
  return page;
}

describe('the site below a path, with its server gone', () => {
  test('has visited pages and kept weeks, and says for others what is there', async ({ browser }) => {
    const { out, base } = testSites.base;
    const server = await startStaticServer({ root: out, base });
    const context = await browser.newContext({ reducedMotion: 'reduce' });
    const page = await context.newPage();
    const problems = await watchPage(page, server.url);
    await page.goto(`${server.url}papers/2510.00568/`);
    await settle(page);
    await waitForKept(page, `${base}papers/2510.00568/`);

    await page.goto(`${server.url}week/2025-W40/`);
    const keep = page.locator('[data-keep-week]');
    await expect.poll(() => keep.textContent()).toMatch(/\(\d[\d,]* ?kB\)/);
    const said = Number(/\((\d[\d,]*)/.exec((await keep.textContent()) ?? '')?.[1]?.replaceAll(',', ''));
    const earlier = Array.from({ length: 26 }, (_, at) => `offline 1 ${base} week 2020-W${String(at + 10)}`);
    await page.evaluate(async (names) => {
      for (const name of names) await caches.open(name);
    }, earlier);
    await keep.click();
    await expect.poll(() => keep.textContent(), { timeout: 60_000 }).toBe('Kept for reading offline');
    const gone = await page.evaluate(async (names) => {
      const kept = await caches.keys();
      const missing = names.filter((name) => !kept.includes(name));
      for (const name of names) await caches.delete(name);
      return missing;
    }, earlier);
    expect(gone).toEqual(earlier.slice(0, 1));
    const kept = await page.evaluate(async () => {
      const [name = ''] = (await caches.keys()).filter((one) => one.includes(' week '));
      const store = await caches.open(name);
      const files = [...(await store.keys())];
      const pages = files.filter(({ url }) => url.endsWith('/'));
      const sizes = files.map(async (one) => (await (await store.match(one))?.blob())?.size ?? 0);
      return {
        pages: pages.map(({ url }) => url),
        bytes: (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0),
      };
    });
    expect(Math.round(kept.bytes / 1000)).toBe(said);
    await page.goto(`${server.url}search/?q=reward`);
    await page.locator('#search-results li').first().waitFor();
    await waitForLoaded(page, `${server.url}pagefind/`);
    expect(problems).toEqual([]);
    await server.close();

    await page.goto(`${server.url}papers/2510.00568/`);
    await expect.poll(() => page.locator('h1').count()).toBe(1);
    const fontOf = () => page.evaluate(() => getComputedStyle(document.body).fontFamily);
    await expect.poll(fontOf).toContain('Alegreya');
    const unvisited = kept.pages.find((one) => one.includes('/papers/') && !one.includes('2510.00568')) ?? '';
    await page.goto(unvisited);
    await expect.poll(() => page.locator('#abstract, .abstract').count()).toBeGreaterThan(0);
    await expect.poll(fontOf).toContain('Alegreya');
    await page.goto(`${server.url}search/?q=reward`);
    await page.locator('#search-results li').first().waitFor();

    await page.goto(`${server.url}authors/`);
    const list = page.locator('#offline-kept');
    await list.getByRole('button', { name: 'Remove everything' }).waitFor();
    await expect.poll(() => page.locator('.lede').textContent()).toContain('There is no network');
    await expect.poll(() => list.locator('a').count()).toBeGreaterThanOrEqual(3);
    await list.getByRole('button', { name: 'Remove', exact: true }).click();
    await expect.poll(() => list.textContent()).toContain('None. The page of each week');
    await list.getByRole('button', { name: 'Remove everything' }).click();
    await expect.poll(() => list.textContent()).toContain('None yet.');
    await context.close();
  });
});

test('a new build answers with its own files, and a page that an old one left keeps its style', async ({
  browser,
}) => {
  const [old, fresh] = await Promise.all([makeSite(filesOf('old'), true), makeSite(filesOf('new'), true)]);
  const context = await browser.newContext();
  const first = await startStaticServer({ root: old, base: '/offprint/' });
  const port = Number(new URL(first.url).port);
  const buildOf = (page: Page) =>
    page.evaluate(() => [
      document.body.textContent,
      getComputedStyle(document.body).getPropertyValue('--build').trim(),
    ]);
  const page = await visit(context, first.url);
  await page.evaluate(() => navigator.serviceWorker.register('/offprint/sw.js'));
  await settle(page);
  for (const path of ['', 'other/']) await page.goto(first.url + path);
  await first.close();

  const second = await startStaticServer({ root: fresh, base: '/offprint/', port });
  await page.goto(second.url);
  await expect.poll(() => buildOf(page)).toEqual(['Home of new', 'new']);
  await page.evaluate(async () => (await navigator.serviceWorker.getRegistration())?.update());
  const shells = () =>
    page.evaluate(async () => (await caches.keys()).filter((name) => name.includes(' shell ')).length);
  await expect
    .poll(() => page.evaluate(async () => (await caches.match('/offprint/offline/'))?.text()))
    .toContain('of new');
  await expect.poll(shells).toBe(1);
  await second.close();

  expect(await buildOf(await visit(context, second.url))).toEqual(['Home of new', 'new']);
  expect(await buildOf(await visit(context, `${second.url}other/`))).toEqual(['Other of old', 'old']);
  expect(await buildOf(await visit(context, `${second.url}nowhere/`))).toEqual(['Offline of new', 'new']);
  await context.close();
});

test('with offline: false, the worker clears what was kept and goes', async ({ browser }) => {
  const [on, off] = await Promise.all([makeSite(filesOf('old'), true), makeSite(filesOf('old'), false)]);
  const first = await startStaticServer({ root: on, base: '/offprint/' });
  const context = await browser.newContext();
  const page = await visit(context, first.url);
  await page.evaluate(async () => {
    await (await caches.open('of another program')).put('/x', new Response('x'));
    await navigator.serviceWorker.register('/offprint/sw.js');
  });
  await settle(page);
  await first.close();
  const second = await startStaticServer({
    root: off,
    base: '/offprint/',
    port: Number(new URL(first.url).port),
  });
  await page.goto(second.url);
  await page.evaluate(async () => (await navigator.serviceWorker.getRegistration())?.update());
  await expect.poll(() => page.evaluate(() => caches.keys())).toEqual(['of another program']);
  await expect
    .poll(() => page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length))
    .toBe(0);
  await second.close();
  await context.close();
});

test('the version of a build stands in its worker alone, and follows from the files', async () => {
  const [one, same] = await Promise.all([makeSite(filesOf('old'), true), makeSite(filesOf('old'), true)]);
  const read = (folder: string) => readFileSync(join(folder, 'sw.js'), 'utf8');
  expect(read(same)).toBe(read(one));
  expect(read(await makeSite(filesOf('new'), true))).not.toBe(read(one));
  cpSync(one, `${one}-again`, { recursive: true });
  folders.push(`${one}-again`);
  await buildOffline(`${one}-again`, '/offprint/', true);
  expect(read(`${one}-again`)).toBe(read(one));
});

describe('the ranking for a reader', () => {
  const library = `@article{a, title = {Reward models for reasoning with reinforcement learning}, year = 2025,
    abstract = {Process reward models score each step of mathematical reasoning.}}
@article{b, title = {{Monte Carlo} tree search with process rewards}, year = 2025}`;

  test('reads a file, names papers and terms for each paper, and weighs terms', async ({ open }) => {
    const { page, problems } = await open('for-you/', { site: 'base' });
    const before = await page.evaluate(() =>
      performance.getEntriesByType('resource').map(({ name }) => name),
    );
    expect(before.filter((name) => name.includes('read-own-file'))).toEqual([]);
    await page.locator('#own-file').waitFor();
    await page.locator('#own-file').setInputFiles({
      name: 'library.bib',
      mimeType: 'text/plain',
      buffer: Buffer.from(library),
    });
    const rows = page.locator('#ranked > li');
    await rows.first().waitFor();
    await expect.poll(() => page.locator('#own').textContent()).toContain('2 papers of library.bib');
    for (const reason of await page.locator('#ranked .because').allTextContents()) {
      expect(reason).toMatch(/“(?:Reward models for reasoning|Monte Carlo tree search)/);
      expect(reason.split(': ').at(-1)).toMatch(/ and |, /);
    }
    const order = await rows.locator('.e-title').allTextContents();
    const less = page.getByRole('button', { name: /^Less of reinforcement learning$/ });
    const focused = () => page.evaluate(() => document.activeElement?.ariaLabel);
    await less.click();
    await expect.poll(() => page.locator('#terms .n').count()).toBe(1);
    await expect.poll(focused).toBe('Less of reinforcement learning');
    await less.click();
    await expect.poll(() => rows.locator('.e-title').allTextContents()).not.toEqual(order);
    await expect.poll(() => page.locator('#terms s').allTextContents()).toContain('reinforcement learning');
    // A term that weighs nothing can only weigh more.
    await expect.poll(focused).toBe('More of reinforcement learning');

    await page.reload();
    await rows.first().waitFor();
    await expect.poll(() => page.locator('#terms s').allTextContents()).toContain('reinforcement learning');
    await page.getByRole('button', { name: 'Remove the file' }).click();
    await expect.poll(() => rows.count()).toBe(0);
    expect(problems).toEqual([]);
  });

  test('orders by saved papers, leaves them out, and looks at one topic', async ({ open }) => {
    const { page } = await open('for-you/', { site: 'base' });
    await page.evaluate(() => {
      const paper = { date: '', authors: '', at: 0, tags: [], note: '' };
      const value = [{ ...paper, id: '2510.00568', title: 'Search agents with instructive rewards' }];
      localStorage.setItem('reader:/offprint/:saved', JSON.stringify({ version: 1, value }));
    });
    await page.reload();
    await page.locator('#range').selectOption('12');
    const links = page.locator('#ranked .e-title a');
    await links.first().waitFor();
    const hrefs = await links.evaluateAll((all) => all.map((link) => link.getAttribute('href')));
    expect(hrefs).not.toContain('/offprint/papers/2510.00568/');
    await page.locator('#in-topic').selectOption('search-agents');
    await expect.poll(() => links.count()).toBeLessThan(hrefs.length);
  });

  test('a file is taken wherever on the page it is dropped', async ({ open }) => {
    const { page } = await open('for-you/', { site: 'base' });
    await page.locator('#own-file').waitFor();
    const isTaken = await page.locator('h1').evaluate((heading, text) => {
      const dataTransfer = new DataTransfer();
      dataTransfer.items.add(new File([text], 'dropped.bib'));
      const events = ['dragover', 'drop'].map(
        (type) => new DragEvent(type, { dataTransfer, bubbles: true, cancelable: true }),
      );
      return events.map((event) => !heading.dispatchEvent(event));
    }, library);
    expect(isTaken).toEqual([true, true]);
    await expect.poll(() => page.locator('#own').textContent()).toContain('2 papers of dropped.bib');
  });

  test('a file that is no library is told, and damaged storage breaks nothing', async ({ open }) => {
    const { page } = await open('for-you/', { site: 'base' });
    await page.evaluate(() => {
      for (const part of ['own-papers', 'term-factors', 'saved'])
        localStorage.setItem(
          `reader:/offprint/:${part}`,
          '{"version":1,"value":{"papers":[{"__proto__":1}]}}',
        );
    });
    await page.reload();
    await page.locator('#own-file').waitFor();
    await page.locator('#own-file').setInputFiles({
      name: 'x.bib',
      mimeType: 'text/plain',
      buffer: Buffer.from('nothing to read here'),
    });
    await expect.poll(() => page.locator('#rank-state').textContent()).toContain('No papers could be read');
  });
});

describe('a list taken along', () => {
  test('leaves out a paper that the site has no more, and says so', async ({ open }) => {
    const { page } = await open('saved/', { site: 'base' });
    await page.evaluate(() => {
      const paper = { date: '', authors: '', at: 0, tags: [], note: '', title: 'x' };
      const value = ['2510.00568', '2999.99999'].map((id) => ({ ...paper, id }));
      localStorage.setItem('reader:/offprint/:saved', JSON.stringify({ version: 1, value }));
    });
    await page.reload();
    const place = page.locator('#own-edition');
    const download = page.waitForEvent('download');
    await place.getByRole('button', { name: 'Markdown', exact: true }).click();
    const text = readFileSync(await (await download).path(), 'utf8');
    expect(text.match(/^### /gm)).toHaveLength(1);
    await expect
      .poll(() => place.locator('[role=status]').textContent())
      .toContain('not be loaded: 1 paper.');
  });

  test.for([
    ['EPUB', 'epub'],
    ['HTML', 'html'],
    ['Markdown', 'md'],
    ['BibTeX', 'bib'],
    ['RIS', 'ris'],
    ['CSL-JSON', 'csl.json'],
  ] as const)('is a valid file as %s', async ([form, extension], { open }) => {
    const { page, problems } = await open('search/?q=2510.00568', { site: 'base' });
    const place = page.locator('#own-edition');
    const download = page.waitForEvent('download');
    await place.getByRole('button', { name: form, exact: true }).click();
    const file = await download;
    expect(file.suggestedFilename()).toBe(`search.${extension}`);
    const bytes = readFileSync(await file.path());
    await checks[extension](bytes);
    expect(problems).toEqual([]);
  });
});
