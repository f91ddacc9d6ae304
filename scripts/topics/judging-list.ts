import { existsSync } from 'node:fs';
import { nameOf, type EvalPaper } from '#lib/topics/measure/eval-input.ts';
import { printable } from '#lib/text/printable.ts';
import { readText } from '#src/files/read-files.ts';
import { replaceFile } from '#src/files/replace-file.ts';

/** What a person said of papers, by their names. */
export interface Marks {
  liked: string[];
  disliked: string[];
}

const head = `# Write + before a paper that belongs to the topic, - before one that does not. Leave ? where you cannot say.
# Then run the command again.
`;
/** A mark, the name of a paper, and two spaces before what is not read. */
const line = /^([+\-?])\s*(\S.*?)(?:\s{2}.*)?$/;

/** Writes a list of papers to mark. */
export function writeList(path: string, papers: readonly EvalPaper[]): void {
  const lines = papers.map((paper) => {
    const abstract = paper.abstract.slice(0, 300).replace(/\s+/g, ' ');
    return `? ${nameOf(paper)}  ${paper.title}\n${abstract === '' ? '' : `#   ${abstract}\n`}`;
  });
  replaceFile(path, head + lines.join(''));
}

/**
 * The marks in a list; nothing if there is no such file.
 *
 * @throws if a line is neither a marked paper nor a comment
 */
export function readList(path: string): Marks | undefined {
  if (!existsSync(path)) return undefined;
  const marks = (readText(path) ?? '').split('\n').flatMap((whole, at) => {
    const text = whole.trim();
    if (text === '' || text.startsWith('#')) return [];
    const [, mark, name] = line.exec(text) ?? [];
    if (mark === undefined || name === undefined)
      throw new Error(
        `${path}:${String(at + 1)}: “${printable(text.slice(0, 80))}” has no mark. Begin the line with +, - or ?, or with # if it is no paper.`,
      );
    return [{ mark, name }];
  });
  const of = (mark: string): string[] => marks.filter((one) => one.mark === mark).map(({ name }) => name);
  return { liked: of('+'), disliked: of('-') };
}
