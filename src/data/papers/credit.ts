import { formats, paper as words, sources } from '#words';
import { ownValue } from '#lib/schema/own-value.ts';
import type { Credit } from '#lib/schema/credit.ts';
import type { Paper } from '#lib/schema/paper.ts';
import { nameSource } from './provenance.ts';

/** `Withdrawn on 3 Nov 2025: the proof has a gap.` */
function describeWithdrawal({ withdrawn }: Pick<Paper, 'withdrawn'>): string | undefined {
  if (!withdrawn) return undefined;
  const date = withdrawn.date === undefined ? undefined : formats.date(withdrawn.date);
  const { reason } = withdrawn;
  if (date === undefined) return reason === undefined ? words.withdrawn : words.withdrawnBecause({ reason });
  return reason === undefined ? words.withdrawnOn({ date }) : words.withdrawnOnBecause({ date, reason });
}

/** What every form of a paper that leaves the site says of its source, its rights and its withdrawal. */
export function creditOf(paper: Pick<Paper, 'records' | 'provenance' | 'url' | 'withdrawn'>): Credit {
  const used = ['title', 'abstract'].flatMap(
    (field) => paper.records[ownValue(paper.provenance, field) ?? -1] ?? [],
  );
  return {
    sources: [...new Set(used.map(({ source }) => nameSource(source)))],
    sourceUrl: paper.url,
    rights: sources.rights,
    notice: describeWithdrawal(paper),
  };
}
