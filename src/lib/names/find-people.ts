import { nameWords, wordsAgree } from './name-words.ts';
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

interface Spelling {
  name: string;
  /** Folded words of the name in order. */
  words: string[];
  papers: NamedPaper[];
  /** ORCID iDs that its papers give, each with the ids of these papers. */
  orcids: Map<string, string[]>;
}

/**
 * Who wrote what. Collaborations have papers of thousands of authors, so that coauthors are kept once a paper, and not
 * once a name.
 */
class Authorships {
  readonly spellings: Spelling[];
  /** Folded names of a paper. */
  private readonly names = new Map<NamedPaper, Set<string>>();
  private readonly shared = new Map<NamedPaper, Map<NamedPaper, number>>();

  constructor(papers: readonly NamedPaper[]) {
    const words = new Map<string, string[]>();
    const found = new Map<string, Spelling>();
    for (const paper of papers) {
      const names = new Set<string>();
      this.names.set(paper, names);
      const met = new Set<string>();
      for (const [index, name] of paper.authors.entries()) {
        if (met.has(name)) continue;
        met.add(name);
        const own = words.get(name) ?? nameWords(name);
        words.set(name, own);
        const key = own.join(' ');
        names.add(key);
        const spelling: Spelling = found.get(key) ?? { name, words: own, papers: [], orcids: new Map() };
        found.set(key, spelling);
        if (spelling.papers.at(-1) !== paper) spelling.papers.push(paper);
        const orcid = paper.orcids?.[index];
        if (orcid !== undefined)
          spelling.orcids.set(orcid, [...(spelling.orcids.get(orcid) ?? []), paper.id]);
      }
    }
    this.spellings = [...found.values()];
  }

  /** Number of names that two papers share. */
  private countShared(a: NamedPaper, b: NamedPaper): number {
    const known = this.shared.get(a)?.get(b);
    if (known !== undefined) return known;
    const count = (this.names.get(a) ?? new Set()).intersection(this.names.get(b) ?? new Set()).size;
    this.shared.set(a, (this.shared.get(a) ?? new Map<NamedPaper, number>()).set(b, count));
    return count;
  }

  /** Whether somebody wrote with both. No paper has both names. */
  shareCoauthor(a: Spelling, b: Spelling): boolean {
    return a.papers.some((one) => b.papers.some((other) => this.countShared(one, other) > 0));
  }

  /** Whether two papers of one name share another name or a topic. */
  touch(a: NamedPaper, b: NamedPaper): boolean {
    return a.topics.some((topic) => b.topics.includes(topic)) || this.countShared(a, b) > 1;
  }
}

/** Whether the shorter list stands in the longer one in order, the first words agreeing. */
function isWithin(shorter: readonly string[], longer: readonly string[]): boolean {
  let at = 0;
  for (const word of longer) if (shorter[at] !== undefined && wordsAgree(shorter[at] ?? '', word)) at += 1;
  return at === shorter.length && wordsAgree(shorter[0] ?? '', longer[0] ?? '');
}

function stand(a: Spelling, b: Spelling): boolean {
  return a.papers.some((paper) => b.papers.includes(paper));
}

/** Full words of the given names, those of more than one letter. */
function fullWords({ words }: Spelling): string[] {
  return words.slice(0, -1).filter((word) => word.length > 1);
}

/** Why two spellings of one family name may be one person; nothing if they may not. */
function compareGiven(a: Spelling, b: Spelling, written: Authorships): string | undefined {
  const [shorter, longer] = a.words.length <= b.words.length ? [a, b] : [b, a];
  if (!isWithin(shorter.words.slice(0, -1), longer.words.slice(0, -1))) return undefined;
  const hasFirstName = fullWords(shorter).length > 0 && shorter.words[0] === longer.words[0];
  if (hasFirstName && longer.words.length > shorter.words.length)
    return fullWords(longer).length === fullWords(shorter).length
      ? 'one has a middle initial'
      : 'one has a middle name';
  return written.shareCoauthor(a, b) ? 'initials agree and they share a co-author' : undefined;
}

/** Why two spellings may be one person; nothing if they may not. */
function compareSpellings(a: Spelling, b: Spelling, written: Authorships): string | undefined {
  // One paper does not name a person twice.
  if (stand(a, b)) return undefined;
  const [shared] = a.orcids.keys().filter((orcid) => b.orcids.has(orcid));
  if (shared !== undefined) return `both have the ORCID iD ${shared}`;
  if (a.orcids.size > 0 && b.orcids.size > 0) return undefined;
  if (a.words.join('') === b.words.join('')) return 'they differ in hyphens and spaces only';
  if (a.words.length > 1 && a.words.toSorted().join(' ') === b.words.toSorted().join(' '))
    return written.shareCoauthor(a, b)
      ? 'the order of the words differs and they share a co-author'
      : undefined;
  return a.words.at(-1) === b.words.at(-1) ? compareGiven(a, b, written) : undefined;
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
