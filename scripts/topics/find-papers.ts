import { existsSync } from 'node:fs';
import { z } from 'astro/zod';
import { indexPapers, type EvalPaper } from '#lib/topics/measure/eval-input.ts';
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

/** Reads what names papers: ids, addresses, titles, files of papers, files of saved papers. */
export function openFinder(papers: readonly EvalPaper[]): {
  /** @throws if nothing is found by a name */
  find: (name: string) => EvalPaper[];
} {
  const byId = new Map(papers.map((paper) => [paper.id, paper]));
  const lookUp = indexPapers(papers);
  const known = (id: string, title: string): EvalPaper | undefined =>
    byId.get(id) ?? lookUp({ arxivId: id, title });
  const require = (id: string, title: string): EvalPaper[] => {
    const paper = known(id, title);
    if (paper) return [paper];
    throw new Error(
      `No paper is called “${title}”. Give an id, an address or a title as the site has it, or a file of papers.`,
    );
  };
  return {
    find: (name) => {
      if (!existsSync(name)) return require(address.exec(name)?.[1] ?? name, name);
      const saved = readSaved(name);
      if (saved) return saved.flatMap(({ id, title }) => known(id, title) ?? []);
      return readPaperFile(name).map(
        (text) =>
          known(text.arxivId ?? text.title, text.title) ?? {
            ...text,
            id: text.arxivId ?? text.title,
            topics: [],
            origin: name,
          },
      );
    },
  };
}
