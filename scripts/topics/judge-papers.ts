import { existsSync } from 'node:fs';
import { createInterface } from 'node:readline/promises';
import type { EvalPaper } from '#lib/topics/measure/eval-input.ts';
import { readText } from '#src/files/read-files.ts';
import { replaceFile } from '#src/files/replace-file.ts';

/** What a person said of papers, by their ids. */
export interface Marks {
  liked: string[];
  disliked: string[];
}

const head = `# Write + before a paper that belongs to the topic, - before one that does not. Leave ? where you cannot say.
# Then run the command again.
`;
const line = /^([+-])\s+(\S+)/;

/** A list of papers to mark. */
export function writeList(path: string, papers: readonly EvalPaper[]): void {
  const lines = papers.map(
    ({ id, title, abstract }) => `? ${id}  ${title}\n#   ${abstract.slice(0, 300).replace(/\s+/g, ' ')}\n`,
  );
  replaceFile(path, head + lines.join(''));
}

/** The marks in a list; nothing if there is no such file. */
export function readList(path: string): Marks | undefined {
  if (!existsSync(path)) return undefined;
  const marks = (readText(path) ?? '').split('\n').flatMap((text) => {
    const [, mark, id] = line.exec(text) ?? [];
    return mark === undefined || id === undefined ? [] : [{ mark, id }];
  });
  const of = (mark: string): string[] => marks.filter((one) => one.mark === mark).map(({ id }) => id);
  return { liked: of('+'), disliked: of('-') };
}

/**
 * Shows one paper after the other on the terminal and asks whether it belongs.
 *
 * @param next the paper that tells most, after what was said so far; nothing if there is none
 */
export async function askForMarks(
  next: (marks: Marks) => EvalPaper | undefined,
  max: number,
): Promise<Marks> {
  const marks: Marks = { liked: [], disliked: [] };
  const terminal = createInterface({ input: process.stdin, output: process.stderr });
  try {
    for (let asked = 0; asked < max; asked += 1) {
      const paper = next(marks);
      if (paper === undefined) break;
      const question = `\n${String(asked + 1)} of ${String(max)}: ${paper.title}\n${paper.abstract.slice(0, 500)}\nDoes it belong? y, n, or q to stop: `;
      const answer = (await terminal.question(question)).trim().toLowerCase();
      if (answer.startsWith('q')) break;
      (answer.startsWith('y') ? marks.liked : marks.disliked).push(paper.id);
    }
  } finally {
    terminal.close();
  }
  return marks;
}
