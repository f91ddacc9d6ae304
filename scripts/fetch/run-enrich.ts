import { FetchError } from '#lib/fetch/fetch-error.ts';
import { arxivBatch, idListUrl, readArxivLookups, titleUrl } from '#lib/fetch/lookups/arxiv-lookup.ts';
import { openAlexUrl, readOpenAlexLookup } from '#lib/fetch/lookups/openalex.ts';
import { joinAnswers, type LookupAnswer } from '#lib/fetch/lookups/lookup-answer.ts';
import { aboutOf, refuseLookup, type Subject } from '#lib/fetch/lookups/plan-lookups.ts';
import {
  readScholarLookups,
  scholarBatch,
  scholarBody,
  scholarUrl,
} from '#lib/fetch/lookups/semantic-scholar.ts';
import type { Lookup, LookupService } from '#lib/schema/lookup.ts';
import type { RuleId } from '#lib/schema/rules.ts';
import { getAnswer, type HttpCall, type HttpSetting } from './get-answer.ts';

export interface EnrichRun {
  today: string;
  /** Replaces the services' own addresses. */
  endpoint?: string | undefined;
  /** API keys from the environment. */
  keys: { semanticScholar?: string | undefined; openAlex?: string | undefined };
}

/** One call to a service, and the papers that it asks about. */
interface Step {
  asked: Subject[];
  call: HttpCall;
  read: (text: string) => LookupAnswer;
}

const waits: Record<LookupService, { interval: number; backOff: number }> = {
  'arxiv-lookup': { interval: 3000, backOff: 30_000 },
  'semantic-scholar': { interval: 1100, backOff: 10_000 },
  openalex: { interval: 200, backOff: 5000 },
};

function batches<T>(items: T[], size: number): T[][] {
  return Array.from({ length: Math.ceil(items.length / size) }, (_, index) =>
    items.slice(index * size, (index + 1) * size),
  );
}

function redirect(url: string, endpoint: string | undefined): string {
  const { pathname, search } = new URL(url);
  return endpoint === undefined ? url : new URL(`${pathname}${search}`, endpoint).href;
}

function arxivSteps(subjects: Subject[], { today, endpoint }: EnrichRun): Step[] {
  const headers = { accept: 'application/atom+xml' };
  const { backOff } = waits['arxiv-lookup'];
  const numbered = subjects.filter(({ arxivId }) => arxivId !== undefined);
  const toStep = (asked: Subject[], address: string): Step => {
    const url = redirect(address, endpoint);
    return {
      asked,
      call: { url, headers, backOff },
      read: (text) => readArxivLookups(text, asked, today, url),
    };
  };
  return [
    ...batches(numbered, arxivBatch).map((asked) =>
      toStep(asked, idListUrl(asked.flatMap(({ arxivId }) => arxivId ?? []))),
    ),
    ...subjects
      .filter(({ arxivId }) => arxivId === undefined)
      .map((subject) => toStep([subject], titleUrl(subject.title))),
  ];
}

function scholarSteps(subjects: Subject[], { today, endpoint, keys }: EnrichRun): Step[] {
  const url = redirect(scholarUrl, endpoint);
  const headers = { 'content-type': 'application/json' };
  const secretHeaders: HttpCall['secretHeaders'] =
    keys.semanticScholar === undefined ? {} : { 'x-api-key': keys.semanticScholar };
  const { backOff } = waits['semantic-scholar'];
  return batches(subjects, scholarBatch).map((asked) => ({
    asked,
    call: { url, method: 'POST', headers, secretHeaders, body: scholarBody(asked), backOff },
    read: (text) => readScholarLookups(text, asked, today, url),
  }));
}

function openAlexSteps(subjects: Subject[], { today, endpoint, keys }: EnrichRun): Step[] {
  const { backOff } = waits.openalex;
  const headers = { accept: 'application/json' };
  const key = keys.openAlex === undefined ? '' : `&api_key=${encodeURIComponent(keys.openAlex)}`;
  return subjects.map((subject) => {
    const shown = redirect(openAlexUrl(subject), endpoint);
    return {
      asked: [subject],
      call: { url: `${shown}${key}`, shown, headers, backOff },
      read: (text) => readOpenAlexLookup(text, subject, today, shown),
    };
  });
}

const stepsOf: Record<LookupService, (subjects: Subject[], run: EnrichRun) => Step[]> = {
  'arxiv-lookup': arxivSteps,
  'semantic-scholar': scholarSteps,
  openalex: openAlexSteps,
};

/** Makes one call. OpenAlex answers 404 for an unknown work. */
async function callStep(
  service: LookupService,
  { asked, call, read }: Step,
  run: EnrichRun,
  setting: HttpSetting,
): Promise<LookupAnswer> {
  try {
    const { bytes } = await getAnswer(call, setting);
    return read(new TextDecoder().decode(bytes));
  } catch (error) {
    if (service !== 'openalex' || !(error instanceof FetchError) || error.rule !== 'not-found') throw error;
    return joinAnswers(asked.map((subject) => readOpenAlexLookup(undefined, subject, run.today, call.url)));
  }
}

/** What a single paper can cause: an answer that is too large, cut off, or of another form, or a question that is refused. */
const causedByPaper: readonly RuleId[] = ['too-large', 'bad-json', 'wrong-shape', 'http-error'];

/** After so many papers in a row whose answers cannot be used, the service is at fault. */
const maxRefused = 3;

/** Receives the results of a run as they come. */
export interface EnrichReceiver {
  keep: (found: Lookup[]) => void;
  /** What cannot be used, in a sentence. */
  report: (problem: string) => void;
}

/** Asks one service about papers, one call after another. A paper that cannot be answered costs no other. */
export async function runEnrich(
  service: LookupService,
  subjects: Subject[],
  run: EnrichRun,
  setting: HttpSetting,
  { keep, report }: EnrichReceiver,
): Promise<void> {
  const steps = stepsOf[service](subjects, run);
  let refused = 0;
  for (let isFirst = true, step = steps.shift(); step; isFirst = false, step = steps.shift()) {
    if (!isFirst) await setting.wait(waits[service].interval);
    try {
      const { lookups, damaged } = await callStep(service, step, run, setting);
      refused = 0;
      keep(lookups);
      for (const problem of damaged) report(problem);
    } catch (error) {
      if (!(error instanceof FetchError) || error.isSource || !causedByPaper.includes(error.rule))
        throw error;
      const { asked } = step;
      if (asked.length > 1) {
        const halves = batches(asked, Math.ceil(asked.length / 2));
        steps.unshift(...halves.flatMap((half) => stepsOf[service](half, run)));
        continue;
      }
      refused += 1;
      keep(asked.map((subject) => refuseLookup(service, subject, run.today)));
      if (refused >= maxRefused) throw error;
      report(`${asked.map(aboutOf).join()}: ${error.message}`);
    }
  }
}
