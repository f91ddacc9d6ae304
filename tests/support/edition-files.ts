import { basename, resolve } from 'node:path';
import { listSiteFiles } from './site-pages.ts';
import { testSites, type TestSiteName } from './test-sites.ts';

export interface EditionFile {
  /** `2025-W40` */
  week: string;
  /** Path below the site's folder. */
  file: string;
  /** Absolute path on this machine. */
  path: string;
}

/** The HTML files to download of a site, in the order of their weeks. */
export function editionFiles(site: TestSiteName): EditionFile[] {
  return listSiteFiles(site)
    .filter((file) => /^week\/[^/]+\/[^/]+\.html$/.test(file) && basename(file) !== 'index.html')
    .map((file) => ({ week: file.split('/')[1] ?? '', file, path: resolve(testSites[site].out, file) }));
}
