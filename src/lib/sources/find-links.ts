import type { Root } from 'mdast';
import { visit } from 'unist-util-visit';
import type { Link } from '../schema/values.ts';

const codeHosts = new Set([
  'github.com',
  'gitlab.com',
  'bitbucket.org',
  'codeberg.org',
  'anonymous.4open.science',
]);

/** The target of an address, judged only by host and path. */
export function linkKind(url: string): Link['rel'] {
  const { hostname, pathname } = new URL(url);
  const host = hostname.replace(/^www\./, '');
  if (codeHosts.has(host)) return 'code';
  if (host === 'huggingface.co') {
    if (pathname.startsWith('/datasets/')) return 'data';
    if (pathname.startsWith('/spaces/')) return 'demo';
    return pathname.startsWith('/collections/') ? 'other' : 'model';
  }
  if (host.endsWith('.github.io') || host === 'sites.google.com') return 'project';
  if (host === 'zenodo.org' || host === 'kaggle.com') return 'data';
  return 'other';
}

/** The links in an abstract, in order. */
export function findLinks(tree: Root): Link[] {
  const links: Link[] = [];
  visit(tree, 'link', ({ url }) => {
    links.push({ rel: linkKind(url), url, evidence: 'abstract' });
  });
  return links;
}
