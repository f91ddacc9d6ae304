import { print, printError } from './command/print.ts';
import { printResult, reportOptions } from './command/report-options.ts';
import { existsSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { compareSelections, weighPapers } from '#lib/topics/measure/compare-selections.ts';
import {
  compareTopics,
  type LabelledPaper,
  type TopicComparison,
} from '#lib/topics/measure/compare-topics.ts';
import type { EvalPaper } from '#lib/topics/measure/eval-input.ts';
import { macroF1 } from '#lib/topics/measure/topics.ts';
import type { Topic } from '#lib/schema/topic.ts';
import { readCommittedTopic } from './topics/committed-topic.ts';
import {
  findLabels,
  readFurtherPapers,
  readAnyTopics,
  readOwnPapers,
  readValidTopics,
} from './topics/labelled-input.ts';
import { readLabelFolder } from './topics/read-label-folder.ts';
import {
  describeTopic,
  formatOverview,
  formatTopic,
  type TopicChange,
  type TopicReport,
} from './topics/topics-report.ts';
import { folders } from '#src/files/folders.ts';
import { nameSlug } from '#lib/identifiers/name-slug.ts';
import { describeTeaching, formatTeaching, teachTopic } from './topics/teach-topic.ts';
import { formatError } from './command/report.ts';
import { printable } from '#lib/text/printable.ts';

const usage = `Usage: npm run topics -- [topic] [options]
       npm run topics -- new "Name of a topic" [options]
       npm run topics -- teach topic [options]

Prints what a topic selects, what it nearly selects, what has changed since the last commit, how labels
agree and a sample to judge by hand; without a topic, one line for each.

With new, writes a topic that is learned from papers or words; with teach, learns more for a topic and keeps what was
written by hand. A paper is an id, an address, a title, a file of papers (.bib, any seed) or of saved papers.

  --like PAPER    a paper that belongs, may be repeated
  --dislike PAPER a paper that does not, may be repeated
  --words WORDS   words and phrases of the subject, with commas between them
  --about TEXT    with new: the subject in a line
  --list FILE     write the papers to judge into this file; the next run takes the marks in it
  --judge N       papers to ask about on a terminal, or to list (20)

For reports and for learning:

  --corpus FILE   other papers: JSON Lines or any seed, also gzipped (the project's own papers)
  --since COMMIT  what to compare with (HEAD)
  --labels DIR    folder of labels*.json and papers*.jsonl (tests/eval-data)
  --content DIR   folder of topics and entries (content, or OFFPRINT_CONTENT)
  --sample N      papers to print of those in and of those just under the threshold (20)
  --json          print what each topic selects, nearly selects and reaches as JSON
  --quiet         print only faults, and how many labelled papers are missing
  --help          print this text`;

const options = {
  corpus: { type: 'string' },
  since: { type: 'string', default: 'HEAD' },
  labels: { type: 'string', default: 'tests/eval-data' },
  content: { type: 'string', default: folders.content },
  sample: { type: 'string', default: '20' },
  like: { type: 'string', multiple: true },
  dislike: { type: 'string', multiple: true },
  words: { type: 'string' },
  about: { type: 'string' },
  list: { type: 'string' },
  judge: { type: 'string', default: '20' },
  ...reportOptions,
  help: { type: 'boolean', default: false },
} as const;

type Values = ReturnType<typeof parseArgs<{ options: typeof options; allowPositionals: true }>>['values'];

function readSample(text: string, option = 'sample'): number {
  const sample = Number(text);
  if (!Number.isInteger(sample) || sample < 1)
    throw new Error(`"${text}" is not a number of papers. Give --${option} a whole number above 0.`);
  return sample;
}

function chooseTopics(topics: readonly Topic[], asked: string | undefined): readonly Topic[] {
  if (asked === undefined) return topics;
  const chosen = topics.filter(({ id }) => id === asked);
  if (chosen.length === 0)
    throw new Error(`There is no topic "${asked}". Name one of ${topics.map(({ id }) => id).join(', ')}.`);
  return chosen;
}

/** The change of a topic since a commit; `undefined` if there is no such commit, or no change. */
function findChange(
  topic: Topic,
  papers: readonly EvalPaper[],
  labelled: readonly LabelledPaper[],
  { content, since }: { content: string; since: string },
): TopicChange | undefined {
  const committed = readCommittedTopic(content, topic.id, since);
  if (committed === undefined) return undefined;
  if (committed === 'new') return { commit: since, isNew: true, added: [], removed: [] };
  if (JSON.stringify(committed) === JSON.stringify(topic)) return undefined;
  return {
    commit: since,
    isNew: false,
    ...compareSelections(weighPapers(papers, committed), weighPapers(papers, topic)),
    figures: measureOn(labelled, committed),
  };
}

function measureOn(labelled: readonly LabelledPaper[], topic: Topic): TopicComparison | undefined {
  return labelled.some(({ topics }) => topic.id in topics) ? compareTopics(labelled, [topic])[0] : undefined;
}

function formatMean(figures: readonly TopicComparison[], labelled: number): string {
  const rules = macroF1(figures.map((one) => one.rules));
  const keywords = macroF1(figures.map((one) => one.keywords));
  return `Macro F1 ${rules.toFixed(3)}, keywords ${keywords.toFixed(3)}, ${labelled} labelled papers.`;
}

/** What `new` or `teach` is about: the title of a topic that is not there yet, or the id of one that is. */
function requireName(command: string, name: string | undefined, topics: readonly Topic[]): string {
  if (name === undefined)
    throw new Error(
      `Say which topic: npm run topics -- ${command} ${command === 'new' ? '"Name"' : 'topic'}.`,
    );
  const ids = topics.map(({ id }) => id);
  if (command === 'teach') chooseTopics(topics, name);
  else if (ids.includes(name) || ids.includes(nameSlug(name, 'topic')))
    throw new Error(`There is a topic "${name}" already. npm run topics -- teach improves it.`);
  return name;
}

async function teach(command: string, name: string | undefined, values: Values): Promise<void> {
  // Without a topic there is nothing to read; the first one may be learned.
  const { sources, topics } =
    command === 'new' ? readAnyTopics(values.content) : readValidTopics(values.content);
  const required = requireName(command, name, sources);
  const own = readOwnPapers({ seeds: folders.seeds, content: values.content });
  const papers = values.corpus === undefined ? own : [...own, ...readFurtherPapers(values.corpus, topics)];
  const report = await teachTopic(
    required,
    { ...values, judge: readSample(values.judge, 'judge') },
    papers,
    sources,
  );
  printResult(values, describeTeaching(report), () => formatTeaching(report));
}

async function main(): Promise<void> {
  const { values, positionals } = parseArgs({ options, allowPositionals: true });
  if (values.help) {
    print(usage);
    return;
  }
  const [asked, name] = positionals;
  if (asked === 'new' || asked === 'teach') return teach(asked, name, values);
  const sample = readSample(values.sample);
  const topics = readValidTopics(values.content);
  const chosen = chooseTopics(topics.sources, asked);
  const own = readOwnPapers({ seeds: folders.seeds, content: values.content });
  const papers = values.corpus === undefined ? own : readFurtherPapers(values.corpus, topics.topics);
  const { input, missing } = existsSync(values.labels)
    ? findLabels(
        readLabelFolder(values.labels),
        values.corpus === undefined ? own : [...own, ...papers],
        topics,
      )
    : { input: { labels: [] }, missing: [] };
  const labelled = input.labels.flatMap((set) =>
    set.papers.map(({ labels, ...paper }) => ({ ...paper, topics: labels.topics })),
  );
  const reports: TopicReport[] = chosen.map((topic) => ({
    id: topic.id,
    papers: weighPapers(papers, topic),
    figures: measureOn(labelled, topic),
    change: findChange(topic, papers, labelled, values),
  }));
  const figures = reports.flatMap((one) => one.figures ?? []);
  printResult(values, reports.map(describeTopic), () =>
    [
      ...reports.map((one) => (asked === undefined ? formatOverview(one) : formatTopic(one, sample))),
      ...(asked === undefined && figures.length > 0 ? [formatMean(figures, labelled.length)] : []),
    ].join('\n'),
  );
  // Labels of other topics than the site's measure none of them, so that nobody misses their papers.
  if (missing.length > 0 && figures.length > 0)
    printError(
      `${missing.length} labelled papers have no text here, the first "${printable(missing[0] ?? '')}".`,
    );
}

try {
  await main();
} catch (error) {
  printError(`topics: ${formatError(error)}`);
  process.exitCode = 1;
}
