import { formatCatalogueLine } from '#lib/publish/catalogue-line.ts';
import { catalogueRecord } from '#lib/publish/catalogue-record.ts';
import { openRankVocabulary, toRankVocabularyFile } from '#lib/rank/rank-vocabulary.ts';
import { formatVector } from '#lib/rank/term-vector.ts';
import { toVector, weighText } from '#lib/rank/weigh-text.ts';
import { htmlToText } from '#lib/text/plain-html.ts';
import { folders } from '#src/files/folders.ts';
import { readVocabulary } from '#src/files/vocabulary-file.ts';
import { pageKey } from '../../site/page-key.ts';
import { later, type Later } from '../../site/later.ts';
import { getEditionIds, getPapersByWeek, type PaperEntry } from '../corpus.ts';
import { arrivalOf } from '../feeds/arrivals.ts';

/** The learned words as a browser loads them. */
export const rankVocabularyFile = toRankVocabularyFile(readVocabulary(folders.content));

/** Whether words were learned, without which nothing can be ranked. */
export const hasRanking = rankVocabularyFile.terms !== '';

const vocabulary = openRankVocabulary(rankVocabularyFile);
const vocabularyKey = pageKey(rankVocabularyFile);

function weigh({ data: { title }, rendered }: PaperEntry): string {
  return formatVector(toVector(weighText({ title, abstract: htmlToText(rendered?.html ?? '') }, vocabulary)));
}

/** A file of a week, by the id of the week. */
export interface WeekFile<Content> {
  id: string;
  content: Later<Content>;
}

async function listWeekFiles<Content>(
  input: (paper: PaperEntry) => unknown,
  make: (papers: readonly PaperEntry[]) => Content,
): Promise<WeekFile<Content>[]> {
  const papers = await getPapersByWeek();
  return (await getEditionIds()).map(({ id }) => {
    const own = papers.get(id) ?? [];
    return { id, content: later(own.map(input), () => make(own)) };
  });
}

/** The terms of the papers of each week, by their ids. */
export async function listWeekTerms(): Promise<WeekFile<Record<string, string>>[]> {
  return listWeekFiles(
    ({ digest }) => [digest, vocabularyKey],
    (papers) => Object.fromEntries(papers.map((paper) => [paper.id, weigh(paper)])),
  );
}

function toLine(paper: PaperEntry): string {
  const { run } = arrivalOf(paper);
  return formatCatalogueLine(
    catalogueRecord({ ...paper.data, id: paper.id }, run === 0 ? undefined : { run }),
  );
}

/** The catalogue's lines of the papers of each week. */
export async function listWeekCatalogues(): Promise<WeekFile<string>[]> {
  return listWeekFiles(toLine, (papers) => papers.map((paper) => `${toLine(paper)}\n`).join(''));
}
