import { workKey } from '../../identifiers/work-key.ts';
import type { PaperOfRecords } from '../merge/assign-ids.ts';

/** The papers that each paper cites, by id; papers that cite none of the others are absent. */
export type References = ReadonlyMap<string, readonly string[]>;

/** Whose name each key is; `undefined` stands for a name of two papers, which is the name of neither. */
type Owners = Map<string, string | undefined>;

function claim(owners: Owners, id: string, names: readonly (string | undefined)[]): void {
  for (const name of names) {
    const key = name === undefined ? undefined : workKey(name);
    if (key !== undefined) owners.set(key, owners.has(key) && owners.get(key) !== id ? undefined : id);
  }
}

/** The papers by all their names. What a paper is known by counts more than what one of its records calls it. */
function findOwners(papers: readonly PaperOfRecords[]): Owners {
  const own: Owners = new Map();
  const told: Owners = new Map();
  for (const { paper, group } of papers) {
    claim(own, paper.id, [paper.arxivId, paper.doi]);
    for (const { arxivId, doi, identifiers = [] } of group)
      claim(told, paper.id, [arxivId, doi, ...identifiers]);
  }
  return new Map([...told, ...own]);
}

/**
 * Finds which of the papers cite each other, by the references in their records. A later version may cite what is newer
 * than the paper, and two papers may cite each other; only a paper that cites itself is left out. Ids are in order.
 */
export function linkReferences(papers: readonly PaperOfRecords[]): References {
  const owners = findOwners(papers);
  const linked = papers.map(({ paper, group }): [string, string[]] => {
    const cited = group.flatMap(({ references = [] }) => references.flatMap((key) => owners.get(key) ?? []));
    return [paper.id, [...new Set(cited)].filter((id) => id !== paper.id).sort()];
  });
  return new Map(linked.filter(([, cited]) => cited.length > 0).sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** `content/derived/references.json`: one line for each paper that cites others. */
export function formatReferences(references: References): string {
  const lines = [...references].map(([id, cited]) => `${JSON.stringify(id)}: ${JSON.stringify(cited)}`);
  return lines.length === 0 ? '{}\n' : `{\n${lines.join(',\n')}\n}\n`;
}
