import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkBody } from '#lib/doctor/check-body.ts';
import { checkEditions } from '#lib/doctor/check-editions.ts';
import { checkFetched, checkSettings, checkWorkflows } from '#lib/doctor/check-fork.ts';
import { checkTopics } from '#lib/doctor/check-topics.ts';
import { checkNotes, problem, type HandWritten } from '#lib/doctor/check-notes.ts';
import type { Diagnostic } from '#lib/schema/diagnostic.ts';
import { readFetchState } from '#src/files/fetch-state-file.ts';
import { folders } from '#src/files/folders.ts';
import { readSettings, readTopics } from '#src/files/read-content.ts';
import { listFiles, readText } from '#src/files/read-files.ts';
import { readWords } from '#src/files/read-words.ts';
import { countSeverities, formatDiagnostic } from './command/report.ts';
import { readEntries } from '#src/files/read-entries.ts';
import { runIngest } from '#src/ingest/run-ingest.ts';

const workflows = ['.github/workflows/pages.yml', '.github/workflows/weekly.yml'];

function readHandWritten(folder: string): HandWritten[] {
  return listFiles(join(folders.content, folder))
    .filter((path) => path.endsWith('.mdx'))
    .map((path) => ({
      file: `content/${folder}/${path}`,
      id: path.replace(/\.mdx$/, ''),
      text: readFileSync(join(folders.content, folder, path), 'utf8'),
    }));
}

/** Turns what a check throws into a message like the others, so that one cause does not hide the rest. */
function attempt(file: string, hint: string, check: () => Diagnostic[]): Diagnostic[] {
  try {
    return check();
  } catch (error) {
    return [
      problem('error', 'unreadable', file, error instanceof Error ? error.message : String(error), hint),
    ];
  }
}

/** What the checks of settings and topics have said already. */
const ofContent = new Set(['bad-settings', 'bad-topic', 'bad-address', 'no-topics']);

/** What ingest has to say of the seeds, without the notes, which only tell how it decided. */
function checkSeeds(): Diagnostic[] {
  if (!existsSync(folders.seeds) || listFiles(folders.seeds).length === 0)
    return [
      problem(
        'error',
        'no-seeds',
        'seeds',
        'There is no seed.',
        'Save a listing as text into seeds/, or run npm run fetch.',
      ),
    ];
  const { result, changes } = runIngest({ ...folders, check: true });
  const stale = [...changes.write, ...changes.remove];
  return [
    ...result.diagnostics.filter(({ severity, rule }) => severity !== 'note' && !ofContent.has(rule)),
    ...(stale.length === 0
      ? []
      : [
          problem(
            'warning',
            'stale-entries',
            `content/${stale[0] ?? ''}`,
            `${stale.length} generated files are not up to date.`,
            'Run npm run ingest and commit the result.',
          ),
        ]),
  ];
}

function examine(): Diagnostic[] {
  const { settings, diagnostics } = readSettings(folders.content);
  const { topics, sources, diagnostics: topicDiagnostics } = readTopics(folders.content);
  const [notes, editions] = [readHandWritten('notes'), readHandWritten('editions')];
  return [
    ...diagnostics,
    ...checkSettings(
      settings,
      topics.map(({ id }) => id),
      readText(join(folders.content, 'settings.yaml')) ?? '',
    ),
    ...readWords(folders.content, settings).diagnostics,
    ...topicDiagnostics,
    ...checkTopics(sources),
    ...[...readHandWritten('topics'), ...notes, ...editions].flatMap(checkBody),
    ...attempt('content/papers', 'Run npm run ingest.', () => {
      const papers = readEntries(folders.content);
      const names = new Set(papers.flatMap(({ id, aliases }) => [id, ...aliases]));
      return [...checkNotes(notes, names), ...checkEditions(editions, papers)];
    }),
    ...attempt('seeds', 'Correct the seeds, then run npm run ingest.', checkSeeds),
    ...attempt('seeds/.fetch.json', 'Restore the file from the last commit.', () =>
      checkFetched(readFetchState(folders.seeds), listFiles(folders.seeds), settings),
    ),
    ...checkWorkflows(new Map(workflows.map((file) => [file, readText(file)]))),
  ];
}

const diagnostics = examine();
for (const diagnostic of diagnostics) console.log(formatDiagnostic(diagnostic));
const { error, warning, note } = countSeverities(diagnostics);
console.log(
  `errors ${error} · warnings ${warning} · notes ${note}${error + warning === 0 ? ' · all is well' : ''}`,
);
process.exitCode = error > 0 ? 1 : 0;
