import { formats, paper as words, sources } from '#words';
import { ownValue } from '#lib/schema/own-value.ts';
import type { Credit } from '#lib/schema/credit.ts';
import type { Paper } from '#lib/schema/paper.ts';
import type { Withdrawal } from '#lib/schema/values.ts';
import { nameSource } from './provenance.ts';

const sentences = {
  withdrawn: {
    plain: words.withdrawn,
    on: words.withdrawnOn,
    because: words.withdrawnBecause,
    onBecause: words.withdrawnOnBecause,
  },
  retracted: {
    plain: words.retracted,
    on: words.retractedOn,
    because: words.retractedBecause,
    onBecause: words.retractedOnBecause,
  },
};

/** `Withdrawn on 3 Nov 2025: the proof has a gap.` */
function describeWithdrawal({
  date: day,
  reason,
  kind,
}: Withdrawal): Required<Pick<Credit, 'status' | 'notice'>> {
  const status = kind === 'retracted' ? 'retracted' : 'withdrawn';
  const said = sentences[status];
  const date = day === undefined ? undefined : formats.date(day);
  if (date === undefined)
    return { status, notice: reason === undefined ? said.plain : said.because({ reason }) };
  return { status, notice: reason === undefined ? said.on({ date }) : said.onBecause({ date, reason }) };
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
    ...(paper.withdrawn && describeWithdrawal(paper.withdrawn)),
  };
}

/** Where the titles and abstracts of some papers come from, and to whom they belong. */
export function describeCredit(credits: readonly Credit[]): string {
  const named = [...new Set(credits.flatMap((credit) => credit.sources))];
  const from = named.length === 0 ? [] : [sources.takenFrom({ sources: formats.list(named) })];
  return [...from, sources.rights].join(' ');
}
