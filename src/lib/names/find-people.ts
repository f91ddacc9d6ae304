import { Authorships, type Spelling } from './authorships.ts';
import { compareSpellings } from './compare-spellings.ts';
import type { NamedPaper } from './resolve-people.ts';

/** Two names that may be one person, or one name that may be several people. */
export interface NameCandidate {
  kind: 'join' | 'part';
  /** For `join` the names, the fullest first; for `part` the one name. */
  names: string[];
  /** Why, in a few words: `one has a middle initial`. */
  reason: string;
  /** For `part`: ids of the papers of each group that shares no co-author with the others, or of each ORCID iD. */
  groups?: string[][];
}

/** Names that can be one person have one of these in common. */
function meetingKeys({ words, orcids }: Spelling): string[] {
  const first = words[0]?.charAt(0) ?? '';
  return [`${first} ${words.at(-1) ?? ''}`, words.join(''), words.toSorted().join(' '), ...orcids.keys()];
}

function findJoins(written: Authorships): NameCandidate[] {
  const byKey = Map.groupBy(
    written.spellings.flatMap((spelling) =>
      [...new Set(meetingKeys(spelling))].map((key) => ({ key, spelling })),
    ),
    ({ key }) => key,
  );
  const pairs = new Map<string, NameCandidate>();
  for (const met of byKey.values())
    met.forEach(({ spelling: a }, index) => {
      for (const { spelling: b } of met.slice(index + 1)) {
        const reason = a === b ? undefined : compareSpellings(a, b, written);
        if (reason === undefined) continue;
        const names = [a, b]
          .sort((x, y) => y.name.length - x.name.length || (x.name < y.name ? -1 : 1))
          .map(({ name }) => name);
        pairs.set(names.join('\n'), { kind: 'join', names, reason });
      }
    });
  return [...pairs.values()];
}

/** The largest first. */
function sortGroups(groups: readonly string[][]): string[][] {
  return groups.toSorted((a, b) => b.length - a.length || ((a[0] ?? '') < (b[0] ?? '') ? -1 : 1));
}

/** Groups of a name's papers such that two groups share neither a co-author nor a topic. */
function groupPapers({ papers }: Spelling, written: Authorships): string[][] {
  let groups: NamedPaper[][] = [];
  for (const paper of papers) {
    const touching = groups.filter((group) => group.some((other) => written.touch(paper, other)));
    groups = [...groups.filter((group) => !touching.includes(group)), [...touching.flat(), paper]];
  }
  return sortGroups(groups.map((group) => group.map(({ id }) => id)));
}

/** From this many papers on a name says enough to tell people apart. */
const minPapersToPart = 3;
/** A family name that this many names have is common, so that two people may well share a full name. */
const minNamesakes = 10;

/** Names whose papers give several ORCID iDs. */
function findPartsByOrcid(spellings: readonly Spelling[]): NameCandidate[] {
  return spellings
    .filter(({ orcids }) => orcids.size > 1)
    .map(({ name, orcids }) => ({
      kind: 'part' as const,
      names: [name],
      reason: `its papers give ${orcids.size} ORCID iDs, ${[...orcids.keys()].sort().join(' and ')}`,
      groups: sortGroups([...orcids.values()]),
    }));
}

function findParts(written: Authorships): NameCandidate[] {
  const { spellings } = written;
  const families = Map.groupBy(spellings, ({ words }) => words.at(-1) ?? '');
  return spellings
    .filter(({ orcids }) => orcids.size < 2)
    .filter(({ papers }) => papers.length >= minPapersToPart)
    .filter(({ words }) => (families.get(words.at(-1) ?? '')?.length ?? 0) >= minNamesakes)
    .map((spelling) => ({ spelling, groups: groupPapers(spelling, written) }))
    .filter(({ groups }) => groups.length > 1)
    .map(({ spelling: { name }, groups }) => ({
      kind: 'part' as const,
      names: [name],
      reason: `its papers fall into ${groups.length} groups that share neither co-authors nor topics`,
      groups,
    }));
}

/**
 * Names that a person should look at: spellings that may be one person, and names that may be several people.
 * Nothing is joined or parted by this; a line of `content/people.yaml` does that.
 *
 * @param papers with the names of people as they are after `content/people.yaml`
 */
export function findPeople(papers: readonly NamedPaper[]): NameCandidate[] {
  const written = new Authorships(papers);
  const found = [...findJoins(written), ...findParts(written), ...findPartsByOrcid(written.spellings)];
  return found.sort((a, b) =>
    a.kind === b.kind ? ((a.names[0] ?? '') < (b.names[0] ?? '') ? -1 : 1) : a.kind === 'join' ? -1 : 1,
  );
}
