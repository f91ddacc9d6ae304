import type { DumpYear } from '../dates/dump-year.ts';
import type { InboxPoint, SeedSummary } from '../schema/derived.ts';
import { isAtLeast, severities, type Diagnostic } from '../schema/diagnostic.ts';
import type { Dump } from '../schema/draft.ts';
import type { Paper } from '../schema/paper.ts';
import type { SeedReading } from '../sources/read-seeds.ts';
import { nameRecognised } from '../sources/source.ts';

/** What is known of a seed once its records have become papers. */
type ReadSeed = Omit<SeedReading, 'drafts'> & { drafts: { length: number } };

interface Ingested {
  readings: readonly ReadSeed[];
  years: readonly DumpYear[];
  papers: readonly Pick<Paper, 'records'>[];
  diagnostics: readonly Diagnostic[];
}

/** Seeds stand below this folder in messages, whatever their folder is called. */
const seedFolder = 'seeds/';

function formatDay(day: NonNullable<Dump['day']>): string {
  return `--${String(day.month).padStart(2, '0')}-${String(day.day).padStart(2, '0')}`;
}

/** Messages by each file that they name, in their order. */
function byFile(diagnostics: readonly Diagnostic[]): Map<string, Diagnostic[]> {
  const found = new Map<string, Diagnostic[]>();
  for (const diagnostic of diagnostics)
    for (const file of new Set(diagnostic.places.map((place) => place.file))) {
      const same = found.get(file);
      if (same) same.push(diagnostic);
      else found.set(file, [diagnostic]);
    }
  return found;
}

function countPapers(papers: Ingested['papers']): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { records } of papers)
    for (const file of new Set(records.map((record) => record.file)))
      counts.set(file, (counts.get(file) ?? 0) + 1);
  return counts;
}

function toPoint({ severity, rule, message, hint, places }: Diagnostic, file: string): InboxPoint {
  const line = places.find((place) => place.file === file)?.line;
  const isOfFile = severity === 'file-set-aside' || rule === 'empty-file' || line === undefined;
  return { ...(isOfFile ? {} : { line }), message, ...(hint === undefined ? {} : { hint }) };
}

/** What the messages on a file come to: the gravest point that asks for something, and how many more there are. */
function judge(
  file: string,
  records: number,
  told: readonly Diagnostic[],
): Pick<SeedSummary, 'setAside' | 'refused' | 'todo' | 'more'> {
  const asking = told
    .filter(({ severity }) => isAtLeast(severity, 'warning'))
    .toSorted((a, b) => severities.indexOf(b.severity) - severities.indexOf(a.severity));
  const [gravest] = asking;
  const isRefused = records === 0 && told.some(({ severity }) => severity === 'file-set-aside');
  return {
    setAside: told.filter(
      ({ severity, places }) => severity === 'record-set-aside' && places[0]?.file === file,
    ).length,
    ...(isRefused ? { refused: true as const } : {}),
    ...(gravest ? { todo: toPoint(gravest, file) } : {}),
    more: Math.max(0, asking.length - 1),
  };
}

/** One line a seed: what it was taken for, what came of it, and what to do; those that no reader got, too. */
export function describeInbox({ readings, years, papers, diagnostics }: Ingested): SeedSummary[] {
  const told = byFile(diagnostics);
  const paperCounts = countPapers(papers);
  const read = new Map(readings.map((reading) => [reading.file, reading]));
  const refused = diagnostics
    .filter(({ severity }) => severity === 'file-set-aside')
    .flatMap(({ places }) => places.map(({ file }) => file))
    .filter((file) => file.startsWith(seedFolder));
  const files = [...new Set([...read.keys(), ...refused])].sort();
  return files.map((file) => {
    const reading = read.get(file);
    const about = told.get(file) ?? [];
    const recognised = reading?.recognised
      ? nameRecognised(reading.recognised)
      : about.find(({ format }) => format !== undefined)?.format;
    const year = years.find((found) => found.file === file);
    const records = reading?.drafts.length ?? 0;
    return {
      file,
      ...(reading?.source === undefined ? {} : { source: reading.source }),
      ...(recognised === undefined ? {} : { recognised }),
      records,
      papers: paperCounts.get(file) ?? 0,
      ...judge(file, records, about),
      ...(reading?.dump?.day ? { day: formatDay(reading.dump.day) } : {}),
      ...(year?.year === undefined ? {} : { year: year.year }),
      ...(year ? { yearFrom: year.from } : {}),
    };
  });
}
