import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { corpus, corpusContent, plainContent } from './corpus.ts';

/**
 * The builds that the site tests look at: one at the root of a host, one below a path as on project pages
 * and with one form of its editions, and those of hostile seeds, of drawn seeds and of two other languages, which their own tests make.
 */
export const testSites = {
  root: { base: '/', out: '.cache/site-root', cache: '.cache/astro-root' },
  base: { base: '/offprint/', out: '.cache/site-base', cache: '.cache/astro-base' },
  drawn: { base: '/offprint/', out: '.cache/site-drawn/out', cache: '.cache/site-drawn/astro' },
  german: { base: '/', out: '.cache/site-german/out', cache: '.cache/site-german/astro' },
  chinese: { base: '/', out: '.cache/site-chinese/out', cache: '.cache/site-chinese/astro' },
  hostile: { base: '/offprint/', out: '.cache/site-hostile/out', cache: '.cache/site-hostile/astro' },
};

export type TestSiteName = keyof typeof testSites;

/** Address for absolute links in both builds. */
export const testOrigin = 'https://offprint.example';

/** Whether scripts/test.ts has built a site just now, so that its tests need not. */
export function isBuiltBefore(name: TestSiteName): boolean {
  const { out } = testSites[name];
  return process.env['OFFPRINT_TEST_SITES'] === 'built' && existsSync(join(out, 'index.html'));
}

/**
 * Variables that make scripts/build.ts build a test site from the corpus, once it is laid out. Each site has a cache
 * of its own: builds that share one lose pages.
 */
export function buildVariables(name: TestSiteName): Record<string, string | undefined> {
  const { base, out, cache } = testSites[name];
  return {
    OFFPRINT_SEEDS: corpus.seeds,
    OFFPRINT_CONTENT: name === 'base' ? plainContent : corpusContent,
    OFFPRINT_SITE: testOrigin,
    OFFPRINT_BASE: base,
    OFFPRINT_OUT: out,
    OFFPRINT_CACHE: cache,
    // Vitest says “test”, which makes a build one for development.
    NODE_ENV: undefined,
  };
}
