import type { Signpost } from './list-signposts.ts';

/** The links of one page. */
export interface LinkContext {
  /** Whole address of the page. */
  anchor: string;
  links: readonly Signpost[];
}

/** Links of some pages as a file (RFC 9264): by page, then by the kind of link. */
export function formatLinkset(contexts: readonly LinkContext[]): string {
  const linkset = contexts.map(({ anchor, links }) => ({
    anchor,
    ...Object.fromEntries(
      [...Map.groupBy(links, ({ rel }) => rel)].map(([rel, same]) => [
        rel,
        same.map(({ href, type }) => ({ href, type })),
      ]),
    ),
  }));
  return `${JSON.stringify({ linkset })}\n`;
}
