import { formats } from '#words';
import { formatName } from '#lib/names/parse-name.ts';
import type { PaperEntry } from '../corpus.ts';
import { toDateLabel } from '../papers/rows.ts';

/** `Shiyu Li and Yang Tang, 1 Oct 2025, arXiv:2510.00568`: what is known of it. */
export function factsOf({ data }: PaperEntry): string {
  const authors = (data.authors ?? []).map(formatName);
  const facts = [
    authors.length === 0 ? undefined : formats.list(authors),
    toDateLabel(data)?.text,
    data.arxivId === undefined ? undefined : `arXiv:${data.arxivId}`,
  ];
  return formats.row(facts.flatMap((fact) => fact ?? []));
}
