import { existsSync, statSync } from 'node:fs';
import { z } from 'astro/zod';
import { indexPapers, type EvalPaper } from '#lib/topics/measure/eval-input.ts';
import { printable } from '#lib/text/printable.ts';
import { readText } from '#src/files/read-files.ts';
import { readPaperFile } from './read-paper-file.ts';

/** What a site's page of saved papers gives as a file. */
const savedSchema = z.object({
  value: z.object({ saved: z.array(z.object({ id: z.string(), title: z.string().default('') })) }),
});

function readSaved(path: string): { id: string; title: string }[] | undefined {
  if (!path.endsWith('.json')) return undefined;
  try {
    const parsed = savedSchema.safeParse(JSON.parse(readText(path) ?? ''));
    return parsed.data?.value.saved;
  } catch {
    return undefined;
  }
}

/** The id in an address of a paper: `https://example.org/papers/2510.00568/`. */
const address = /\/papers\/([^/?#]+)/;

/** Papers by a name, and the names of those that are saved but not here. */
export interface FoundPapers {
  papers: EvalPaper[];
  missing: string[];
}

export interface PaperFinder {
  /** A paper by its id, its address or its title. */
  lookUp: (name: string) => EvalPaper | undefined;
  /** As `lookUp`. @throws if there is no such paper */
  require: (name: string) => EvalPaper;
  /** As `require`, or the papers of a file of papers or of saved papers. @throws if there is no such paper */
  find: (name: string) => FoundPapers;
}

/** Reads what names papers: ids, addresses, titles, files of papers, files of saved papers. */
export function openFinder(papers: readonly EvalPaper[]): PaperFinder {
  const byId = new Map(papers.map((paper) => [paper.id, paper]));
  const search = indexPapers(papers);
  const known = (id: string, title: string): EvalPaper | undefined =>
    byId.get(id) ?? search({ arxivId: id, title });
  const lookUp = (name: string): EvalPaper | undefined => known(address.exec(name)?.[1] ?? name, name);
  const require = (name: string): EvalPaper => {
    const paper = lookUp(name);
    if (paper) return paper;
    throw new Error(
      `No paper is called “${printable(name)}”. Give an id, an address or a title as the site has it, or a file of papers.`,
    );
  };
  const readFile = (path: string): EvalPaper[] =>
    readPaperFile(path).map(({ title, abstract, arxivId }) => {
      const id = arxivId ?? title;
      const own = arxivId === undefined ? {} : { arxivId };
      return known(id, title) ?? { id, title, abstract, ...own, topics: [], origin: path };
    });
  return {
    lookUp,
    require,
    find: (name) => {
      if (!existsSync(name) || !statSync(name).isFile()) return { papers: [require(name)], missing: [] };
      const saved = readSaved(name);
      if (!saved) return { papers: readFile(name), missing: [] };
      return {
        papers: saved.flatMap(({ id, title }) => known(id, title) ?? []),
        missing: saved.flatMap(({ id, title }) => (known(id, title) ? [] : title || id)),
      };
    },
  };
}
