import type { Figure } from '#lib/topics/measure/figure.ts';
import { paths } from '#src/site/paths.ts';
import { readGradedQueries } from './labelled-queries.ts';
import { sample } from './make-slips.ts';
import { measureWaits } from './measure-waits.ts';
import { readRows } from './open-index-files.ts';
import { listQueryKinds } from './query-kinds.ts';
import { toFigures, type Scores } from './scores.ts';

/** Queries of a kind: each takes seconds. */
const slowQueries = 8;

/**
 * Measures how long a reader over a slow line waits for the rows of an address that holds a search.
 *
 * @param out Folder of the site.
 * @param labels Folder of the labelled queries.
 */
export async function evaluateWaits(out: string, labels: string): Promise<Figure[]> {
  const rows = readRows(out);
  const [row] = rows;
  if (!row) throw new Error(`The site in ${out} has no papers to search. Build one that has.`);
  const kinds = listQueryKinds(rows, readGradedQueries(labels));
  const waits = await measureWaits(
    out,
    `${row.href.slice(0, -paths.paper(row.id).length)}/`,
    kinds.map(([, queries]) => sample(queries, slowQueries)),
  );
  return toFigures(
    kinds.flatMap(([kind], index): Scores[] => [
      ['seconds to the first rows', kind, waits[index]?.first ?? []],
      ['seconds to the whole answer', kind, waits[index]?.whole ?? []],
    ]),
  );
}
