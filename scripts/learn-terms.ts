import { learnStatistics } from '#lib/relate/statistics.ts';
import { learnVocabulary } from '#lib/relate/learn-vocabulary.ts';
import { folders } from '#src/files/folders.ts';
import { readVocabulary, writeVocabulary } from '#src/files/vocabulary-file.ts';
import { print, printError } from './command/print.ts';
import { printHelp } from './command/print-help.ts';
import { formatError } from './command/report.ts';
import { readOwnPapers } from './topics/labelled-input.ts';
import { readPaperFile } from './topics/read-paper-file.ts';

const usage = `Usage: npm run learn:terms -- [FILE]

Learns for related papers how frequent words are in the site's own papers, and writes content/learned/vocabulary.json.
From FILE, with many abstracts, it learns first what words mean: JSON Lines, also gzipped, of objects with title and
abstract, or any file that can be a seed.`;

function learn(path: string | undefined): void {
  const { content } = folders;
  const meanings = path === undefined ? readVocabulary(content) : learnVocabulary(readPaperFile(path));
  const own = readOwnPapers(folders);
  if (own.length === 0) throw new Error('The seeds hold no paper to count words in. Save a seed first.');
  const statistics = learnStatistics(own, meanings);
  const target = writeVocabulary(content, { ...meanings, statistics });
  const { terms, acronyms, papers } = meanings;
  print(
    `${target}: ${String(Object.keys(terms).length)} terms and ${String(Object.keys(acronyms).length)} acronyms of ${String(papers)} papers; frequencies in ${String(statistics.papers)} papers of the site. Run npm run ingest to relate all papers by them.`,
  );
}

try {
  const asked = printHelp(usage, { allowPositionals: true });
  if (asked) learn(asked[0]);
} catch (error) {
  printError(`learn:terms: ${formatError(error)}`);
  process.exitCode = 1;
}
