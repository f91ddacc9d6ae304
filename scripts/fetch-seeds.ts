import { print, printError, printJson } from './command/print.ts';
import { setTimeout as wait } from 'node:timers/promises';
import { readArguments } from './command/read-arguments.ts';
import { chooseSources } from '#lib/fetch/choose-sources.ts';
import { parsePeriod } from '#lib/fetch/periods.ts';
import { isoDay } from '#lib/dates/week.ts';
import { folders } from '#src/files/folders.ts';
import { formatError } from './command/report.ts';
import { httpSetting } from './fetch/http-setting.ts';
import { withFetchLock } from '#src/files/lock.ts';
import { printable } from '#lib/text/printable.ts';
import { requireSettings } from '#src/files/read-content.ts';
import { runFetch } from './fetch/run-fetch.ts';

const usage = `Usage: npm run fetch -- [options]

Asks the sources of content/settings.yaml for new papers and saves their answers, as they are, below the
folder of seeds. What is there is not asked for again. Nothing is saved of an answer that is cut off, empty,
an error message, much shorter than usual or older than the last; the command then ends with code 1.

  --source ID     only this source, by its id or kind (hf, arxiv, arxiv-rss, feed); may be repeated
  --since DAY     from this day on, as in 2025-10-01 (the day after the newest that is saved)
  --week WEEK     one week, as in 2025-W40
  --query TEXT    ask arXiv for this instead of what the settings say; answers go to a folder of their own
  --until DAY     as if it were this day (today, UTC)
  --seeds DIR     folder of seeds (seeds, or OFFPRINT_SEEDS)
  --content DIR   folder of the settings (content, or OFFPRINT_CONTENT)
  --endpoint URL  send all requests there, for tests (or OFFPRINT_FETCH_ENDPOINT)
  --json          print what was saved and what failed as JSON
  --quiet         print only failures
  --help          print this text`;

const options = {
  source: { type: 'string', multiple: true },
  since: { type: 'string' },
  week: { type: 'string' },
  query: { type: 'string' },
  until: { type: 'string' },
  seeds: { type: 'string', default: folders.seeds },
  content: { type: 'string', default: folders.content },
  endpoint: { type: 'string' },
  json: { type: 'boolean', default: false },
  quiet: { type: 'boolean', default: false },
  help: { type: 'boolean', default: false },
} as const;

function checkPeriod(option: string, value: string | undefined, length: number, example: string): void {
  if (value !== undefined && (parsePeriod(value) === undefined || value.length !== length))
    throw new Error(`--${option} ${value} is not understood. Write it as ${example}.`);
}

async function main(): Promise<number> {
  const { values } = readArguments({ options });
  if (values.help) {
    print(usage);
    return 0;
  }
  checkPeriod('since', values.since, 10, '2025-10-01');
  checkPeriod('until', values.until, 10, '2025-10-01');
  checkPeriod('week', values.week, 8, '2025-W40');
  const settings = requireSettings(values.content);
  const tell = (line: string) => {
    if (!values.quiet) printError(`fetch: ${printable(line)}`);
  };
  const { saved, failures } = await withFetchLock(values.seeds, () =>
    runFetch(
      {
        seeds: values.seeds,
        sources: chooseSources(settings.sources, values.source ?? [], values.query),
        span: { since: values.since, week: values.week, today: values.until ?? isoDay(Date.now()) },
        endpoint: values.endpoint ?? process.env['OFFPRINT_FETCH_ENDPOINT'],
        tell,
      },
      httpSetting(
        settings,
        async (ms) => {
          await wait(ms);
        },
        tell,
      ),
    ),
  );
  if (values.json) printJson({ saved, failures });
  else if (!values.quiet) print(`saved ${saved.length} · failed ${failures.length}`);
  for (const { source, message } of failures) printError(printable(`${source}: ${message}`));
  if (failures.length > 0)
    printError(
      'What was saved before is kept. Run npm run fetch again later, or see docs/guides/fetching.md.',
    );
  return failures.length > 0 ? 1 : 0;
}

try {
  process.exitCode = await main();
} catch (error) {
  printError(`fetch: ${formatError(error)}`);
  process.exitCode = 1;
}
