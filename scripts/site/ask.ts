import { createInterface } from 'node:readline/promises';

/**
 * Asks for what a command was not told. Without a terminal, nobody can answer.
 *
 * @param given answers from the command line, by the name of the option
 * @param questions by the name of the option
 * @throws without a terminal, with the options that are missing
 */
export async function ask<Name extends string>(
  given: Partial<Record<Name, string>>,
  questions: Record<Name, { text: string; usual?: string }>,
): Promise<Record<Name, string>> {
  const names = Object.keys(questions) as Name[];
  const missing = names.filter((name) => given[name] === undefined);
  const needed = missing.filter((name) => questions[name].usual === undefined);
  const answers = { ...given } as Record<Name, string>;
  if (!process.stdin.isTTY) {
    if (needed.length > 0)
      throw new Error(
        `Missing: ${needed.map((name) => `--${name}`).join(', ')}. --help explains the options.`,
      );
    for (const name of missing) answers[name] = questions[name].usual ?? '';
    return answers;
  }
  const terminal = createInterface({ input: process.stdin, output: process.stderr });
  try {
    for (const name of missing) {
      const { text, usual } = questions[name];
      let answer = '';
      do {
        answer = (await terminal.question(`${text}${usual ? ` (${usual})` : ''}: `)).trim() || (usual ?? '');
      } while (answer === '' && usual === undefined);
      answers[name] = answer;
    }
  } finally {
    terminal.close();
  }
  return answers;
}
