import { arxivHtmlUrl } from '#lib/identifiers/arxiv-url.ts';
import { readFileSync } from 'node:fs';
import { usualElsewhere } from '#lib/schema/elsewhere.ts';
import { linkElsewhere } from '#lib/publish/links/elsewhere.ts';
import { citedDoi } from '#lib/publish/cite/cited-paper.ts';
import { entrySchema } from '#lib/entries/entry-schema.ts';
import type { Paper } from '#lib/schema/paper.ts';
import { parseEntry } from '#lib/entries/parse-entry.ts';
import { listFiles } from '#src/files/read-files.ts';
import { corpusContent } from './corpus.ts';

/** An entry as it stands in its file. */
export type PaperRecord = Omit<Paper, 'abstract' | 'tree' | 'issued'> & {
  /** `2025-10-01`, `2025-10` or `2025` */
  issued?: string;
  /** The entry's MDX below its front matter. */
  body: string;
};

let papers: PaperRecord[] | undefined;

/** The entries of a folder, in the order of their file names. */
export function readPapersIn(folder: string): PaperRecord[] {
  return listFiles(folder)
    .filter((name) => name.endsWith('.mdx'))
    .map((name) => {
      const { data, body } = parseEntry(readFileSync(`${folder}/${name}`, 'utf8'));
      const { issued, ...fields } = entrySchema.parse(data);
      return { id: name.replace(/\.mdx$/, ''), ...fields, ...(issued && { issued: issued.value }), body };
    });
}

/** The entries of the test sites. */
export function readPapers(): PaperRecord[] {
  papers ??= readPapersIn(`${corpusContent}/papers`);
  return papers;
}

/** Every address outside the site that a paper's record gives. */
export function outwardAddresses(paper: PaperRecord): string[] {
  const { arxivId, url, pdfUrl, doi, links } = paper;
  const html = arxivId === undefined ? undefined : arxivHtmlUrl(arxivId);
  const cited = citedDoi({ doi, arxivId });
  const resolver = cited && `https://doi.org/${cited}`;
  const elsewhere = linkElsewhere(usualElsewhere, paper).map(({ href }) => href);
  return [url, pdfUrl, html, resolver, ...links.map((link) => link.url), ...elsewhere].flatMap(
    (address) => address ?? [],
  );
}
