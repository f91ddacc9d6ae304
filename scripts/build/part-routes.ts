import type { BuildPart } from '#src/files/build-part.ts';

/** The page of a paper with the files beside it, and its data. */
const paperRoutes = new Set([
  'src/pages/papers/[...id].astro',
  'src/pages/papers/[...id]/card.png.ts',
  'src/pages/papers/[...id]/index.md.ts',
  'src/pages/api/papers/[file].json.ts',
]);

/**
 * Whether a part may have pages of a route. Papers that were taken down are in no segment, so the part with all other
 * pages has the routes of papers, too.
 *
 * @param component path of the route's file
 */
export function isOfPart(component: string, { segment }: BuildPart): boolean {
  return segment === 0 || paperRoutes.has(component);
}
