import { print, printError } from './command/print.ts';
import { printResult, reportOptions } from './command/report-options.ts';
import { readCount } from './command/read-count.ts';
import { readArguments } from './command/read-arguments.ts';
import { beginTopic, chooseGroup } from '#lib/groups/begin-topic.ts';
import type { WrittenPaper } from '#lib/schema/paper.ts';
import { folders } from '#src/files/folders.ts';
import { formatError } from './command/report.ts';
import { requireCommit } from './topics/committed-topic.ts';
import { describeDiscovery, discoverGroups, formatDiscovery } from './topics/discover-groups.ts';
import { readFurtherPapers, readSitePapers, readValidTopics, toOwnPapers } from './topics/labelled-input.ts';
import { printTopics } from './topics/print-topics.ts';
import { readLabelFolder } from './topics/read-label-folder.ts';
import { requireName } from './topics/require-name.ts';
import { describeTeaching, formatTeaching } from './topics/teach-report.ts';
import { teachTopic } from './topics/teach-topic.ts';

const usage = `Usage: npm run topics -- [topic] [options]
       npm run topics -- new "Name of a topic" [options]
       npm run topics -- teach topic [options]
       npm run topics -- discover [options]

Prints what a topic selects, what it nearly selects, what has changed since the last commit, how labels
agree and a sample to judge by hand; without a topic, one line for each.

With discover, groups the papers that have no topic by what they have in common; --sample says how many groups are shown.
With new, writes a topic that is learned from papers or words; with teach, learns more for a topic and keeps what was
written by hand. A paper is an id, an address, a title, a file of papers (.bib, any seed) or of saved papers.

  --like PAPER    a paper that belongs, may be repeated
  --dislike PAPER a paper that does not, may be repeated
  --words WORDS   words and phrases of the subject, with commas between them
  --about TEXT    the subject in a line; with teach, only if nobody has written that line yet
  --from-group G  with new: begin with a group that discover found, by its number or name; its name is that of the topic
                  if none is given, its typical papers are liked, and those of the groups beside it disliked
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
  since: { type: 'string' },
  labels: { type: 'string' },
  content: { type: 'string', default: folders.content },
  sample: { type: 'string', default: '20' },
  like: { type: 'string', multiple: true },
  dislike: { type: 'string', multiple: true },
  words: { type: 'string' },
  about: { type: 'string' },
  'from-group': { type: 'string' },
  list: { type: 'string' },
  judge: { type: 'string', default: '20' },
  ...reportOptions,
  help: { type: 'boolean', default: false },
} as const;

type Values = ReturnType<typeof readArguments<{ options: typeof options; allowPositionals: true }>>['values'];

/** Options that say what a topic is: a report would pass over them. */
const teachingOptions = ['like', 'dislike', 'words', 'about', 'from-group', 'list'] as const;

function requireReport(rest: readonly string[], values: Values): void {
  if (rest.length > 0)
    throw new Error(`“${rest.join(' ')}” is too much. Name one topic, or none for a line on each.`);
  const stray = teachingOptions.find((option) => values[option] !== undefined);
  if (stray !== undefined)
    throw new Error(`--${stray} belongs to learning. Write npm run topics -- new "Name", or teach topic.`);
}

function discover(rest: readonly string[], values: Values): void {
  requireReport(rest, values);
  readValidTopics(values.content, { mayBeNone: true });
  const papers = readSitePapers({ seeds: folders.seeds, content: values.content });
  const discovery = discoverGroups(papers, values.content);
  printResult(values, describeDiscovery(discovery), () =>
    formatDiscovery(discovery, readCount('sample', values.sample)),
  );
}

/** What the command line says, and what a group that it names adds to it. */
function withGroup(papers: readonly WrittenPaper[], values: Values): Values & { title?: string } {
  const asked = values['from-group'];
  if (asked === undefined) return values;
  const { groups } = discoverGroups(papers, values.content);
  const { title, words, liked, disliked } = beginTopic(chooseGroup(asked, groups), groups);
  return {
    ...values,
    title,
    words: [words.join(', '), ...(values.words === undefined ? [] : [values.words])].join(', '),
    like: [...liked, ...(values.like ?? [])],
    dislike: [...disliked, ...(values.dislike ?? [])],
  };
}

async function teach(command: 'new' | 'teach', names: readonly string[], values: Values): Promise<void> {
  // Without a topic there is nothing to read; the first one may be learned.
  const { sources, topics } = readValidTopics(values.content, { mayBeNone: command === 'new' });
  if (command === 'teach' && values['from-group'] !== undefined)
    throw new Error('--from-group is for a new topic. Name papers with --like.');
  const fromGroup = values['from-group'] !== undefined && names.length === 0;
  if (!fromGroup) requireName(command, names, sources);
  const judge = readCount('judge', values.judge);
  const site = readSitePapers({ seeds: folders.seeds, content: values.content });
  const { title, ...said } = withGroup(site, values);
  const name = requireName(command, fromGroup ? [title ?? ''] : names, sources);
  const own = toOwnPapers(site);
  const ownIds = new Set(own.map(({ id }) => id));
  const further = values.corpus === undefined ? [] : readFurtherPapers(values.corpus, topics);
  const papers = [...own, ...further.filter(({ id }) => !ownIds.has(id))];
  const report = await teachTopic(name, { ...said, judge }, papers, sources);
  printResult(values, describeTeaching(report), () => formatTeaching(report));
}

async function main(): Promise<void> {
  const { values, positionals } = readArguments({ options, allowPositionals: true });
  if (values.help) {
    print(usage);
    return;
  }
  const [asked, ...rest] = positionals;
  if (asked === 'new' || asked === 'teach') return teach(asked, rest, values);
  if (asked === 'discover') {
    discover(rest, values);
    return;
  }
  requireReport(rest, values);
  const { content, since = 'HEAD', labels = 'tests/eval-data' } = values;
  // What comes by default may be absent; what was asked for may not.
  if (values.since !== undefined) requireCommit(content, since);
  if (values.labels !== undefined) readLabelFolder(labels);
  const sample = readCount('sample', values.sample);
  printTopics(asked, { ...values, since, labels, seeds: folders.seeds, sample });
}

try {
  await main();
} catch (error) {
  printError(`topics: ${formatError(error)}`);
  process.exitCode = 1;
}
