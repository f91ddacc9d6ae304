import { beforeAll, describe, expect, test } from 'vitest';
import { findOutputs, type FoundOutput } from '#src/site/find-output.ts';
import { outputList } from '#src/site/outputs.ts';
import { pathAt } from '#src/site/paths.ts';
import { buildHostileSite } from '../support/hostile-site.ts';
import { listSiteFiles, readSiteFile } from '../support/site-pages.ts';
import type { TestSiteName } from '../support/test-sites.ts';

/** Those that stand when the tests of the site run; that of drawn records has a test of its own. */
const sites = ['root', 'base', 'hostile'] as const satisfies TestSiteName[];

beforeAll(buildHostileSite, 300_000);

/** What the table says of a file: a page and a redirect can have one address, and their text tells them apart. */
function findFor(site: TestSiteName, file: string): FoundOutput[] {
  const found = findOutputs(pathAt(file));
  if (found.length < 2) return found;
  const isRedirect = readSiteFile(site, file).includes('http-equiv="refresh"');
  return found.filter(({ output }) => (output.form === 'redirect') === isRedirect);
}

describe.each(sites)('the test site "%s"', (site) => {
  test('every file is of exactly one entry of the table of outputs', () => {
    const wrong = listSiteFiles(site)
      .map(
        (file) =>
          `${file}: ${findFor(site, file)
            .map(({ name }) => name)
            .join(' and ')}`,
      )
      .filter((line) => line.endsWith(': ') || line.includes(' and '));
    expect(wrong).toEqual([]);
  });

  test('a redirect of the table leads on, and nothing else does', () => {
    const wrong = listSiteFiles(site)
      .filter((file) => file.endsWith('.html'))
      .filter((file) => {
        const isRedirect = readSiteFile(site, file).includes('http-equiv="refresh"');
        return findFor(site, file).some(({ output }) => (output.form === 'redirect') !== isRedirect);
      });
    expect(wrong).toEqual([]);
  });
});

/** What a first ingest has none of; tests/builds/incremental.test.ts reads it. */
const afterChanges = ['paperAlias'];

test('every entry of the table of outputs has a file on a test site', () => {
  const present = new Set(
    sites.flatMap((site) =>
      listSiteFiles(site).flatMap((file) => findFor(site, file).map(({ name }) => name)),
    ),
  );
  const missing = outputList.map(([name]) => name).filter((name) => !present.has(name));
  expect(missing).toEqual(afterChanges);
});
