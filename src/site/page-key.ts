import { createHash } from 'node:crypto';
import { keepsPages } from '#src/files/folders.ts';
import { hasMap } from './map-positions.ts';
import { hasArxivData } from '../data/site/has-arxiv-data.ts';
import type { OutputsWith } from './outputs.ts';
import { paths, toRoute } from './paths.ts';
import { absolute, overrides, site } from './site.ts';
import { findTextMarks } from './text-marks.ts';
import { isWanted } from './wanted-pages.ts';

/** What every page shows beside its own data: the head, the navigation and the footer. */
const shared = createHash('sha256').update(
  JSON.stringify([site, overrides, absolute(paths.home()), hasMap, hasArxivData]),
);

/**
 * Key under which a page or file of an earlier build can be kept: a hash of everything it shows. Pages get all
 * they show as one value, so the value itself is hashed; code and styles are Astro's to compare. The marks of the
 * hand-written texts among it follow the hash. It is empty where none is kept.
 */
export function pageKey(shown: unknown): string {
  if (!keepsPages()) return '';
  const text = JSON.stringify(shown);
  const hash = shared.copy().update(text).digest('base64url');
  return [hash, ...findTextMarks(text)].join(' ');
}

type Params = Record<string, string | undefined>;

function toRoutes(params: Params): Params {
  return Object.fromEntries(
    Object.entries(params).map(([name, value]) => [name, value === undefined ? undefined : toRoute(value)]),
  );
}

/**
 * Lets an unchanged build keep the pages of an output: each gets a key of all its props. So a page shows its props
 * and nothing else; of hand-written text that it renders by itself, the digest is among the props.
 */
export function keepPages<Page extends { params: Params; props: object }>(
  _output: OutputsWith<{ kept: true }>,
  pages: Page[],
): Page[] {
  return pages
    .map((page) => ({ ...page, params: toRoutes(page.params) }))
    .filter(({ params }) => isWanted(params))
    .map((page) => (keepsPages() ? { ...page, cacheKey: pageKey(page.props) } : page));
}

/** The same with props that are made only of the pages that a build looks at. */
export async function keepMadePages<P extends Params, Props extends object>(
  output: OutputsWith<{ kept: true }>,
  pages: readonly { params: P; props: () => Promise<Props> }[],
): Promise<{ params: P; props: Props }[]> {
  const wanted = pages.filter(({ params }) => isWanted(toRoutes(params)));
  const make = async ({ params, props }: (typeof pages)[number]) => ({ params, props: await props() });
  return keepPages(output, await Promise.all(wanted.map(make)));
}
