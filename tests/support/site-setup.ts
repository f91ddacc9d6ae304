import type { TestProject } from 'vitest/node';
import { findChromium, type Chromium } from '#scripts/tools/browser/find-chromium.ts';
import { runNode } from '#scripts/tools/checks/run-node.ts';
import { startStaticServer } from '#scripts/serve/static-server.ts';
import { layOutCorpus } from './corpus.ts';
import { buildVariables, testSites, type TestSiteName } from './test-sites.ts';
import { waitAtMost } from './wait-at-most.ts';

declare module 'vitest' {
  interface ProvidedContext {
    chromium: Chromium;
    /** Address of each test site, with its base. */
    siteUrls: Record<TestSiteName, string>;
  }
}

/** Builds the test sites, unless scripts/test.ts has just done so, and serves them while the tests run. */
export default async function setUpSites(project: TestProject): Promise<() => Promise<void>> {
  project.provide('chromium', findChromium());
  if (process.env['OFFPRINT_TEST_SITES'] !== 'built') {
    layOutCorpus();
    await buildSite('root');
    await buildSite('base');
  }
  const [root, base, german, chinese, hostile, drawn] = await Promise.all([
    serveSite('root'),
    serveSite('base'),
    serveSite('german'),
    serveSite('chinese'),
    serveSite('hostile'),
    serveSite('drawn'),
  ]);
  const servers = { root, base, german, chinese, hostile, drawn };
  project.provide('siteUrls', {
    root: root.url,
    base: base.url,
    german: german.url,
    chinese: chinese.url,
    hostile: hostile.url,
    drawn: drawn.url,
  });
  return async () => {
    await waitAtMost(Promise.all(Object.values(servers).map((server) => server.close())));
  };
}

async function buildSite(name: TestSiteName): Promise<void> {
  const { code, output } = await runNode(['scripts/build.ts'], buildVariables(name));
  if (code !== 0) throw new Error(`The test site "${name}" cannot be built:\n${output}`);
}

function serveSite(name: TestSiteName) {
  const { base, out } = testSites[name];
  return startStaticServer({ root: out, base });
}
