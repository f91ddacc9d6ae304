import type { NamedPaper, PaperOfRecords } from '../merge/assign-ids.ts';
import { settlePaper } from '../merge/settle-paper.ts';
import { placeOfPaper } from '../place-of-paper.ts';
import { containEach } from '../../schema/contain.ts';
import type { Diagnostic } from '../../schema/diagnostic.ts';
import type { Draft } from '../../schema/draft.ts';
import type { Conflict } from '../../schema/paper.ts';
import { diagnose } from '../../schema/rules.ts';
import { quoteTitle } from '../../text/quote.ts';

/** Papers that a person called the same, the one that keeps its address first. */
type JoinedGroup = readonly [PaperOfRecords, ...PaperOfRecords[]];

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
  let start = 0;
  const values = papers.flatMap(({ paper: { arxivId, provenance }, group }) => {
    const record = start + (provenance['arxivId'] ?? 0);
    start += group.length;
    return arxivId === undefined ? [] : [{ value: arxivId, records: [record] }];
  });
  return values.length > 1 ? [{ field: 'arxivId', values }] : [];
}

/**
 * Joins several papers that a person called the same. The first keeps its address and identifiers. The addresses
 * of the others lead to it. The provenance names all records with the fields that they gave.
 */
function joinGroup([first, ...others]: JoinedGroup): PaperOfRecords {
  const papers = [first, ...others];
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
  return { paper, group };
}

function reportFailedJoin(papers: JoinedGroup, reason: string): Diagnostic {
  return diagnose('stage-failed', {
    message: `The papers ${papers.map(({ paper }) => quoteTitle(paper.title)).join(' and ')} stay apart, since they cannot be joined: ${reason}.`,
    hint: 'Correct what stands here, or remove the decision.',
    places: papers.flatMap(({ paper }) => placeOfPaper(paper)),
  });
}

/**
 * The papers, with each group of ids in `joined` as one paper at the position of its first. Papers that cannot be
 * joined stay apart.
 */
export function joinPapers(
  papers: readonly PaperOfRecords[],
  joined: readonly (readonly string[])[],
): { papers: PaperOfRecords[]; diagnostics: Diagnostic[] } {
  const byId = new Map(papers.map((entry) => [entry.paper.id, entry]));
  const groups = joined.flatMap((ids): JoinedGroup[] => {
    const [first, ...others] = ids.flatMap((id) => byId.get(id) ?? []);
    return first ? [[first, ...others]] : [];
  });
  const { values, diagnostics } = containEach(
    groups,
    (group) => ({ group, one: joinGroup(group) }),
    reportFailedJoin,
  );
  const wholes = new Map(values.map(({ group: [first], one }) => [first, one]));
  const absorbed = new Set(values.flatMap(({ group: [, ...others] }) => others));
  return {
    papers: papers.flatMap((entry) => (absorbed.has(entry) ? [] : [wholes.get(entry) ?? entry])),
    diagnostics,
  };
}
