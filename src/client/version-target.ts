/**
 * Where the address of a version leads: `/papers/2510.00568v2` to the paper, `/papers/2510.00568/`. Nothing for other
 * addresses, and for those that would leave the site: two slashes begin the name of another host.
 *
 * @param papers path of the list of all papers, with the base
 */
export function versionTarget(papers: string, { pathname, origin }: URL): string | undefined {
  const paper = /^(.*\d)v\d+\/?$/.exec(pathname)?.[1];
  if (paper?.startsWith(papers) !== true) return undefined;
  const target = new URL(origin);
  target.pathname = `${paper}/`;
  return target.pathname.startsWith('//') ? undefined : target.href;
}
