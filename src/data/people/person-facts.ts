import { names as words } from '#words';
import { orcidUrl } from '#lib/identifiers/orcid.ts';
import { nameSource } from '../papers/provenance.ts';
import type { PersonFacts } from './people-types.ts';
import type { Author } from './people.ts';

/** The ORCID iD of an author: the editor's word goes before that of a service. */
export function orcidOf({ orcid, foundOrcid }: Author): string | undefined {
  return orcid ?? foundOrcid?.orcid;
}

/** Whose word the ORCID iD is. */
function describeSource({ orcid, foundOrcid, papers }: Author): string {
  if (orcid !== undefined || !foundOrcid) return words.byEditor;
  return words.byService({
    service: nameSource(foundOrcid.source),
    count: foundOrcid.count,
    total: papers.length,
  });
}

/** What is known of a person beside the papers. */
export function formatPersonFacts(author: Author): PersonFacts {
  const orcid = orcidOf(author);
  return {
    home: author.home,
    orcid: orcid === undefined ? undefined : { id: orcid, href: orcidUrl(orcid), by: describeSource(author) },
  };
}
