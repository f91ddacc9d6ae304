import { stringify } from 'yaml';
import { nameSlug } from '../identifiers/name-slug.ts';
import { findPeople, type NameCandidate } from '../names/find-people.ts';
import { resolvePeople, type NamedPaper, type People } from '../names/resolve-people.ts';
import type { Diagnostic, Place } from '../schema/diagnostic.ts';
import { diagnose } from '../schema/rules.ts';
import { isPartOfName, type PersonLine } from '../schema/person.ts';

const file = 'content/people.yaml';

function formatLine(line: Record<string, unknown>): string {
  return `- ${stringify(line, { collectionStyle: 'flow', lineWidth: 0 }).trim()}`;
}

/** Lines of `content/people.yaml` that would bring about what the candidate proposes, one for each further person. */
function formatLines({ kind, names: [name = '', ...others], groups = [] }: NameCandidate): string[] {
  if (kind === 'join') return [formatLine({ name, also: others })];
  return groups
    .slice(1)
    .map((papers, index) => formatLine({ name, id: `${nameSlug(name)}-${index + 2}`, papers }));
}

function describe({ kind, names: [name = '', ...others], reason }: NameCandidate): string {
  return kind === 'join'
    ? `${[name, ...others].map((one) => `“${one}”`).join(' and ')} may be one person: ${reason}.`
    : `“${name}” may be several people: ${reason}.`;
}

/** Names as the editor's lines leave them: joined spellings are one name, and parted papers no longer count. */
function applyLines(
  papers: readonly NamedPaper[],
  lines: readonly PersonLine[],
  people: People,
): NamedPaper[] {
  const parted = new Set(
    lines.flatMap((line) => (isPartOfName(line) && line.id !== undefined ? [line.id] : [])),
  );
  return papers.map((paper) => {
    const left = paper.authors.flatMap((author, index) => {
      const { slug, name = author } = people.personOf(author, paper);
      return parted.has(slug) ? [] : [{ name, orcid: paper.orcids?.[index] }];
    });
    return { ...paper, authors: left.map(({ name }) => name), orcids: left.map(({ orcid }) => orcid) };
  });
}

/** The lines that begin with each name, by its folded form, so that a candidate meets its own lines alone. */
function linesByName(lines: readonly PersonLine[]): (name: string) => readonly PersonLine[] {
  const bySlug = Map.groupBy(lines, ({ name }) => nameSlug(name));
  return (name) => bySlug.get(nameSlug(name)) ?? [];
}

/** Whether a line says already what becomes of the candidate. */
function isDecided(
  { kind, names }: NameCandidate,
  linesOf: (name: string) => readonly PersonLine[],
): boolean {
  const slugs = new Set(names.map((name) => nameSlug(name)));
  return names
    .flatMap(linesOf)
    .some((line) =>
      kind === 'part' ? !isPartOfName(line) : line.not.some((name) => slugs.has(nameSlug(name))),
    );
}

/** What `content/people.yaml` gets wrong, and the names that a person should look at, with lines ready to paste. */
export function checkPeople(
  lines: readonly PersonLine[],
  papers: readonly NamedPaper[],
  placeOf: (path: PropertyKey[]) => Place,
): Diagnostic[] {
  const people = resolvePeople(lines, papers, placeOf);
  const linesOf = linesByName(lines);
  const candidates = findPeople(applyLines(papers, lines, people)).filter(
    (candidate) => !isDecided(candidate, linesOf),
  );
  return [
    ...people.diagnostics,
    ...candidates.flatMap((candidate) =>
      formatLines(candidate).map((line) =>
        diagnose(candidate.kind === 'join' ? 'one-person' : 'several-people', {
          message: describe(candidate),
          hint: `If that is so, add to ${file}: ${line}`,
          places: [{ file, line: 1, column: 1 }],
        }),
      ),
    ),
  ];
}
