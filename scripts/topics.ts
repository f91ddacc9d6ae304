import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { weighTopics } from '#lib/classify/weigh-topics.ts';
import { compareTopics } from '#lib/eval/compare-topics.ts';
import { macroF1 } from '#lib/eval/topics.ts';
import { parseEntry } from '#lib/write/parse-entry.ts';
import { folders } from './files/folders.ts';
import { readTopics } from './files/read-content.ts';
import { listFiles } from './files/read-files.ts';
import { readLabels, readPaperTexts, type PaperText } from './eval/read-labels.ts';
import { formatDiagnostic, printable } from './ingest/report.ts';
import { formatOverview, formatTopic } from './eval/topics-report.ts';

const usage = `Usage: npm run topics -- [topic] [options]

Prints what a topic selects, what it nearly selects, how labels agree and a sample to judge by hand;
without a topic, one line for each.

  --corpus FILE   papers as JSON Lines, also gzipped, with title and abstract (the project's own papers)
  --labels DIR    folder of labels*.json and papers*.jsonl (tests/eval-data)
  --content DIR   folder of topics and entries (content, or OFFPRINT_CONTENT)
  --sample N      papers to print of those in and of those just under the threshold (20)
  --help          print this text`;

const options = {
  corpus: { type: 'string' },
  labels: { type: 'string', default: 'tests/eval-data' },
  content: { type: 'string', default: folders.content },
  sample: { type: 'string', default: '20' },
  help: { type: 'boolean', default: false },
} as const;

/** The project's own papers. The abstract is the entry's body, formulas and all. */
function readOwnTexts(content: string): PaperText[] {
  const folder = join(content, 'papers');
  return listFiles(folder).map((path) => {
    const { data, body } = parseEntry(readFileSync(join(folder, path), 'utf8'));
    const arxivId = data['arxivId'];
    return {
      title: String(data['title']),
      abstract: body.trim(),
      ...(typeof arxivId === 'string' ? { arxivId } : {}),
    };
  });
}

function main(): void {
  const { values, positionals } = parseArgs({ options, allowPositionals: true });
  if (values.help) {
    console.log(usage);
    return;
  }
  const { topics, sources, diagnostics } = readTopics(values.content);
  if (diagnostics.length > 0) throw new Error(diagnostics.map(formatDiagnostic).join('\n'));
  const [asked] = positionals;
  if (asked !== undefined && !topics.some(({ id }) => id === asked))
    throw new Error(`There is no topic "${asked}". Name one of ${topics.map(({ id }) => id).join(', ')}.`);
  const sample = Number(values.sample);
  if (!Number.isInteger(sample) || sample < 1)
    throw new Error(`"${values.sample}" is not a number of papers. Give --sample a whole number above 0.`);

  const own = readOwnTexts(values.content);
  const papers = values.corpus === undefined ? own : readPaperTexts(values.corpus);
  const labels = existsSync(values.labels)
    ? readLabels(values.labels, [...own, ...papers])
    : { papers: [], missing: [] };
  const isAsked = ({ id }: { id: string }) => asked === undefined || id === asked;
  const figures = labels.papers.length > 0 ? compareTopics(labels.papers, sources.filter(isAsked)) : [];
  for (const topic of topics.filter(isAsked)) {
    const weighed = papers.flatMap(({ title, abstract }) =>
      weighTopics({ title, abstract }, [topic]).map((one) => ({ title, weighed: one })),
    );
    const found = figures.find(({ id }) => id === topic.id);
    console.log(
      asked === undefined ? formatOverview(topic.id, weighed, found) : formatTopic(weighed, found, sample),
    );
  }
  if (asked === undefined && figures.length > 0)
    console.log(
      `Macro F1 ${macroF1(figures.map(({ rules }) => rules)).toFixed(3)}, keywords ${macroF1(figures.map(({ keywords }) => keywords)).toFixed(3)}, ${labels.papers.length} labelled papers.`,
    );
  if (labels.missing.length > 0)
    console.error(
      `${labels.missing.length} labelled papers have no text here, the first "${printable(labels.missing[0] ?? '')}".`,
    );
}

try {
  main();
} catch (error) {
  console.error(`topics: ${printable(error instanceof Error ? error.message : String(error))}`);
  process.exitCode = 1;
}
