import { names as words } from '#words';
import { orcidUrl } from '#lib/identifiers/orcid.ts';
import type { PersonFacts } from './people-types.ts';
import type { Author } from './people.ts';

/** What the editor says of a person, and what a service says for the papers. */
export function formatPersonFacts({ orcid, home }: Author): PersonFacts {
  return {
    home,
    orcid: orcid === undefined ? undefined : { id: orcid, href: orcidUrl(orcid), by: words.byEditor },
  };
}
