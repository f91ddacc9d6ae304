import { readFileSync } from 'node:fs';
import { cleanDrafts } from '#lib/clean/clean-drafts.ts';
import { enrichGroups, makesPaper, mergeDrafts, type DraftGroup } from '#lib/papers/merge/merge-drafts.ts';
import { settlePaper, type SettledPaper } from '#lib/papers/merge/settle-paper.ts';
import type { Diagnostic } from '#lib/schema/diagnostic.ts';
import type { Draft } from '#lib/schema/draft.ts';
import { readSeed, type SeedReading } from '#lib/sources/read-seeds.ts';
import type { Seed } from '#lib/sources/source.ts';
import { seedSources } from '#lib/sources/sources.ts';

/** Names of the recorded shapes in tests/fixtures/sources and the reader each is for. */
export const fixtures: Record<string, string> = {
  'hf-daily.json': 'hf-daily',
  'hf-paper.json': 'hf-daily',
  'arxiv-api.xml': 'arxiv-api',
  'arxiv-error.xml': 'arxiv-api',
  'arxiv-rss.xml': 'arxiv-announcements',
  'arxiv-rss-saturday.xml': 'arxiv-announcements',
  'arxiv-atom.xml': 'arxiv-announcements',
  'bibliography.bib': 'bibtex',
  'references.ris': 'ris',
  'references.csl.json': 'csl-json',
  'papers.jsonl': 'paper-lines',
  'feed.rss': 'feed',
  'feed.atom': 'feed',
  'feed.rdf': 'feed',
};

export function fixture(name: string): Seed {
  return { file: `seeds/${name}`, text: readFileSync(`tests/fixtures/sources/${name}`, 'utf8') };
}

/** Lets the reader that recognises a text read it. */
export function readText(text: string, file = 'seeds/a'): SeedReading {
  return readSeed({ file, text }, seedSources);
}

export function readFixture(name: string): SeedReading {
  return readSeed(fixture(name), seedSources);
}

/** Lines and columns are tested on their own; everything else of a draft is compared. */
export function withoutPlaces({
  places: _places,
  file: _file,
  lines: _lines,
  ...fields
}: Draft): Partial<Draft> {
  return fields;
}

/** Rule, line and column of the first place of each diagnostic. */
export function summary(diagnostics: Diagnostic[]): string[] {
  return diagnostics.map(({ severity, rule, places: [place] }) =>
    `${severity} ${rule} ${place ? `${String(place.line)}:${String(place.column)}` : ''}`.trim(),
  );
}

/** Seeds through reading, cleaning, merging and settling. */
export function settleSeeds(...seeds: Seed[]): Settled {
  return settleReadings(seeds.map((seed) => readSeed(seed, seedSources)));
}

interface Settled {
  papers: SettledPaper[];
  groups: DraftGroup[];
  unused: Draft[];
  diagnostics: Diagnostic[];
}

/** What readers gave, cleaned, merged and settled. */
export function settleReadings(readings: SeedReading[]): Settled {
  const dumps = readings.flatMap(({ dump }) => dump ?? []);
  const { drafts, diagnostics } = cleanDrafts(
    readings.flatMap((reading) => reading.drafts),
    dumps,
    { configured: () => 2025, arxivId: ({ arxivId }) => arxivId },
  );
  const { groups, unused } = enrichGroups(
    mergeDrafts(drafts.filter(makesPaper)).groups,
    drafts.filter((draft) => !makesPaper(draft)),
  );
  return {
    papers: groups.map(settlePaper),
    groups,
    unused,
    diagnostics: [...readings.flatMap((reading) => reading.diagnostics), ...diagnostics],
  };
}
