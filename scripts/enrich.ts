import { print, printError, printJson } from './command/print.ts';
import { formatError } from './command/report.ts';
import { setTimeout as wait } from 'node:timers/promises';
import { counted } from './command/format-inbox.ts';
import { readArguments } from './command/read-arguments.ts';
import { isoDay } from '#lib/dates/week.ts';
import { aboutOf, planLookups } from '#lib/fetch/lookups/plan-lookups.ts';
import { parsePeriod } from '#lib/fetch/periods.ts';
import { lookupServices, type Lookup, type LookupService } from '#lib/schema/lookup.ts';
import { folders } from '#src/files/folders.ts';
import { httpSetting } from './fetch/http-setting.ts';
import { readLookups, writeLookups } from '#src/files/lookup-file.ts';
import { requireSettings } from '#src/files/read-content.ts';
import { readEntries, type StoredPaper } from '#src/files/read-entries.ts';
import { printable } from '#lib/text/printable.ts';
import { runEnrich } from './fetch/run-enrich.ts';

const usage = `Usage: npm run enrich -- [options]

Asks services about the papers of content/papers and keeps their answers in content/enrichment, where the next
ingest finds them. No build needs any of it.

  --from NAME     arxiv (default): authors, dates, categories, versions, withdrawals;
                  semantic-scholar or openalex: venue, citations, references. May be repeated.
  --limit N       papers to ask about (200): first those never asked about, then the oldest answers
  --until DAY     as if it were this day (today, UTC)
  --content DIR   folder of papers (content, or OFFPRINT_CONTENT)
  --endpoint URL  send all requests there, for tests (or OFFPRINT_FETCH_ENDPOINT)
  --json          print how many papers were asked about as JSON
  --quiet         print only failures
  --help          print this text

Keys are optional and come from the environment: SEMANTIC_SCHOLAR_KEY, OPENALEX_KEY.`;

const options = {
  from: { type: 'string', multiple: true },
  limit: { type: 'string', default: '200' },
  until: { type: 'string' },
  content: { type: 'string', default: folders.content },
  endpoint: { type: 'string' },
  json: { type: 'boolean', default: false },
  quiet: { type: 'boolean', default: false },
  help: { type: 'boolean', default: false },
} as const;

function parseService(name: string): LookupService {
  const service = lookupServices.find((candidate) => candidate === name || candidate === `${name}-lookup`);
  if (service) return service;
  throw new Error(`--from ${name} is not known. Write arxiv, semantic-scholar or openalex.`);
}

/** The others know papers by their numbers only. */
function canAsk(service: LookupService, { arxivId, doi }: StoredPaper): boolean {
  return service === 'arxiv-lookup' || arxivId !== undefined || doi !== undefined;
}

function reportFailure(error: unknown, kept = ''): void {
  printError(`enrich: ${formatError(error)}${kept}`);
  process.exitCode = 1;
}

async function main(): Promise<void> {
  const { values } = readArguments({ options });
  if (values.help) {
    print(usage);
    return;
  }
  const limit = Number(values.limit);
  const today = values.until ?? isoDay(Date.now());
  if (!Number.isInteger(limit) || limit < 1)
    throw new Error(`--limit ${values.limit} is not understood. Write a whole number from 1.`);
  if (!parsePeriod(today)) throw new Error(`--until ${today} is not understood. Write it as 2025-10-01.`);
  const { content } = values;
  const papers = readEntries(content);
  const tell = (line: string) => {
    if (!values.quiet) printError(`enrich: ${printable(line)}`);
  };
  const asked: { service: LookupService; asked: number; known: number }[] = [];
  const setting = httpSetting(
    requireSettings(content),
    async (ms) => {
      await wait(ms);
    },
    tell,
  );
  const run = {
    today,
    endpoint: values.endpoint ?? process.env['OFFPRINT_FETCH_ENDPOINT'],
    keys: { semanticScholar: process.env['SEMANTIC_SCHOLAR_KEY'], openAlex: process.env['OPENALEX_KEY'] },
  };
  for (const service of new Set((values.from ?? ['arxiv']).map(parseService))) {
    // A service that fails leaves the others alone.
    try {
      await askService(service);
    } catch (error) {
      reportFailure(error, ' What was answered before is kept.');
    }
  }

  if (values.json) printJson(asked);

  async function askService(service: LookupService): Promise<void> {
    const cache = readLookups(content, service);
    const subjects = planLookups(
      papers.filter((paper) => canAsk(service, paper)),
      cache,
      today,
      limit,
    );
    const found: Lookup[] = [];
    tell(
      `${service}: ${counted(subjects.length, 'paper')} to ask about, the first is ${subjects[0] ? aboutOf(subjects[0]) : 'none'}`,
    );
    await runEnrich(service, subjects, run, setting, {
      keep: (lookups) => {
        found.push(...lookups);
        writeLookups(content, service, cache, found);
        tell(`${service}: ${found.length} of ${subjects.length}`);
      },
      report: (problem) => {
        reportFailure(new Error(`${service}: ${problem}`));
      },
    });
    const known = found.filter(({ unknown }) => unknown !== true).length;
    asked.push({ service, asked: found.length, known });
    if (!values.json && !values.quiet) print(`${service}: asked ${found.length} · known ${known}`);
  }
}

try {
  await main();
} catch (error) {
  reportFailure(error);
}
