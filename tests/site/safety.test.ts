import { expect } from 'vitest';
import { test } from '../support/browser.ts';

const paper = 'papers/2510.00568/';

/** Each adds something to a page that would set `window.ran` if the policy let it. */
const injections: [string, () => void][] = [
  [
    'a script element',
    () => {
      const script = document.createElement('script');
      script.textContent = 'window.ran = true';
      document.body.append(script);
    },
  ],
  [
    'an event handler',
    () => {
      document.body.insertAdjacentHTML(
        'beforeend',
        '<img src="data:image/png;base64,x" onerror="window.ran = true">',
      );
    },
  ],
  [
    'a link that is code',
    () => {
      document.body.insertAdjacentHTML(
        'beforeend',
        '<a id="injected" href="javascript:window.ran = true">x</a>',
      );
      document.getElementById('injected')?.click();
    },
  ],
  [
    'an event handler on an element that is made',
    () => {
      const image = new Image();
      image.setAttribute('onerror', 'window.ran = true');
      image.src = 'data:image/png;base64,x';
      document.body.append(image);
    },
  ],
  [
    'a script of the site that the page does not trust',
    () => {
      document.body.append(Object.assign(document.createElement('script'), { src: '/theme.js?again' }));
    },
  ],
  [
    'a policy of its own',
    () => {
      const { trustedTypes } = globalThis as unknown as {
        trustedTypes: { createPolicy(name: string, rules: object): { createScript(code: string): string } };
      };
      const policy = trustedTypes.createPolicy('mine', { createScript: (code: string) => code });
      document.body.append(
        Object.assign(document.createElement('script'), { text: policy.createScript('window.ran = true') }),
      );
    },
  ],
  [
    'code in a text',
    () => {
      const timer = setTimeout as (code: string) => void;
      try {
        timer('window.ran = true');
      } catch {
        // The policy may also refuse by an exception.
      }
    },
  ],
];

test.for(injections)('%s that is put into a page does not run', async ([, inject], { openShared: open }) => {
  const { page, problems } = await open(paper);
  expect(problems).toEqual([]);
  // The browser refuses to make elements of text, or to run what was made.
  await page.evaluate(inject).catch(() => undefined);
  const refused = /policy (?:script-src|require-trusted-types-for|trusted-types)/;
  await expect.poll(() => problems.some((problem) => refused.test(problem))).toBe(true);
  expect(await page.evaluate(() => 'ran' in window)).toBe(false);
});

test('the search page trusts its own script and no other', async ({ openShared: open }) => {
  const { page, problems } = await open('search/?q=agents');
  await page.locator('#search-results .e-title a').first().waitFor();
  expect(problems).toEqual([]);
  const start = (src: string) =>
    page.evaluate((address) => {
      try {
        return Object.assign(document.createElement('script'), { src: address }).src;
      } catch (error) {
        return String(error);
      }
    }, src);
  const own = await page.locator('body > script[src]').last().getAttribute('src');
  expect(own).toMatch(/\/_astro\/search-/);
  expect(await start(own ?? '')).toContain(own);
  for (const other of [
    '/pagefind/pagefind-ui.js',
    'https://elsewhere.example/a.js',
    'data:text/javascript,1',
    '/pagefind/pagefind-worker.js',
    `${own}?x`,
  ])
    expect(await start(other)).toContain('TypeError');
});

test('a style that is put into a page has no effect', async ({ openShared: open }) => {
  const { page } = await open(paper);
  const read = () => page.evaluate(() => getComputedStyle(document.body).outlineColor);
  const before = await read();
  await page.evaluate(() => {
    const style = document.createElement('style');
    style.textContent = 'body { outline-color: rgb(1, 2, 3) }';
    document.body.append(style);
    document.body.setAttribute('style', 'outline-color: rgb(1, 2, 3)');
  });
  expect(await read()).toBe(before);
});

test('nothing is loaded from another host that is put into a page', async ({ openShared: open }) => {
  const { page, problems } = await open(paper);
  await page.evaluate(() => {
    document.body.append(Object.assign(new Image(), { src: 'https://elsewhere.example/a.png' }));
    return fetch('https://elsewhere.example/a.json').catch(() => undefined);
  });
  await expect.poll(() => problems.some((problem) => problem.includes('img-src'))).toBe(true);
  await expect.poll(() => problems.some((problem) => problem.includes('connect-src'))).toBe(true);
  // A request that the policy stops is reported both when it is asked for and when it fails.
  const list = (start: string) =>
    problems.flatMap((problem) => (problem.startsWith(start) ? problem.slice(start.length) : []));
  const listLoaded = () => list('leaves the site: ').filter((address) => !list('failed: ').includes(address));
  await expect.poll(listLoaded).toEqual([]);
});

test('the site stores in a browser which papers were read and when, and the theme once one is chosen', async ({
  open,
}) => {
  const { page } = await open(paper);
  const read = () =>
    page.evaluate(() => [Object.keys(localStorage).sort(), Object.keys(sessionStorage), document.cookie]);
  const own = ['reader:/:read', 'reader:/:visit'];
  await expect.poll(read).toEqual([own, [], '']);
  await page.locator('#theme').click();
  await expect.poll(read).toEqual([[...own, 'theme'], [], '']);
  expect(await page.evaluate(() => localStorage.getItem('theme'))).toBe('dark');
});
