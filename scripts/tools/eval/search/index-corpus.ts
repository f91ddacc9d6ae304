import { cpSync, mkdtempSync, readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { SearchRecord } from '#lib/search/search-record.ts';
import { indexSearch } from '#scripts/build/index-search.ts';
import { noMemory } from '#src/ingest/memory.ts';
import { paths } from '#src/site/paths.ts';
import { readCorpus, takePapers, type BenchPaper } from '../../bench/bench-corpus.ts';

const shownAuthors = 3;

function toRecord({ title, abstract, arxivId, authors, issued, comments = 0 }: BenchPaper): SearchRecord {
  const plain = (text: string) => text.replace(/\s+/g, ' ').trim();
  return {
    row: {
      id: arxivId,
      href: paths.paper(arxivId),
      title: plain(title),
      authors: { names: authors.slice(0, shownAuthors), total: authors.length },
      ...(authors.length > shownAuthors && { names: authors }),
      date: issued,
      arxiv: { id: arxivId, href: `https://arxiv.org/abs/${arxivId}` },
      abstract: plain(abstract),
    },
    authors,
    otherNames: [],
    ids: [arxivId],
    topics: [],
    year: issued.slice(0, 4),
    comments,
    related: [],
  };
}

/** Folders of a site that its search page needs beside the index. */
const pageParts = new Set(['_astro', 'search']);

/**
 * Makes the search index of other papers beside the search page of a built site. They have no topics and no neighbours.
 *
 * @param out Folder of the site.
 * @param corpus JSON Lines of papers, also gzipped.
 * @param size Number of papers, if it is not that of the corpus.
 * @returns a folder that stands for the site
 */
export async function indexCorpus(out: string, corpus: string, size?: number): Promise<string> {
  const known = readCorpus(corpus);
  const papers = takePapers(known, size ?? known.length).map(toRecord);
  const folder = mkdtempSync(join(tmpdir(), 'offprint-search-'));
  for (const part of readdirSync(out, { withFileTypes: true }))
    if (part.isFile() || pageParts.has(part.name))
      cpSync(join(out, part.name), join(folder, part.name), { recursive: true });
  await indexSearch(folder, { papers, topics: [], pages: [] }, 'en', noMemory.carry);
  return folder;
}
