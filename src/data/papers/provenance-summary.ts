import { dayOf } from '#lib/dates/paper-date.ts';
import { formats } from '#words';
import { nameSource } from './provenance.ts';
import type { SeedSummary } from '#lib/schema/derived.ts';
import { getPapers } from '../corpus.ts';
import { seeds } from '../derived.ts';
import { dataStatus } from '../site/held-data.ts';

export interface SourceCount {
  /** `Hugging Face listing` */
  name: string;
  files: number;
  records: number;
}

export interface ProvenanceSummary {
  papers: number;
  /** Day of the newest paper, `24 November 2025`. */
  newestPaper?: string;
  /** Day of the newest saved page or answer, `10 December 2025`. */
  newestSeed?: string;
  sources: SourceCount[];
  /** Papers of which only the month is known, papers without any date, papers without topic. */
  monthOnly: number;
  undated: number;
  withoutTopic: number;
}

/** `2025-12-10` of a seed saved on `--12-10`; saved pages print no year, so theirs is found by ingest. */
function savedDay({ day, year }: SeedSummary): string | undefined {
  return day === undefined || year === undefined ? undefined : `${year}-${day.slice(2)}`;
}

function countSources(): SourceCount[] {
  const known = seeds.filter((seed) => seed.source !== undefined);
  return [...Map.groupBy(known, ({ source }) => source ?? '')].map(([source, same]) => ({
    name: nameSource(source),
    files: same.length,
    records: same.reduce((sum, { records }) => sum + records, 0),
  }));
}

/** Where the papers come from, in figures. */
export async function getProvenanceSummary(): Promise<ProvenanceSummary> {
  const papers = (await getPapers()).map(({ data }) => data);
  const newestPaper = dayOf(papers.find(({ issued }) => issued?.precision === 'day')?.issued);
  const newestSeed = [...seeds.map(savedDay), dataStatus.dataDate]
    .flatMap((day) => day ?? [])
    .sort()
    .at(-1);
  return {
    papers: papers.length,
    newestPaper: newestPaper === undefined ? undefined : formats.day(newestPaper),
    newestSeed: newestSeed === undefined ? undefined : formats.day(newestSeed),
    sources: countSources(),
    monthOnly: papers.filter(({ issued }) => issued?.precision === 'month').length,
    undated: papers.filter(({ issued }) => issued === undefined).length,
    withoutTopic: papers.filter(({ topics }) => topics.length === 0).length,
  };
}
