import type { Diagnostic, Place } from '../../schema/diagnostic.ts';
import { diagnose } from '#lib/schema/rules.ts';
import type { Decision } from '../../schema/decision.ts';

/** Where a value of the file stands: `[0, 'same', 1]`. */
export type FindPlace = (path: PropertyKey[]) => Place;

/** What a person's decisions come to. */
export interface Resolution {
  /** Ids of the papers that become one, the one that keeps its address first. */
  joined: string[][];
  /** True of two papers that a person said are two. */
  areDifferent: (a: string, b: string) => boolean;
  diagnostics: Diagnostic[];
}

interface Line {
  kind: 'same' | 'different';
  /** Ids of papers that exist, each once. */
  ids: string[];
  place: Place;
}

function unknownId(id: string, place: Place): Diagnostic {
  return diagnose('unknown-decision', {
    message: `There is no paper ${id}, so this line decides nothing.`,
    hint: 'Write the id of a paper, the end of its address, or remove the line.',
    places: [place],
  });
}

function contradiction({ kind, place }: Line, earlier: Place | undefined): Diagnostic {
  return diagnose('contradicting-decisions', {
    message: `An earlier line says that these papers are ${kind === 'same' ? 'different' : 'the same'}; this line is not used.`,
    hint: 'Remove one of the two lines.',
    places: earlier ? [place, earlier] : [place],
  });
}

/** Lines that name papers by any address they have; those with an unknown one are left out and reported. */
function readLines(
  decisions: readonly Decision[],
  addresses: ReadonlyMap<string, string>,
  placeOf: FindPlace,
): { lines: Line[]; diagnostics: Diagnostic[] } {
  const diagnostics: Diagnostic[] = [];
  const lines = decisions.flatMap(({ same, different }, index): Line[] => {
    const kind = same ? 'same' : 'different';
    const named = same ?? different;
    if (!named) return [];
    const missing = named.flatMap((id, at) =>
      addresses.has(id) ? [] : [unknownId(id, placeOf([index, kind, at]))],
    );
    diagnostics.push(...missing);
    const ids = [...new Set(named.flatMap((id) => addresses.get(id) ?? []))];
    return missing.length > 0 ? [] : [{ kind, ids, place: placeOf([index]) }];
  });
  return { lines, diagnostics };
}

/** Papers that are one, with the lines that say from which others they differ. */
interface Group {
  ids: Set<string>;
  apart: Set<Line>;
  /** Of the line that joined it last. */
  place: Place | undefined;
}

/** Names the other line, if its place is known. */
interface Refusal {
  earlier: Place | undefined;
}

/** The first line that tells two of the groups apart. */
function findApart(groups: Iterable<Group>): Line | undefined {
  const met = new Set<Line>();
  for (const { apart } of groups)
    for (const line of apart) {
      if (met.has(line)) return line;
      met.add(line);
    }
  return undefined;
}

/** Groups of papers that are one, as far as the lines agree. No pairs are listed, since a line may name thousands of papers. */
class Verdicts {
  private readonly groups = new Map<string, Group>();

  private groupOf(id: string): Group {
    const known = this.groups.get(id);
    if (known) return known;
    const group = { ids: new Set([id]), apart: new Set<Line>(), place: undefined };
    this.groups.set(id, group);
    return group;
  }

  /** A refusal if an earlier line says otherwise. */
  add(line: Line): Refusal | undefined {
    return line.kind === 'different' ? this.part(line) : this.join(line);
  }

  private part(line: Line): Refusal | undefined {
    const met = new Set<Group>();
    for (const group of line.ids.map((id) => this.groupOf(id))) {
      if (met.has(group)) return { earlier: group.place };
      met.add(group);
    }
    for (const { apart } of met) apart.add(line);
    return undefined;
  }

  private join({ ids, place }: Line): Refusal | undefined {
    const [first, ...others] = new Set(ids.map((id) => this.groupOf(id)));
    if (!first) return undefined;
    const refusing = findApart([first, ...others]);
    if (refusing) return { earlier: refusing.place };
    first.place = place;
    for (const other of others) {
      for (const line of other.apart) first.apart.add(line);
      for (const id of other.ids) {
        first.ids.add(id);
        this.groups.set(id, first);
      }
    }
    return undefined;
  }

  /** Groups of several papers, each with the one that keeps its address first. */
  joined(): string[][] {
    return [...new Set(this.groups.values())].map(({ ids }) => [...ids]).filter(({ length }) => length > 1);
  }

  areDifferent(a: string, b: string): boolean {
    const groups = new Set([a, b].flatMap((id) => this.groups.get(id) ?? []));
    return findApart(groups) !== undefined;
  }
}

/** Applies the lines of `content/decisions.yaml` in their order to the papers that there are. */
export function resolveDecisions(
  decisions: readonly Decision[],
  papers: readonly { id: string; aliases: readonly string[] }[],
  placeOf: FindPlace,
): Resolution {
  const addresses = new Map(
    papers.flatMap(({ id, aliases }) => [...aliases, id].map((address) => [address, id])),
  );
  const { lines, diagnostics } = readLines(decisions, addresses, placeOf);
  const verdicts = new Verdicts();
  for (const line of lines) {
    const refusal = verdicts.add(line);
    if (refusal) diagnostics.push(contradiction(line, refusal.earlier));
  }
  return {
    joined: verdicts.joined(),
    areDifferent: (a, b) => verdicts.areDifferent(a, b),
    diagnostics,
  };
}
