import type { Link } from '#lib/schema/paper.ts';

export interface UrlRange {
  url: string;
  start: number;
  end: number;
}

/** Ends an address in running text. */
const stops = new Set(Array.from(' \t\n<>"“”\'`{}|\\^'));
/** Belongs to the sentence, not to the address, at its end. */
const trailing = new Set(Array.from('.,;:!?…*'));

function count(text: string, character: string): number {
  return text.split(character).length - 1;
}

function trimEnd(url: string): string {
  let end = url.length;
  for (; end > 0; end -= 1) {
    const last = url[end - 1] ?? '';
    const head = url.slice(0, end);
    const opens = last === ')' ? '(' : last === ']' ? '[' : '';
    const unpaired = opens !== '' && count(head, last) > count(head, opens);
    if (!trailing.has(last) && !unpaired) break;
  }
  return url.slice(0, end);
}

/** http(s) addresses in running text, in order, without the punctuation that follows them. */
export function findUrls(text: string): UrlRange[] {
  const found: UrlRange[] = [];
  const opening = /https?:\/\//g;
  for (let match = opening.exec(text); match; match = opening.exec(text)) {
    let end = match.index;
    while (end < text.length && !stops.has(text[end] ?? '')) end += 1;
    const url = trimEnd(text.slice(match.index, end));
    opening.lastIndex = Math.max(end, opening.lastIndex);
    if (url.length > match[0].length && URL.canParse(url)) found.push({ url, start: match.index, end: match.index + url.length });
  }
  return found;
}

const codeHosts = new Set(['github.com', 'gitlab.com', 'bitbucket.org', 'codeberg.org', 'anonymous.4open.science']);

/** What an address leads to, judged by its host and path alone. */
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

/** The links that an abstract itself names. */
export function findLinks(abstract: string): Link[] {
  return findUrls(abstract).map(({ url }) => ({ rel: linkKind(url), url, evidence: 'abstract' }));
}
