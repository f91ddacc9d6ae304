import { compareNewest, yearOf } from '#lib/dates/paper-date.ts';
import { wordsIn } from '#lib/text/words.ts';
import type { Credit } from '../../schema/credit.ts';
import type { Paper } from '../../schema/paper.ts';

/** What a citation says of a paper. */
export type Citable = Pick<
  Paper,
  | 'id'
  | 'authors'
  | 'issued'
  | 'title'
  | 'arxivId'
  | 'doi'
  | 'url'
  | 'pdfUrl'
  | 'categories'
  | 'keywords'
  | 'type'
  | 'genre'
  | 'containerTitle'
  | 'journalRef'
  | 'publisher'
  | 'volume'
  | 'issue'
  | 'pages'
> &
  Pick<Credit, 'notice'>;

/** A paper with the key by which texts cite it. */
export interface CitedPaper extends Citable {
  /** `li2025reseek` */
  key: string;
  /** For formats that have a place for source and rights. */
  credit: Credit;
}

/** The publisher's DOI, or else the one that arXiv registers for every paper. */
export function citedDoi({ doi, arxivId }: Pick<Citable, 'doi' | 'arxivId'>): string | undefined {
  return doi ?? (arxivId && `10.48550/arXiv.${arxivId}`);
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

/**
 * The key of every paper, by id. Of papers with one key the oldest has it alone, and the id follows that of the others,
 * so that no key changes when a newer paper comes.
 */
export function citationKeys(papers: readonly Citable[]): Map<string, string> {
  const taken = new Set<string>();
  const oldestFirst = papers.toSorted((a, b) => compareNewest(b.issued, a.issued) || (a.id < b.id ? -1 : 1));
  return new Map(
    oldestFirst.map((paper) => {
      const own = citationKey(paper);
      const key = taken.has(own) ? `${own}-${ascii(paper.id)}` : own;
      taken.add(key);
      return [paper.id, key];
    }),
  );
}
