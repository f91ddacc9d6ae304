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

test.for(injections)('%s that is put into a page does not run', async ([, inject], { open }) => {
  const { page, problems } = await open(paper);
  expect(problems).toEqual([]);
  await page.evaluate(inject);
  await expect.poll(() => problems.some((problem) => problem.includes('script-src'))).toBe(true);
  expect(await page.evaluate(() => 'ran' in window)).toBe(false);
});

test('a style that is put into a page has no effect', async ({ open }) => {
  const { page } = await open(paper);
  const read = () => page.evaluate(() => getComputedStyle(document.body).outlineColor);
  const before = await read();
  await page.evaluate(() => {
    document.body.insertAdjacentHTML('beforeend', '<style>body { outline-color: rgb(1, 2, 3) }</style>');
    document.body.setAttribute('style', 'outline-color: rgb(1, 2, 3)');
  });
  expect(await read()).toBe(before);
});

test('nothing is loaded from another host that is put into a page', async ({ open }) => {
  const { page, problems } = await open(paper);
  await page.evaluate(() => {
    document.body.insertAdjacentHTML('beforeend', '<img src="https://elsewhere.example/a.png">');
    return fetch('https://elsewhere.example/a.json').catch(() => undefined);
  });
  await expect.poll(() => problems.some((problem) => problem.includes('img-src'))).toBe(true);
  expect(problems.some((problem) => problem.includes('connect-src'))).toBe(true);
  // A request that the policy stops is reported both when it is asked for and when it fails.
  const [asked, failed] = ['leaves the site: ', 'failed: '].map((start) =>
    problems.flatMap((problem) => (problem.startsWith(start) ? problem.slice(start.length) : [])),
  );
  expect(asked?.filter((address) => !failed?.includes(address))).toEqual([]);
});

test('the site stores nothing in a browser before the theme is chosen, and then the theme alone', async ({
  open,
}) => {
  const { page } = await open(paper);
  const read = () =>
    page.evaluate(() => [Object.entries(localStorage), Object.keys(sessionStorage), document.cookie]);
  expect(await read()).toEqual([[], [], '']);
  await page.locator('#theme').click();
  expect(await read()).toEqual([[['theme', 'dark']], [], '']);
});
