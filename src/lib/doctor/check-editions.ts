import { parseFrontMatter } from '../entries/parse-front-matter.ts';
import { parseWeekId } from '#lib/dates/week.ts';
import { editionWeek } from '#lib/editions/edition-clock.ts';
import type { Diagnostic } from '#lib/schema/diagnostic.ts';
import { editionSchema } from '#lib/schema/edition.ts';
import type { Paper } from '#lib/schema/paper.ts';
import { problem, type HandWritten } from './check-notes.ts';
import { lineOf } from './line-of.ts';

type DatedPaper = Pick<Paper, 'id' | 'issued' | 'featured' | 'aliases'>;

function checkChoice(
  edition: HandWritten,
  field: 'pin' | 'drop',
  ids: string[],
  byName: Map<string, DatedPaper>,
  takenDown: ReadonlySet<string>,
): Diagnostic[] {
  return ids.flatMap((id) => {
    if (takenDown.has(id)) return [];
    const paper = byName.get(id);
    const line = lineOf(edition.text, id);
    if (!paper)
      return [
        problem(
          'unknown-paper',
          edition.file,
          `“${field}” names the paper ${id}, which does not exist.`,
          'Correct the id: it is what stands in the address of the paper, in quotes.',
          line,
        ),
      ];
    const week = editionWeek(paper);
    if (week === edition.id) return [];
    return [
      problem(
        'paper-of-another-week',
        edition.file,
        `“${field}” names the paper ${id}, which is of ${week ?? 'no week'}.`,
        'It has no effect here. Move it to the edition of its week.',
        line,
      ),
    ];
  });
}

function checkEdition(
  edition: HandWritten,
  papers: DatedPaper[],
  byName: Map<string, DatedPaper>,
  takenDown: ReadonlySet<string>,
): Diagnostic[] {
  if (!parseWeekId(edition.id))
    return [
      problem(
        'bad-week',
        edition.file,
        `${edition.id} is not an ISO week.`,
        'Name the file as in 2025-W40.mdx.',
      ),
    ];
  const parsed = parseFrontMatter(edition.file, edition.text, editionSchema);
  if ('diagnostics' in parsed) return parsed.diagnostics;
  const inWeek = papers.filter((paper) => editionWeek(paper) === edition.id);
  const { pin, drop } = parsed.data;
  const both = pin.filter((id) => drop.includes(id));
  return [
    ...(inWeek.length === 0
      ? [
          problem(
            'empty-week',
            edition.file,
            `No paper is of ${edition.id}, so the foreword is not shown.`,
            'Correct the name of the file, or fetch that week.',
          ),
        ]
      : []),
    ...(inWeek.length > 0 && inWeek.every(({ id }) => drop.includes(id))
      ? [
          problem(
            'all-dropped',
            edition.file,
            'Every paper of the week is dropped; the edition shows all of them.',
            'Keep at least one.',
          ),
        ]
      : []),
    ...both.map((id) =>
      problem(
        'pinned-and-dropped',
        edition.file,
        `The paper ${id} is pinned and dropped.`,
        'Decide for one of them.',
        lineOf(edition.text, id),
      ),
    ),
    ...checkChoice(edition, 'pin', pin, byName, takenDown),
    ...checkChoice(edition, 'drop', drop, byName, takenDown),
  ];
}

/**
 * Each edition is named after a week with papers; the ones it pins and drops exist and are of that week.
 *
 * @param takenDown addresses of papers that an editor took down: a line about one has no effect, and is no fault
 */
export function checkEditions(
  editions: HandWritten[],
  papers: DatedPaper[],
  takenDown: ReadonlySet<string> = new Set(),
): Diagnostic[] {
  const byName = new Map(
    papers.flatMap((paper): [string, DatedPaper][] => [paper.id, ...paper.aliases].map((id) => [id, paper])),
  );
  return editions.flatMap((edition) => checkEdition(edition, papers, byName, takenDown));
}
