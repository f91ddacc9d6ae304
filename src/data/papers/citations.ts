import { citationFormats, type CitationFormat } from '#lib/publish/downloads/download-formats.ts';
import { citationKeys, type CitedPaper } from '#lib/publish/cite/cited-paper.ts';
import { getPapers, type PaperEntry } from '../corpus.ts';
import { once } from '../../site/once.ts';
import { pageKey } from '../../site/page-key.ts';
import { fillPath } from '../../site/paths.ts';
import { citationFormatsOf, type CitationsName } from '../../site/forms.ts';
import { href } from '../../site/site.ts';
import type { FileLink } from '../types.ts';
import { creditOf } from './credit.ts';

const formats: readonly CitationFormat[] = citationFormats;

const getKeys = once(async () => citationKeys((await getPapers()).map(({ id, data }) => ({ id, ...data }))));

/** The key by which texts cite a paper. */
export async function citationKeyOf(id: string): Promise<string> {
  return (await getKeys()).get(id) ?? id;
}

/** A paper as all files and its own page cite it. */
export async function toCited({ id, data }: PaperEntry): Promise<CitedPaper> {
  const credit = creditOf(data);
  return { id, ...data, key: await citationKeyOf(id), credit, notice: credit.notice };
}

/** A key that changes with what the files of some papers say. */
export async function citationsKey(papers: readonly PaperEntry[]): Promise<string> {
  const keys = await getKeys();
  return pageKey(papers.map(({ id, digest }) => [keys.get(id), digest]));
}

/** The files of a list of papers, named after the list: `shiyu-li.bib`. */
export function citationLinks(
  output: CitationsName,
  values: Record<string, string>,
  name: string,
): FileLink[] {
  return citationFormatsOf(output).map(({ form, extension, mediaType }) => ({
    form,
    mediaType,
    name: `${name}.${extension}`,
    href: href(fillPath(output, { ...values, citations: `${name}.${extension}` })),
  }));
}

/** Papers in one of the forms, by its ending. */
export async function writeCitations(papers: readonly PaperEntry[], extension: string): Promise<string> {
  const format = formats.find((candidate) => candidate.extension === extension);
  if (!format)
    throw new Error(
      `No citation has the ending ${extension}. Look at src/lib/publish/downloads/download-formats.ts.`,
    );
  return format.write(await Promise.all(papers.map(toCited)));
}
