import { expect } from 'vitest';
import { test } from '../support/browser.ts';

test.for([
  ['papers/2510.00568v2/', 'root', '/papers/2510.00568/'],
  ['papers/2510.00568v1', 'root', '/papers/2510.00568/'],
  ['papers/2510.00568v12/', 'base', '/offprint/papers/2510.00568/'],
] as const)('"%s" leads to the paper, in the site at its %s', async ([path, site, target], { open }) => {
  const { page } = await open(path, { site });
  await page.waitForURL(`**${target}`);
  expect(await page.locator('h1').textContent()).toContain('ReSeek');
});

test('the address of a version of an unknown paper stays on the page of lost addresses', async ({ open }) => {
  const { page } = await open('papers/9999.99999v2/');
  await page.waitForURL('**/papers/9999.99999/');
  expect(await page.locator('h1').textContent()).toBe('There is no page here');
});
