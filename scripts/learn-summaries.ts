import { writeFileSync } from 'node:fs';
import { print, printError } from './command/print.ts';
import { printHelp } from './command/print-help.ts';
import { formatError } from './command/report.ts';
import { markAbstract } from './tools/eval/evaluate-summaries.ts';
import { learnSummaries } from './tools/learning/fit-summaries.ts';
import { readEvalInput } from './topics/labelled-input.ts';
import { folders } from '#src/files/folders.ts';

const usage = `Usage: npm run learn:summaries -- [--help]

Learns from the labels of tests/eval-data which sentences annotators choose, and writes their weights to
src/lib/summarise/weights.json.`;

const labelFolder = 'tests/eval-data';
const target = 'src/lib/summarise/weights.json';

function learn(): void {
  const { input, missing } = readEvalInput(folders, labelFolder, undefined);
  const labelled = input.labels
    .flatMap(({ papers }) => papers)
    .filter(({ labels }) => labels.contribution.length > 0);
  writeFileSync(target, `${JSON.stringify(learnSummaries(labelled.map(markAbstract)), null, 2)}\n`);
  print(
    `${target}: learned from ${labelled.length} abstracts; ${missing.length} that labels name have no text.`,
  );
}

try {
  if (printHelp(usage)) learn();
} catch (error) {
  printError(`learn:summaries: ${formatError(error)}`);
  process.exitCode = 1;
}
