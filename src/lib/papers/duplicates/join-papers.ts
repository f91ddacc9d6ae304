import type { NamedPaper } from '../merge/assign-ids.ts';
import type { DraftGroup } from '../merge/merge-drafts.ts';
import { settlePaper } from '../merge/settle-paper.ts';
import type { Draft } from '../../schema/draft.ts';
import type { Conflict } from '../../schema/paper.ts';

/** A paper with its records. */
export interface PaperOfRecords {
  paper: NamedPaper;
  group: DraftGroup;
}

/** A record without its identifiers, since the first paper keeps its own. */
function withoutIdentity(draft: Draft): Draft {
  const {
    arxivId: _arxivId,
    doi: _doi,
    version: _version,
    updated: _updated,
    withdrawn: _withdrawn,
    ...rest
  } = draft;
  return rest;
}

/** All arXiv ids of the papers, the one in use first; empty if there is only one. */
function idConflict(papers: readonly PaperOfRecords[]): Conflict[] {
  const starts = papers.map((_, index) =>
    papers.slice(0, index).reduce((sum, { group }) => sum + group.length, 0),
  );
  const values = papers.flatMap(({ paper: { arxivId, provenance } }, index) =>
    arxivId === undefined
      ? []
      : [{ value: arxivId, records: [(starts[index] ?? 0) + (provenance['arxivId'] ?? 0)] }],
  );
  return values.length > 1 ? [{ field: 'arxivId', values }] : [];
}

/**
 * Joins several papers that a person called the same. The first keeps its address and identifiers. The addresses
 * of the others lead to it. The provenance names all records with the fields that they gave.
 */
function joinGroup(papers: readonly PaperOfRecords[]): PaperOfRecords[] {
  const [first, ...others] = papers;
  if (!first) return [];
  const keepsOthers = first.paper.arxivId === undefined && first.paper.doi === undefined;
  const rest = others.flatMap(({ group }) => (keepsOthers ? group : group.map(withoutIdentity)));
  const group = [...first.group, ...rest];
  const settled = settlePaper(group);
  const addresses = others.flatMap(({ paper: { id, aliases } }) => [id, ...aliases]);
  const conflicts = settled.conflicts.some(({ field }) => field === 'arxivId') ? [] : idConflict(papers);
  const paper: NamedPaper = {
    ...settled,
    conflicts: [...conflicts, ...settled.conflicts],
    id: first.paper.id,
    aliases: [...new Set([...first.paper.aliases, ...addresses])],
  };
  return [{ paper, group }];
}

/** The papers, with each group of ids in `joined` as one paper at the position of its first. */
export function joinPapers(
  papers: readonly PaperOfRecords[],
  joined: readonly (readonly string[])[],
): PaperOfRecords[] {
  const byId = new Map(papers.map((entry) => [entry.paper.id, entry]));
  const groups = new Map(joined.map((ids) => [ids[0], ids.flatMap((id) => byId.get(id) ?? [])]));
  const absorbed = new Set(joined.flatMap((ids) => ids.slice(1)));
  return papers.flatMap((entry) => {
    if (absorbed.has(entry.paper.id)) return [];
    const group = groups.get(entry.paper.id);
    return group ? joinGroup(group) : [entry];
  });
}
