import type { SelectionChange } from '#lib/topics/measure/compare-selections.ts';
import { printable } from '#lib/text/printable.ts';

/** What came of teaching. */
export interface TeachReport {
  /** Where the topic stands; nothing if a list was written instead. */
  file?: string;
  list?: string;
  figure?: string;
  rules: number;
  change?: SelectionChange;
  unsure: string[];
  /** Papers that were named but are not here. */
  missing: string[];
  /** Words that no paper has. */
  unknownWords: string[];
}

const shownPapers = 20;

function formatMissing({ missing, unknownWords }: TeachReport): string[] {
  return [
    ...(missing.length > 0
      ? [
          `${String(missing.length)} named papers are not here and teach nothing. Name the file that has them with --corpus:`,
          ...missing.slice(0, shownPapers).map((name) => `  ${printable(name)}`),
        ]
      : []),
    ...(unknownWords.length > 0
      ? [
          `No paper has ${unknownWords.map((word) => `“${printable(word)}”`).join(', ')}. Name words or phrases of up to three words as papers write them.`,
        ]
      : []),
  ];
}

function formatChange({ added, removed }: SelectionChange): string[] {
  const titles = (mark: string, papers: SelectionChange['added']): string[] =>
    papers.slice(0, shownPapers).map(({ title }) => `${mark} ${printable(title)}`);
  return [
    `It takes ${String(added.length)} more papers and ${String(removed.length)} fewer.`,
    ...titles('+', added),
    ...titles('-', removed),
  ];
}

/** What came of it, in lines. */
export function formatTeaching(report: TeachReport): string {
  const { file, list, figure, rules, change, unsure } = report;
  if (file === undefined)
    return [
      ...formatMissing(report),
      `Mark the papers in ${list ?? ''} with + and -, then run the command again.`,
    ].join('\n');
  return [
    `${file} has ${String(rules)} learned phrases. ${figure ?? ''}`,
    ...formatMissing(report),
    ...(change ? formatChange(change) : []),
    ...(unsure.length > 0
      ? [
          'It is unsure of these papers; say of each whether it belongs with --like or --dislike:',
          ...unsure.map((title) => `? ${printable(title)}`),
        ]
      : []),
    'Next: read the file and change what is wrong; then npm run ingest.',
  ].join('\n');
}

/** What came of it, for programs. */
export function describeTeaching({ change, ...report }: TeachReport): Record<string, unknown> {
  const titles = (papers: SelectionChange['added'] = []): string[] => papers.map(({ title }) => title);
  return { ...report, added: titles(change?.added), removed: titles(change?.removed) };
}
