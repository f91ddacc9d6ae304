import type { WorkType } from '../../schema/work-type.ts';
import { formatIndexed, invertName } from '../../names/invert-name.ts';
import type { CslItem, CslName } from './csl-item.ts';

/** How RIS calls the types of works; what it has no name for is unpublished, as a preprint is. */
const types: Partial<Record<WorkType, string>> = {
  'article-journal': 'JOUR',
  'article-magazine': 'MGZN',
  'article-newspaper': 'NEWS',
  review: 'JOUR',
  'paper-conference': 'CPAPER',
  chapter: 'CHAP',
  'entry-encyclopedia': 'ENCYC',
  book: 'BOOK',
  pamphlet: 'PAMP',
  thesis: 'THES',
  report: 'RPRT',
  webpage: 'ELEC',
  'post-weblog': 'BLOG',
  software: 'COMP',
  dataset: 'DATA',
  patent: 'PAT',
};

/** A value is one line: what stands on the next would be another tag. */
function toLine(value: string): string {
  return value.replace(/\s+/g, ' ').trim();
}

/** `2025/10/01`, `2025/10//`, `2025///` */
function formatDate([year, month, day]: readonly number[]): string {
  const two = (part: number | undefined) => (part === undefined ? '' : String(part).padStart(2, '0'));
  return `${String(year)}/${two(month)}/${two(day)}`;
}

/** An item with the address of its PDF, for which CSL-JSON has no place. */
type RisItem = CslItem & { pdfUrl?: string | undefined };

/** A comma ends the name of a group, since readers would divide it as that of a person. */
function formatAuthor(name: CslName): string {
  return name.literal?.includes(' ') === true && !name.literal.includes(',')
    ? `${name.literal},`
    : formatIndexed(invertName(name));
}

function formatRecord(item: RisItem): string {
  const [date] = item.issued?.['date-parts'] ?? [];
  const [firstPage, lastPage] = item.page?.split(/[-–]+/) ?? [];
  const tags: [string, string | undefined][] = [
    ['TY', types[item.type] ?? 'UNPB'],
    ['ID', item.id],
    ['TI', item.title],
    ...(item.author ?? []).map((name): [string, string] => ['AU', formatAuthor(name)]),
    ['PY', date && String(date[0])],
    ['DA', date && formatDate(date)],
    ['T2', item['container-title']],
    ['VL', item.volume],
    ['IS', item.issue],
    ['SP', firstPage],
    ['EP', lastPage],
    ['PB', item['container-title'] === undefined ? undefined : item.publisher],
    ['DO', item.DOI],
    ['AN', item.number],
    ['UR', item.URL],
    ['L1', item.pdfUrl],
    ['DB', item.source],
    ['N1', item.note],
    ...(item.keyword?.split(', ') ?? []).map((keyword): [string, string] => ['KW', keyword]),
  ];
  const lines = tags.flatMap(([tag, value]) => (value === undefined ? [] : [`${tag}  - ${toLine(value)}\n`]));
  return `${lines.join('')}ER  - \n`;
}

/** RIS, which most reference managers read. Browsers write it, too, so that it knows no schema. */
export function formatRisItems(items: readonly RisItem[]): string {
  return items.map(formatRecord).join('\n');
}
