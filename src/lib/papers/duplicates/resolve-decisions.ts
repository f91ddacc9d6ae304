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

function pairKey(a: string, b: string): string {
  return a < b ? `${a} ${b}` : `${b} ${a}`;
}

function pairsOf(ids: readonly string[]): [string, string][] {
  return ids.flatMap((first, index) =>
    ids.slice(index + 1).map((second): [string, string] => [first, second]),
  );
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

/** Groups of papers that are one, and pairs that are two, as far as the lines agree. */
class Verdicts {
  /** Group of each paper that a line named. */
  readonly groups = new Map<string, Set<string>>();
  private readonly different = new Map<string, Place>();
  private readonly places = new Map<Set<string>, Place>();

  private groupOf(id: string): Set<string> {
    return this.groups.get(id) ?? new Set([id]);
  }

  /** False, with the place of the other line if it is known, if an earlier line says otherwise. */
  add({ kind, ids, place }: Line): { earlier: Place | undefined } | undefined {
    if (kind === 'different') {
      const joined = pairsOf(ids).find(([a, b]) => this.groupOf(a).has(b));
      if (joined) return { earlier: this.places.get(this.groupOf(joined[0])) };
      for (const [a, b] of pairsOf(ids)) this.different.set(pairKey(a, b), place);
      return undefined;
    }
    const all = new Set(ids.flatMap((id) => [...this.groupOf(id)]));
    const apart = pairsOf([...all]).find(([a, b]) => this.different.has(pairKey(a, b)));
    if (apart) return { earlier: this.different.get(pairKey(...apart)) };
    this.places.set(all, place);
    for (const id of all) this.groups.set(id, all);
    return undefined;
  }

  areDifferent(a: string, b: string): boolean {
    return this.different.has(pairKey(a, b));
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
    joined: [...new Set(verdicts.groups.values())]
      .map((group) => [...group])
      .filter(({ length }) => length > 1),
    areDifferent: (a, b) => verdicts.areDifferent(a, b),
    diagnostics,
  };
}
