import { print, printError } from './command/print.ts';
import { printResult, reportOptions } from './command/report-options.ts';
import { readCount } from './command/read-count.ts';
import { readArguments } from './command/read-arguments.ts';
import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { evaluateSearch } from './tools/eval/search/evaluate-search.ts';
import { evaluateWaits } from './tools/eval/search/evaluate-waits.ts';
import { indexCorpus } from './tools/eval/search/index-corpus.ts';
import { checkOptions } from './tools/eval/check-options.ts';
import { measureFormats, formatTable } from './tools/eval/evaluate-formats.ts';
import { evaluateGroups } from './tools/eval/evaluate-groups.ts';
import { evaluateMap } from './tools/eval/evaluate-map.ts';
import { evaluateRanking } from './tools/eval/evaluate-ranking.ts';
import { evaluateRelated } from './tools/eval/evaluate-related.ts';
import { evaluateLearning } from './tools/eval/evaluate-learning.ts';
import { readTopicWords } from './tools/eval/topic-words.ts';
import { evaluateImportance } from './tools/eval/evaluate-importance.ts';
import { evaluateResults } from './tools/eval/evaluate-results.ts';
import { evaluateSummaries } from './tools/eval/evaluate-summaries.ts';
import { evaluateTopics } from './tools/eval/evaluate-topics.ts';
import type { Figure } from '#lib/topics/measure/figure.ts';
import type { EvalInput } from '#lib/topics/measure/eval-input.ts';
import { resolveState } from '#lib/state/state-lines.ts';
import { folders } from '#src/files/folders.ts';
import { readVocabulary } from '#src/files/vocabulary-file.ts';
import weights from '#lib/summarise/weights.json' with { type: 'json' };
import { readStateFile } from '#src/files/state-file.ts';
import { requireSettings } from '#src/files/read-content.ts';
import { readEvalInput, readOwnPapers, readValidTopics } from './topics/labelled-input.ts';
import { formatFigures } from './tools/eval/eval-report.ts';
import { formatError } from './command/report.ts';
import { printable } from '#lib/text/printable.ts';

const usage = `Usage: npm run eval -- [--labels DIR] [--papers FILE] [--feed FILE] [options]

Measures topics, related papers, summaries and results against labels, as one table: every figure with the number
of papers, a bootstrap interval, the spread over five folds and what a simple method reaches.
docs/internals/quality.md explains the figures.

  --labels DIR   folder of labels*.json and related*.json (tests/eval-data); its papers*.jsonl are read too
  --papers FILE  further papers, which the labels name by arXiv id or title: JSON Lines or a list of objects
                 with title, abstract and perhaps arxivId, or any file that can be a seed; also gzipped.
                 They are cleaned, placed in topics, summarised and related as ingest does it
  --search DIR   measure the search of the built site in this folder instead, with queries-*.json of --labels
  --corpus FILE  with --search: measure an index of these papers with the search page of the site, which is built
                 for no path: JSON Lines, also gzipped, of objects with title, abstract, arxivId, authors and issued
  --size N       with --corpus: number of papers; more than there are mixes new ones from their sentences
  --slow         with --search: measure instead how long a browser waits for the rows of a search over slow 4G
  --formats      print instead what is read right of the files of each exporter in tests/fixtures/formats
  --ranking      measure instead the ranking for a reader: how well ten papers of a topic find the others
  --learning     measure instead topics that are learned from judged papers or ten words, as npm run topics -- new does
  --draws N      with --learning: how often the judged papers are drawn (10)
  --judged N     with --learning: only from so many judged papers: 0 (words alone), 2, 10, 20, 40 or 80
  --groups       measure instead the groups that npm run topics -- discover would find among the labelled papers
  --map          measure instead the map: topics and likeness of the papers that lie side by side on it
  --feed FILE    a record of a feed with its final votes: JSON Lines, also gzipped, of objects with title,
                 abstract, arxivId, authors, issued, featured and upvotes. Then only the order of editions is
                 measured, on its last sixty weeks
  --json         print the figures as JSON
  --quiet        print only faults, and which labelled papers are missing
  --help         print this text

The code is 1 if something could not be measured, and 2 if an option has no effect beside the others.`;

