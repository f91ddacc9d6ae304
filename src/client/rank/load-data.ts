import { parseCatalogueLine } from '#lib/publish/catalogue-line.ts';
import {
  openRankVocabulary,
  type RankVocabulary,
  type RankVocabularyFile,
} from '#lib/rank/rank-vocabulary.ts';
import { parseVector, type TermVector } from '#lib/rank/term-vector.ts';
import type { CatalogueRecord } from '#lib/schema/catalogue.ts';
import { loadFile } from '../load-file.ts';

/** A paper that can be ranked. */
export interface RankablePaper {
  record: CatalogueRecord;
  vector: TermVector;
}

/** Where the files are: `[week]` stands for the id of a week. */
export interface DataAddresses {
  vocabulary: string;
  terms: string;
  catalogue: string;
}

/** The words by which papers are ranked, with the key of each by its number. */
export interface OpenVocabulary extends RankVocabulary {
  keys: readonly string[];
}

export async function loadVocabulary({ vocabulary }: DataAddresses): Promise<OpenVocabulary> {
  const file = (await (await loadFile(vocabulary)).json()) as RankVocabularyFile;
  return { ...openRankVocabulary(file), keys: file.terms.split('\n') };
}

async function loadWeek({ terms, catalogue }: DataAddresses, week: string): Promise<RankablePaper[]> {
  const [vectors, lines] = await Promise.all([
    loadFile(terms.replace('[week]', week)).then(
      (response) => response.json() as Promise<Record<string, string>>,
    ),
    loadFile(catalogue.replace('[week]', week)).then((response) => response.text()),
  ]);
  const byId = new Map(Object.entries(vectors));
  return lines.split('\n').flatMap((line) => {
    const record = parseCatalogueLine(line);
    const vector = record && parseVector(byId.get(record.id) ?? '');
    return record && vector && record.withdrawn === undefined ? [{ record, vector }] : [];
  });
}

const known = new Map<string, Promise<RankablePaper[]>>();

/** The papers of some weeks; a week that is asked for again is known. */
export async function loadWeeks(
  addresses: DataAddresses,
  weeks: readonly string[],
): Promise<RankablePaper[]> {
  const loading = weeks.map((week) => {
    const papers = known.get(week) ?? loadWeek(addresses, week);
    known.set(week, papers);
    papers.catch(() => known.delete(week));
    return papers;
  });
  return (await Promise.all(loading)).flat();
}
