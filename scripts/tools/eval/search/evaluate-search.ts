import type { Figure } from '#lib/topics/measure/figure.ts';
import { readGradedQueries, readSpellings } from './labelled-queries.ts';
import { measureBytes, measureSuggestions } from './measure-bytes.ts';
import { openIndex, readRows, serveIndexFiles } from './open-index-files.ts';
import { listBeginnings, listQueryKinds } from './query-kinds.ts';
import { scoreFresh, scoreNames, scoreOperators, scoreSpellings } from './score-exact.ts';
import { scoreGraded } from './score-graded.ts';
import { scoreSlips } from './score-slips.ts';
import { toFigures, type Scores } from './scores.ts';

/**
 * Measures the search of a built site with its own index and the code of its page.
 *
 * @param out Folder of the site.
 * @param labels Folder of the labelled queries.
 */
export async function evaluateSearch(out: string, labels: string): Promise<Figure[]> {
  const folder = serveIndexFiles(out);
  const rows = readRows(out);
  const items = readGradedQueries(labels);
  const { finder } = await openIndex(folder);
  const bytes: Scores[] = [];
  for (const [kind, queries] of listQueryKinds(rows, items)) {
    const { first, whole } = await measureBytes(out, folder, queries);
    bytes.push(['KB to the first rows', kind, first], ['KB to the whole answer', kind, whole]);
  }
  const suggested = await measureSuggestions(out, folder, listBeginnings(rows));
  bytes.push(['KB to the suggestions', 'beginnings', suggested]);
  return toFigures([
    ...(await scoreGraded(finder, rows, items)),
    ...(await scoreSlips(finder, rows)),
    await scoreNames(finder, rows),
    await scoreSpellings(finder, readSpellings(labels)),
    await scoreOperators(finder, rows),
    ...bytes,
    await scoreFresh(folder, finder, rows),
  ]);
}
