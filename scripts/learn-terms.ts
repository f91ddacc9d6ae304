/** Learns the meaning of words from many abstracts, for related papers: `npm run learn:terms -- FILE`. */
import { learnVocabulary } from '#lib/relate/learn-vocabulary.ts';
import { folders } from '#src/files/folders.ts';
import { writeVocabulary } from '#src/files/vocabulary-file.ts';
import { print, printError } from './command/print.ts';
import { readPaperFile } from './topics/read-paper-file.ts';

const [path] = process.argv.slice(2);

if (path === undefined) {
  printError(
    'learn-terms: No corpus is named. Name a JSON Lines file (it may be gzipped) of papers with title and abstract.',
  );
  process.exitCode = 1;
} else {
  const vocabulary = learnVocabulary(readPaperFile(path));
  const target = writeVocabulary(folders.content, vocabulary);
  print(
    `${target}: ${Object.keys(vocabulary.terms).length} terms and ${Object.keys(vocabulary.acronyms).length} acronyms of ${vocabulary.papers} papers.`,
  );
}
