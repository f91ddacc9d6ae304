import { wordsIn } from '#lib/text/words.ts';
import { yearOf } from '#lib/dates/paper-date.ts';
import type { Name } from '../../schema/values.ts';
import type { Paper } from '../../schema/paper.ts';
import { ownValue } from '#lib/schema/own-value.ts';

type Citable = Pick<Paper, 'id' | 'authors' | 'issued' | 'title' | 'arxivId' | 'doi' | 'url' | 'categories'>;

const escapes: Record<string, string> = {
  '\\': '\\textbackslash{}',
  '{': '\\{',
  '}': '\\}',
  '%': '\\%',
  '&': '\\&',
  '#': '\\#',
  _: '\\_',
  $: '\\$',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
};

function escapeTex(text: string): string {
  return text.replace(/[\\{}%&#_$~^]/g, (character) => ownValue(escapes, character) ?? character);
}

/** Puts words with capitals after the first letter in braces, since styles change titles to lower case. */
function protectCapitals(title: string): string {
  return title
    .split(' ')
    .map((word) => (/\p{Lu}/u.test(word.slice(1)) ? `{${escapeTex(word)}}` : escapeTex(word)))
    .join(' ');
}

/** A part of a name. The word “and” inside it is protected, since it separates names. */
function formatPart(part: string): string {
  return /\band\b/i.test(part) ? `{${escapeTex(part)}}` : escapeTex(part);
}

function formatAuthor({ given, family = '', literal }: Name): string {
  if (literal !== undefined) return `{${escapeTex(literal)}}`;
  return given === undefined ? formatPart(family) : `${formatPart(family)}, ${formatPart(given)}`;
}

/** An address or a DOI. Characters that would end the field are percent-encoded. */
function escapeAddress(address: string): string {
  return address.replaceAll('\\', '%5C').replaceAll('{', '%7B').replaceAll('}', '%7D');
}

function ascii(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/[^A-Za-z0-9]/g, '')
    .toLowerCase();
}

/** `li2025reseek`: first author, year and first significant word of the title. */
export function citationKey({ authors, issued, title, id }: Citable): string {
  const [first] = authors ?? [];
  const word =
    wordsIn(title)
      .map(ascii)
      .find((candidate) => candidate.length > 3) ?? '';
  const key = `${ascii(first?.family ?? first?.literal ?? '')}${yearOf(issued) ?? ''}${word}`;
  return key === '' ? `paper${ascii(id)}` : key;
}

/** A BibTeX entry of type `misc`, as on arXiv. */
export function formatBibtex(paper: Citable): string {
  const { authors, issued, arxivId, doi, url, categories } = paper;
  const fields: [string, string | undefined][] = [
    ['title', `{${protectCapitals(paper.title)}}`],
    ['author', authors && authors.length > 0 ? `{${authors.map(formatAuthor).join(' and ')}}` : undefined],
    ['year', issued && `{${yearOf(issued) ?? ''}}`],
    ['eprint', arxivId && `{${arxivId}}`],
    ['archivePrefix', arxivId && '{arXiv}'],
    ['primaryClass', arxivId && categories?.[0] && `{${categories[0]}}`],
    ['doi', doi && `{${escapeAddress(doi)}}`],
    ['url', url && `{${escapeAddress(url)}}`],
  ];
  const lines = fields.flatMap(([name, value]) => (value ? [`  ${name} = ${value}`] : []));
  return `@misc{${citationKey(paper)},\n${lines.join(',\n')}\n}\n`;
}
