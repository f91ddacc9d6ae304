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
  /** Folded names of all who wrote with this name. */
  coauthors: Set<string>;
  /** ORCID iDs that its papers give, each with the ids of these papers. */
  orcids: Map<string, string[]>;
}

function collectSpellings(papers: readonly NamedPaper[]): Spelling[] {
  const found = new Map<string, Spelling>();
  for (const paper of papers)
    for (const name of new Set(paper.authors)) {
      const words = nameWords(name);
      const key = words.join(' ');
      const spelling: Spelling = found.get(key) ?? {
        name,
        words,
        papers: [],
        coauthors: new Set(),
        orcids: new Map(),
      };
      spelling.papers.push(paper);
      const orcid = paper.orcids?.[paper.authors.indexOf(name)];
      if (orcid !== undefined) spelling.orcids.set(orcid, [...(spelling.orcids.get(orcid) ?? []), paper.id]);
      for (const other of paper.authors)
        if (other !== name) spelling.coauthors.add(nameWords(other).join(' '));
      found.set(key, spelling);
    }
  return [...found.values()];
}

/** Whether the shorter list stands in the longer one in order, the first words agreeing. */
function isWithin(shorter: readonly string[], longer: readonly string[]): boolean {
  let at = 0;
  for (const word of longer) if (shorter[at] !== undefined && wordsAgree(shorter[at] ?? '', word)) at += 1;
  return at === shorter.length && wordsAgree(shorter[0] ?? '', longer[0] ?? '');
}

function shareCoauthor(a: Spelling, b: Spelling): boolean {
  return !a.coauthors.isDisjointFrom(b.coauthors);
}

function stand(a: Spelling, b: Spelling): boolean {
  return a.papers.some((paper) => b.papers.includes(paper));
}

/** Full words of the given names, those of more than one letter. */
function fullWords({ words }: Spelling): string[] {
  return words.slice(0, -1).filter((word) => word.length > 1);
}

/** Why two spellings of one family name may be one person; nothing if they may not. */
function compareGiven(a: Spelling, b: Spelling): string | undefined {
  const [shorter, longer] = a.words.length <= b.words.length ? [a, b] : [b, a];
  if (!isWithin(shorter.words.slice(0, -1), longer.words.slice(0, -1))) return undefined;
  const hasFirstName = fullWords(shorter).length > 0 && shorter.words[0] === longer.words[0];
  if (hasFirstName && longer.words.length > shorter.words.length)
    return fullWords(longer).length === fullWords(shorter).length
      ? 'one has a middle initial'
      : 'one has a middle name';
  return shareCoauthor(a, b) ? 'initials agree and they share a co-author' : undefined;
}

/** Why two spellings may be one person; nothing if they may not. */
function compareSpellings(a: Spelling, b: Spelling): string | undefined {
  // One paper does not name a person twice.
  if (stand(a, b)) return undefined;
  const [shared] = a.orcids.keys().filter((orcid) => b.orcids.has(orcid));
  if (shared !== undefined) return `both have the ORCID iD ${shared}`;
  if (a.orcids.size > 0 && b.orcids.size > 0) return undefined;
  if (a.words.join('') === b.words.join('')) return 'they differ in hyphens and spaces only';
  if (a.words.length > 1 && a.words.toSorted().join(' ') === b.words.toSorted().join(' '))
    return shareCoauthor(a, b) ? 'the order of the words differs and they share a co-author' : undefined;
  return a.words.at(-1) === b.words.at(-1) ? compareGiven(a, b) : undefined;
}

/** Names that can be one person have one of these in common. */
function meetingKeys({ words, orcids }: Spelling): string[] {
  const first = words[0]?.charAt(0) ?? '';
  return [`${first} ${words.at(-1) ?? ''}`, words.join(''), words.toSorted().join(' '), ...orcids.keys()];
}

function findJoins(spellings: readonly Spelling[]): NameCandidate[] {
  const byKey = Map.groupBy(
    spellings.flatMap((spelling) => [...new Set(meetingKeys(spelling))].map((key) => ({ key, spelling }))),
    ({ key }) => key,
  );
  const pairs = new Map<string, NameCandidate>();
  for (const met of byKey.values())
    met.forEach(({ spelling: a }, index) => {
      for (const { spelling: b } of met.slice(index + 1)) {
        const reason = a === b ? undefined : compareSpellings(a, b);
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
function groupPapers({ name, papers }: Spelling): string[][] {
  const groups: { ids: string[]; marks: Set<string> }[] = [];
  for (const paper of papers) {
    const others = paper.authors.filter((other) => other !== name).map((other) => nameWords(other).join(' '));
    const marks = new Set([...others, ...paper.topics.map((topic) => `topic ${topic}`)]);
    const touching = groups.filter((group) => !group.marks.isDisjointFrom(marks));
    const joined = {
      ids: [...touching.flatMap(({ ids }) => ids), paper.id],
      marks: touching.reduce((all, group) => all.union(group.marks), marks),
    };
    groups.splice(0, groups.length, ...groups.filter((group) => !touching.includes(group)), joined);
  }
  return sortGroups(groups.map(({ ids }) => ids));
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

function findParts(spellings: readonly Spelling[]): NameCandidate[] {
  const families = Map.groupBy(spellings, ({ words }) => words.at(-1) ?? '');
  return spellings
    .filter(({ orcids }) => orcids.size < 2)
    .filter(({ papers }) => papers.length >= minPapersToPart)
    .filter(({ words }) => (families.get(words.at(-1) ?? '')?.length ?? 0) >= minNamesakes)
    .map((spelling) => ({ spelling, groups: groupPapers(spelling) }))
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
  const spellings = collectSpellings(papers);
  return [...findJoins(spellings), ...findParts(spellings), ...findPartsByOrcid(spellings)].sort((a, b) =>
    a.kind === b.kind ? ((a.names[0] ?? '') < (b.names[0] ?? '') ? -1 : 1) : a.kind === 'join' ? -1 : 1,
  );
}
