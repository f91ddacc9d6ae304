import { attribute, findAll } from './html.ts';
import { readSiteFile, type SitePage } from './site-pages.ts';
import { testSites, type TestSiteName } from './test-sites.ts';

/** Files of the scripts of a page and of every module that they import at once. */
export function scriptsOf(site: TestSiteName, { elements }: SitePage): string[] {
  const { base } = testSites[site];
  const sources = findAll(elements, 'script').map((script) => attribute(script, 'src') ?? '');
  const found = new Set<string>();
  const waiting = sources.filter((source) => source !== '').map((source) => source.slice(base.length));
  for (let file = waiting.pop(); file !== undefined; file = waiting.pop()) {
    if (found.has(file)) continue;
    found.add(file);
    waiting.push(...importsOf(file, readSiteFile(site, file)));
  }
  return [...found];
}

/** Modules that are loaded together with a module, by path; not those that it calls for later. */
function importsOf(file: string, code: string): string[] {
  const imports = code.matchAll(/\b(?:import|from)\s*["'`](\.[^"'`]+)["'`]/g);
  return [...imports].map(([, target = '']) => new URL(target, `file:///${file}`).pathname.slice(1));
}
