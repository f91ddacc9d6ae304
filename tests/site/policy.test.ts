import { gzipSync } from 'node:zlib';
import type { Element } from 'hast';
import { describe, expect, test } from 'vitest';
import { attribute, find, findAll } from '../support/html.ts';
import { scriptsOf } from '../support/page-scripts.ts';
import { readPages, readSiteFile, type SitePage } from '../support/site-pages.ts';

/** With what chooses papers to cite, which itself is loaded later. */
const scriptLimit = 6144;
/** Each names the attributes or elements of one page that the policy forbids. */
const forbidden: [string, (page: SitePage) => Element[]][] = [
  [
    'no script stands in a page itself, but data for search engines may',
    ({ elements }) =>
      findAll(elements, 'script').filter(
        (script) => attribute(script, 'src') === undefined && !isData(script),
      ),
  ],
  ['no style sheet stands in a page itself', ({ elements }) => findAll(elements, 'style')],
  [
    'no element has a style of its own',
    ({ elements }) => elements.filter((element) => attribute(element, 'style') !== undefined),
  ],
  [
    'no element has an event handler',
    ({ elements }) =>
      elements.filter(({ properties }) => Object.keys(properties).some((name) => /^on/i.test(name))),
  ],
  [
    'no page embeds another document',
    ({ elements }) =>
      elements.filter(({ tagName }) => ['iframe', 'object', 'embed', 'base'].includes(tagName)),
  ],
];

describe.each(['root', 'base'] as const)('the site at its %s', (site) => {
  const pages = readPages(site).filter(({ kind }) => kind !== 'edition file');

  test('the head of every page begins with its encoding and its policy', () => {
    const late = pages.filter(({ elements }) => {
      const head = find(elements, 'head');
      const [charset, policy] = head?.children.filter((child) => child.type === 'element') ?? [];
      const isFirst = charset?.tagName === 'meta' && attribute(charset, 'charSet') === 'utf-8';
      return (
        !isFirst || policy?.tagName !== 'meta' || attribute(policy, 'httpEquiv') !== 'Content-Security-Policy'
      );
    });
    expect(late.map(({ file }) => file)).toEqual([]);
  });

  test('no script, style sheet or other link stands before the policy', () => {
    const early = pages.filter(({ elements }) => {
      const policy = elements.findIndex(
        (element) => attribute(element, 'httpEquiv') === 'Content-Security-Policy',
      );
      const others = elements.findIndex(({ tagName }) => ['script', 'style', 'link'].includes(tagName));
      return policy === -1 || (others !== -1 && others < policy);
    });
    expect(early.map(({ file }) => file)).toEqual([]);
  });

  test('the policy of every page allows scripts, styles and data of the site only', () => {
    const policies = new Set(pages.map(({ elements }) => policyOf(elements)));
    expect(policies.size).toBe(1);
    const [policy = ''] = policies;
    expect(policy).toContain("default-src 'self'");
    expect(policy).toContain("object-src 'none'");
    expect(policy).toContain("base-uri 'none'");
    expect(policy).toMatch(/script-src 'self' 'wasm-unsafe-eval'(;|$)/);
    // What comes under the default is not named.
    expect(policy).not.toMatch(/(?:style|font|connect|worker|manifest)-src/);
    expect(policy).toContain("require-trusted-types-for 'script'; trusted-types default");
    expect(policy).not.toMatch(/https?:|\*|unsafe-inline|'unsafe-eval'/);
  });

  test.each(forbidden)('%s', (_fact, findForbidden) => {
    const found = pages.flatMap((page) =>
      findForbidden(page).map(({ tagName }) => `${page.file}: ${tagName}`),
    );
    expect(found).toEqual([]);
  });

  test('the scripts that a page loads before anything is used come to 6 KB at most, compressed', () => {
    const sizes = pages.map((page) => ({
      page: page.file,
      bytes: scriptsOf(site, page).reduce((sum, file) => sum + gzipSync(readSiteFile(site, file)).length, 0),
    }));
    expect(Math.max(...sizes.map(({ bytes }) => bytes))).toBeGreaterThan(0);
    expect(sizes.filter(({ bytes }) => bytes > scriptLimit)).toEqual([]);
  });
});

/** True for a block of valid JSON-LD or CSL-JSON, which no browser runs. */
function isData(script: Element): boolean {
  const [text] = script.children;
  if (!/^application\/(?:ld|vnd\.citationstyles\.csl)\+json$/.test(attribute(script, 'type') ?? ''))
    return false;
  if (text?.type !== 'text') return false;
  return typeof JSON.parse(text.value) === 'object';
}

function policyOf(elements: Element[]): string {
  return attribute(find(elements, 'meta', { httpEquiv: 'Content-Security-Policy' }), 'content') ?? '';
}
