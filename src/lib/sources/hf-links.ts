import { linkKind } from './find-links.ts';
import type { Diagnostic } from '#lib/schema/diagnostic.ts';
import type { Link } from '#lib/schema/values.ts';
import type { RecordPlace } from './build-draft.ts';
import { readAddress } from './read-address.ts';
import { badField } from './record-reports.ts';

/** `owner/repository` as an address. */
function toRepository(text: string): string {
  return /^[\w.-]+\/[\w.-]+$/.test(text) ? `https://github.com/${text}` : text;
}

function projectKind(url: string): Link['rel'] {
  const kind = linkKind(url);
  return kind === 'other' ? 'project' : kind;
}

/** The repository and the project page of a paper. */
export function readHfLinks(
  paper: { githubRepo?: string; projectPage?: string },
  { place }: RecordPlace,
  diagnostics: Diagnostic[],
): Link[] {
  const evidence = `${place.file}:${place.line}`;
  const links: Link[] = [];
  for (const field of ['githubRepo', 'projectPage'] as const) {
    const given = paper[field]?.trim();
    if (given === undefined || given === '') continue;
    const url = readAddress(field === 'githubRepo' ? toRepository(given) : given);
    if (url === undefined) diagnostics.push(badField(field, given, 'not an http(s) address', place));
    else links.push({ rel: field === 'githubRepo' ? 'code' : projectKind(url), url, evidence });
  }
  return links;
}