const options = {
  labels: { type: 'string', default: 'tests/eval-data' },
  papers: { type: 'string' },
  search: { type: 'string' },
  corpus: { type: 'string' },
  size: { type: 'string' },
  slow: { type: 'boolean', default: false },
  formats: { type: 'boolean', default: false },
  ranking: { type: 'boolean', default: false },
  learning: { type: 'boolean', default: false },
  draws: { type: 'string' },
  judged: { type: 'string' },
  groups: { type: 'boolean', default: false },
  map: { type: 'boolean', default: false },
  feed: { type: 'string' },
  ...reportOptions,
  help: { type: 'boolean', default: false },
} as const;

/** How often judged papers are drawn if nothing else is asked for. */
const usualDraws = 10;

/** Labels of other topics than the site's say nothing about it. */
function requireOwnLabels({ labels, topics }: EvalInput, folder: string): void {
  const own = new Set(topics.map(({ id }) => id));
  const named = labels.flatMap(({ papers }) => papers.flatMap((paper) => Object.keys(paper.labels.topics)));
  if (named.length === 0 || named.some((id) => own.has(id))) return;
  throw new Error(
    `The labels in ${folder} are of other topics than those of this site, such as ${printable(named[0] ?? '')}. Label papers for your own, as tests/eval-data/labelling.md explains, and name their folder with --labels.`,
  );
}

interface SearchOptions {
  labels: string;
  slow: boolean;
  corpus?: string | undefined;
  size?: string | undefined;
}

async function measureSearch(site: string, { labels, slow, corpus, size }: SearchOptions): Promise<Figure[]> {
  if (!existsSync(join(site, 'pagefind/manifest.json')))
    throw new Error(`${site} holds no built site with a search. Run npm run build first.`);
  const evaluate = slow ? evaluateWaits : evaluateSearch;
  if (corpus === undefined) return evaluate(site, labels);
  const folder = await indexCorpus(site, corpus, size === undefined ? undefined : readCount('size', size));
  try {
    return await evaluate(folder, labels);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

async function main(): Promise<void> {
  const { values } = readArguments({ options });
  if (values.help) {
    print(usage);
    return;
  }
  const problem = checkOptions(values);
  if (problem !== undefined) {
    printError(`eval: ${problem}`);
    process.exitCode = 2;
    return;
  }
  if (values.search !== undefined) {
    const figures = await measureSearch(values.search, values);
    printResult(values, { figures, missing: [] }, () => formatFigures(figures));
    return;
  }
  if (values.formats) {
    const formats = measureFormats('tests/fixtures/formats');
    printResult(values, { formats }, () => formatTable(formats));
    return;
  }
  if (values.feed !== undefined) {
    const { importance } = requireSettings(folders.content);
    const ordered = evaluateImportance(values.feed, readValidTopics(folders.content).topics, importance);
    printResult(values, { figures: ordered }, () => formatFigures(ordered));
    return;
  }
  if (values.map) {
    const positions = resolveState('positions', readStateFile(folders.content, 'positions')?.lines ?? []);
    const placed = evaluateMap(readOwnPapers(folders), positions, readVocabulary(folders.content));
    printResult(values, { figures: placed }, () => formatFigures(placed));
    return;
  }
  const { input, missing } = readEvalInput(folders, values.labels, values.papers);
  requireOwnLabels(input, values.labels);
  const vocabulary = readVocabulary(folders.content);
  const tasks = values.learning
    ? [
        evaluateLearning(
          vocabulary,
          readTopicWords(values.labels),
          values.draws === undefined ? usualDraws : readCount('draws', values.draws),
          values.judged === undefined ? undefined : Number(values.judged),
        ),
      ]
    : values.ranking
      ? [evaluateRanking(vocabulary)]
      : values.groups
        ? [evaluateGroups(vocabulary)]
        : [evaluateTopics, evaluateRelated(vocabulary), evaluateSummaries(weights), evaluateResults];
  const figures = tasks.flatMap((task) => task(input));
  if (figures.length === 0)
    throw new Error(
      `Nothing could be measured: of the papers that ${values.labels} names, none has a text here. Name a file that has them with --papers.`,
    );
  printResult(values, { figures, missing }, () => formatFigures(figures));
  if (missing.length > 0)
    printError(
      `${missing.length} labelled papers have no text here, the first “${printable(missing[0] ?? '')}”. Name a file that has them with --papers.`,
    );
}

try {
  await main();
} catch (error) {
  printError(`eval: ${formatError(error)}`);
  process.exitCode = 1;
}
