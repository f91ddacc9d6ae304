import { print, printError } from './command/print.ts';
import { counted } from './command/format-inbox.ts';
import { printResult, reportOptions } from './command/report-options.ts';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { readArguments } from './command/read-arguments.ts';
import { parseWeekId } from '#lib/dates/week.ts';
import { editionWeek } from '#lib/editions/edition-clock.ts';
import { choosePicks } from '#lib/editions/choose-picks.ts';
import { formatStub } from '#lib/editions/format-stub.ts';
import { formatError } from './command/report.ts';
import { folders } from '#src/files/folders.ts';
import { requireSettings } from '#src/files/read-content.ts';
import { readEntries } from '#src/files/read-entries.ts';
import { replaceFile } from '#src/files/replace-file.ts';
import { paths } from '#src/site/paths.ts';

const usage = `Usage: npm run new:week -- [WEEK]

Writes content/editions/WEEK.mdx, a foreword to go on from, with the week's picks pinned: of the papers in a topic
the most discussed, then those that match best. WEEK is an ISO week, as in 2025-W40; by default the newest week with
papers. A file that exists is left alone.

  --content DIR   folder of papers and editions (content, or OFFPRINT_CONTENT)
  --json          print the file and its picks as JSON
  --quiet         print only faults
  --help          print this text`;

const options = {
  content: { type: 'string', default: folders.content },
  ...reportOptions,
  help: { type: 'boolean', default: false },
} as const;

function main(): void {
  const { values, positionals } = readArguments({ options, allowPositionals: true });
  if (values.help) {
    print(usage);
    return;
  }
  const papers = readEntries(values.content);
  const newest = papers
    .flatMap((paper) => editionWeek(paper) ?? [])
    .sort()
    .at(-1);
  const week = positionals[0] ?? newest;
  if (week === undefined)
    throw new Error(
      `${values.content}/papers has no paper with a date. Run npm run ingest first, or name a week.`,
    );
  if (!parseWeekId(week)) throw new Error(`${week} is not a week. Write it as 2025-W40.`);
  const inWeek = papers.filter((paper) => editionWeek(paper) === week);
  if (inWeek.length === 0)
    throw new Error(
      `No paper is of ${week}, so its foreword would not be shown. The newest week with papers is ${newest ?? 'not known'}.`,
    );
  const path = join(values.content, 'editions', `${week}.mdx`);
  if (existsSync(path)) throw new Error(`${path} exists and is left alone. Edit it, or remove it first.`);
  const picks = choosePicks(papers, week).map(({ id, title }) => ({ id, title, path: paths.paper(id) }));
  replaceFile(path, formatStub(picks, requireSettings(values.content).curator));
  const mail = paths.weekMail(week);
  const preview = [mail.replace('.eml', '.html'), mail.replace('.eml', '.txt')] as const;
  printResult(
    values,
    { week, file: path, preview, picks: picks.map(({ id, title }) => ({ id, title })) },
    () =>
      [
        `Wrote ${path} with ${counted(picks.length, 'pick')}. Write the foreword; npm run dev shows while you write`,
        `  the edition            http://localhost:4321${paths.week(week)}`,
        `  as it will be mailed   http://localhost:4321${preview[0]}`,
        `  the mail as plain text http://localhost:4321${preview[1]}`,
      ].join('\n'),
  );
}

try {
  main();
} catch (error) {
  printError(`new:week: ${formatError(error)}`);
  process.exitCode = 1;
}
