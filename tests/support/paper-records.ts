import { readFileSync } from 'node:fs';
import { paperSchema, type Paper } from '#lib/schema/paper.ts';
import { parseEntry } from '#lib/entries/parse-entry.ts';
import { listFiles } from '#src/files/read-files.ts';
import { corpusContent } from './corpus.ts';

export type PaperRecord = Omit<Paper, 'abstract' | 'tree'> & {
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
      return { id: name.replace(/\.mdx$/, ''), ...paperSchema.parse(data), body };
    });
}

/** The entries of the test sites. */
export function readPapers(): PaperRecord[] {
  papers ??= readPapersIn(`${corpusContent}/papers`);
  return papers;
}

/** Every address outside the site that a paper's record gives. */
export function outwardAddresses({ url, pdfUrl, doi, links }: PaperRecord): string[] {
  const resolver = doi === undefined ? undefined : `https://doi.org/${doi}`;
  return [url, pdfUrl, resolver, ...links.map((link) => link.url)].flatMap((address) => address ?? []);
}
