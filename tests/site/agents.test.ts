import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { languages } from '#src/words/languages.ts';
import { test } from '../support/browser.ts';
import { addressOf, readSiteFile } from '../support/site-pages.ts';

interface StubTool {
  name: string;
  inputSchema: { required?: string[] };
  execute: (input: object) => Promise<{ content: { text: string }[]; isError?: boolean }>;
}

/** Stands for a browser that takes tools from pages, at the document or at the navigator. */
function addModelContext(place: string): void {
  const tools: StubTool[] = [];
  const context = { registerTool: (tool: StubTool) => Promise.resolve(void tools.push(tool)) };
  Object.defineProperty(place === 'document' ? document : navigator, 'modelContext', { value: context });
  Object.defineProperty(globalThis, 'offered', { value: tools });
}

async function openAgain(page: Page, place: string): Promise<string[]> {
  const scripts: string[] = [];
  page.on('request', (request) => {
    if (request.resourceType() === 'script') scripts.push(new URL(request.url()).pathname);
  });
  await page.addInitScript(addModelContext, place);
  await page.reload({ waitUntil: 'networkidle' });
  return scripts;
}

function call(page: Page, name: string, input: object): Promise<{ value: unknown; isError: boolean }> {
  return page.evaluate(
    async ([tool, values]) => {
      const { offered } = globalThis as unknown as { offered: StubTool[] };
      const answer = await offered.find((other) => other.name === tool)?.execute(values);
      const text = answer?.content[0]?.text ?? '';
      return {
        value: answer?.isError ? text : (JSON.parse(text) as unknown),
        isError: answer?.isError === true,
      };
    },
    [name, input] as const,
  );
}

test.for([
  ['root', 'document'],
  ['base', 'navigator'],
] as const)(
  'the site at its %s offers three tools at the %s, answered from its files',
  async ([site, place], { open }) => {
    const { page, problems } = await open('about/', { site });
    await openAgain(page, place);
    await expect
      .poll(() => page.evaluate(() => (globalThis as { offered?: unknown[] }).offered?.length))
      .toBe(3);
    const found = await call(page, 'search_papers', { query: 'search agent', limit: 3 });
    const { papers, total } = found.value as { papers: { id: string; url: string }[]; total: number };
    expect(papers).toHaveLength(3);
    expect(total).toBeGreaterThan(3);
    const [first] = papers;
    const file = (path: string) => JSON.parse(readSiteFile(site, path)) as { url: string };
    const paper = file(`api/papers/${first?.id ?? ''}.json`);
    expect(paper.url).toBe(addressOf(site, `papers/${first?.id ?? ''}/`));
    expect((await call(page, 'read_paper', { id: first?.id })).value).toEqual(paper);
    const week = file('api/weeks/2025-W40.json');
    expect((await call(page, 'read_edition', { week: '2025-W40' })).value).toEqual(week);
    expect((await call(page, 'read_edition', {})).value).toMatchObject({
      title: expect.any(String) as string,
    });
    expect(problems).toEqual([]);
    const missing = await call(page, 'read_paper', { id: '../0' });
    expect(missing.isError).toBe(true);
    expect(missing.value).toContain(languages.en.agents.missing({ file: '' }).slice(0, 20));
  },
);

test('a browser that takes no tools loads nothing for them', async ({ open }) => {
  const { page } = await open('about/');
  const load = async () =>
    page.evaluate(() => performance.getEntriesByType('resource').map(({ name }) => new URL(name).pathname));
  await page.waitForLoadState('networkidle');
  const plain = new Set(await load());
  const scripts = await openAgain(page, 'document');
  const more = scripts.filter((path) => !plain.has(path));
  expect(more.length).toBeGreaterThan(0);
  expect([...plain].filter((path) => /offer-tools|tools/.test(path))).toEqual([]);
});
