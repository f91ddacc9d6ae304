/**
 * Learns for related papers: `npm run learn:terms -- FILE` what words mean, from many abstracts, and
 * `npm run learn:terms` how frequent they are in the site's own papers. The first does the second, too.
 */
import { learnStatistics } from '#lib/relate/statistics.ts';
import { learnVocabulary } from '#lib/relate/learn-vocabulary.ts';
import { folders } from '#src/files/folders.ts';
import { readVocabulary, writeVocabulary } from '#src/files/vocabulary-file.ts';
import { print, printError } from './command/print.ts';
import { formatError } from './command/report.ts';
import { readOwnPapers } from './topics/labelled-input.ts';
import { readPaperFile } from './topics/read-paper-file.ts';

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
  learn(process.argv[2]);
} catch (error) {
  printError(`learn-terms: ${formatError(error)}`);
  process.exitCode = 1;
}
