import { matchOrcids } from './match-orcids.ts';
import { formatName } from './parse-name.ts';
import { toAddress } from '../identifiers/address.ts';
import { nameSlug } from '../identifiers/name-slug.ts';
import type { Diagnostic, Place } from '../schema/diagnostic.ts';
import { diagnose } from '../schema/rules.ts';
import type { Paper } from '../schema/paper.ts';
import { isPartOfName, type PersonLine } from '../schema/person.ts';

/** What of a paper tells people of one name apart. */
export interface NamedPaper {
  id: string;
  aliases: readonly string[];
  /** Names as the paper has them. */
  authors: readonly string[];
  /** Ids of its topics. */
  topics: readonly string[];
  /** For each author the ORCID iD, if a service gives it. */
  orcids?: readonly (string | undefined)[];
}

/** Of a paper, what tells people apart. */
export function toNamedPaper({
  id,
  aliases,
  authors = [],
  topics,
  orcids,
}: Pick<Paper, 'id' | 'aliases' | 'authors' | 'topics' | 'orcids'>): NamedPaper {
  const names = authors.map(formatName);
  return {
    id,
    aliases,
    authors: names,
    topics: topics.map((topic) => topic.id),
    orcids: matchOrcids(names, orcids),
  };
}

/** Somebody who has an address on the site. */
export interface Person {
  /** End of the address below `/authors/`: `anca-d-dragan`. */
  slug: string;
  /** The name as the editor writes it; absent where only papers tell it. */
  name?: string;
  /** Other spellings that the editor gives. */
  also?: readonly string[];
  orcid?: string;
  home?: string;
}

/** Where a value of `content/people.yaml` stands: `[0, 'also', 1]`. */
type FindPlace = (path: PropertyKey[]) => Place;

interface Claim {
  person: Person;
  line: PersonLine;
  index: number;
}

export interface People {
  /** Who it is that a paper names so. Spellings that differ in accents, case and punctuation are one name. */
  personOf: (name: string, paper: NamedPaper) => Person;
  /** Addresses of names that a line joined to a person, and the person's own. */
  joined: ReadonlyMap<string, string>;
  diagnostics: Diagnostic[];
}

function toPerson({ name, also, id, orcid, home }: PersonLine): Person {
  return { slug: id === undefined ? nameSlug(name) : toAddress(id, 'author', id), name, also, orcid, home };
}

/** Whether one of the marks that a line states is on the paper. */
function claims({ papers = [], with: coauthors = [], topics = [] }: PersonLine, paper: NamedPaper): boolean {
  const ids = new Set([paper.id, ...paper.aliases]);
  const others = new Set(paper.authors.map((name) => nameSlug(name)));
  return (
    papers.some((id) => ids.has(id)) ||
    coauthors.some((name) => others.has(nameSlug(name))) ||
    topics.some((id) => paper.topics.includes(id))
  );
}

/** Lines whose address another line has, and lines of a spelling that another line has whole. */
function findClashes(claimed: readonly Claim[], placeOf: FindPlace): Diagnostic[] {
  const bySlug = Map.groupBy(claimed, ({ person }) => person.slug);
  const addresses = [...bySlug.values()].flatMap(([first, ...later]) =>
    later.map(({ person, index }) =>
      diagnose('contradicting-people', {
        message: `The address ${person.slug} belongs to “${first?.line.name ?? ''}” already, so this line is not used.`,
        hint: 'Join the two lines, or give this one an “id” of its own.',
        places: [placeOf([index])],
      }),
    ),
  );
  const whole = claimed.filter(({ line }) => !isPartOfName(line));
  const spellings = whole.flatMap(({ line, index }) =>
    [line.name, ...line.also].map((spelling, at) => ({ slug: nameSlug(spelling), spelling, index, at })),
  );
  const shared = [...Map.groupBy(spellings, ({ slug }) => slug).values()].flatMap((all) =>
    all.filter(({ index }) => index !== all[0]?.index),
  );
  return [
    ...addresses,
    ...shared.map(({ spelling, index, at }) =>
      diagnose('contradicting-people', {
        message: `An earlier line has the name “${spelling}” already; its papers stay there.`,
        hint: 'Say with “papers”, “with” or “topics” which of its papers each person wrote, or remove the name from one line.',
        places: [placeOf(at === 0 ? [index, 'name'] : [index, 'also', at - 1])],
      }),
    ),
  ];
}

/** Lines that no paper bears out. */
function findUnused(claimed: readonly Claim[], used: ReadonlySet<Person>, placeOf: FindPlace): Diagnostic[] {
  return claimed
    .filter(({ person }) => !used.has(person))
    .map(({ line, index }) =>
      diagnose('unknown-person', {
        message: `No paper has ${isPartOfName(line) ? 'the marks that this line states of' : 'the name'} “${line.name}”.`,
        hint: 'Write the name as a paper has it, or remove the line.',
        places: [placeOf([index])],
      }),
    );
}

/**
 * Applies the lines of `content/people.yaml`: a line joins its spellings; a line with `papers`, `with` or `topics`
 * takes from a name those papers that bear one of its marks, the first such line of the file.
 *
 * @param papers all papers, to report lines that none bears out
 */
export function resolvePeople(
  lines: readonly PersonLine[],
  papers: readonly NamedPaper[],
  placeOf: FindPlace,
): People {
  const all = lines.map((line, index): Claim => ({ person: toPerson(line), line, index }));
  const clashes = findClashes(all, placeOf);
  const claimed = [...Map.groupBy(all, ({ person }) => person.slug).values()].flatMap(
    ([first]) => first ?? [],
  );
  const bySpelling = Map.groupBy(
    claimed.flatMap((claim) =>
      [...new Set([claim.line.name, ...claim.line.also].map((name) => nameSlug(name)))].map((slug) => ({
        slug,
        claim,
      })),
    ),
    ({ slug }) => slug,
  );
  // A name stands on many papers.
  const slugs = new Map<string, string>();
  const slugOf = (name: string): string => {
    const slug = slugs.get(name) ?? nameSlug(name);
    slugs.set(name, slug);
    return slug;
  };
  const personOf = (name: string, paper: NamedPaper): Person => {
    const slug = slugOf(name);
    const found = bySpelling.get(slug)?.map(({ claim }) => claim) ?? [];
    const one =
      found.find(({ line }) => isPartOfName(line) && claims(line, paper)) ??
      found.find(({ line }) => !isPartOfName(line));
    return one?.person ?? { slug };
  };
  const used = new Set(
    claimed.length === 0 ? [] : papers.flatMap((paper) => paper.authors.map((name) => personOf(name, paper))),
  );
  const joined = claimed.flatMap(({ person, line }) =>
    isPartOfName(line)
      ? []
      : [line.name, ...line.also].map((name): [string, string] => [nameSlug(name), person.slug]),
  );
  return {
    personOf,
    joined: new Map(joined.filter(([from, to]) => from !== to)),
    diagnostics: [...clashes, ...findUnused(claimed, used, placeOf)],
  };
}
