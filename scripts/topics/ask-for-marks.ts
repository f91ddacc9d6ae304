import { createInterface } from 'node:readline/promises';
import type { Readable, Writable } from 'node:stream';
import { nameOf, type EvalPaper } from '#lib/topics/measure/eval-input.ts';
import { printable } from '#lib/text/printable.ts';
import type { Marks } from './judging-list.ts';

/** Where questions are shown and answers come from. */
interface Terminal {
  input: Readable;
  output: Writable;
}

type Answer = 'yes' | 'no' | 'unsure' | 'stop';

const answers: ReadonlyMap<string, Answer> = new Map([
  ['y', 'yes'],
  ['yes', 'yes'],
  ['n', 'no'],
  ['no', 'no'],
  ['', 'unsure'],
  ['q', 'stop'],
  ['quit', 'stop'],
]);

/**
 * Opens a terminal for questions. They are asked again until the answer is one of those that are known; the end of the
 * input stops.
 */
function openQuestions({ input, output }: Terminal) {
  const lines = createInterface({ input, output });
  const over = new AbortController();
  let isBroken = false;
  lines.once('close', () => {
    over.abort();
  });
  lines.once('SIGINT', () => {
    isBroken = true;
    lines.close();
  });
  const ask = async (question: string): Promise<Answer> => {
    try {
      const text = await lines.question(question, { signal: over.signal });
      return answers.get(text.trim().toLowerCase()) ?? (await ask('y, n, Enter or q: '));
    } catch (error) {
      if (isBroken)
        throw new Error('You broke off, so nothing was written. Press q to keep your answers.', {
          cause: error,
        });
      if (over.signal.aborted) return 'stop';
      throw error;
    }
  };
  return {
    ask,
    close: () => {
      lines.close();
    },
  };
}

/**
 * Shows one paper after the other on the terminal and asks whether it belongs.
 *
 * @param next the paper that tells most, after what was said so far and without those already asked; nothing if there is none
 * @throws if the reader breaks off with Ctrl+C
 */
export async function askForMarks(
  next: (marks: Marks, asked: readonly EvalPaper[]) => EvalPaper | undefined,
  max: number,
  terminal: Terminal = { input: process.stdin, output: process.stderr },
): Promise<Marks> {
  const marks: Marks = { liked: [], disliked: [] };
  const asked: EvalPaper[] = [];
  const { ask, close } = openQuestions(terminal);
  try {
    while (asked.length < max) {
      const paper = next(marks, asked);
      if (paper === undefined) break;
      asked.push(paper);
      const answer = await ask(
        `\n${String(asked.length)} of ${String(max)}: ${printable(paper.title)}\n${printable(paper.abstract.slice(0, 500))}\nDoes it belong? y, n, Enter if you cannot say, or q to stop: `,
      );
      if (answer === 'stop') break;
      if (answer === 'yes') marks.liked.push(nameOf(paper));
      if (answer === 'no') marks.disliked.push(nameOf(paper));
    }
  } finally {
    close();
  }
  return marks;
}
