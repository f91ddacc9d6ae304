import { cpSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { runFetch, type FetchReport } from '#scripts/fetch/run-fetch.ts';
import { corpus } from './corpus.ts';
import { hfAnswer, sendJson } from './answers.ts';
import type { Behaviour, MisbehavingServer } from './misbehaving-server.ts';

export interface ProjectCopy {
  seeds: string;
  content: string;
}

/** Papers of the one seed of {@link copyData}. */
export const copiedPapers = 6;

/** The hand-written content of the corpus with its smallest seed, in a folder where it may grow. */
export function copyData(root: string): ProjectCopy {
  const copy = { seeds: join(root, 'seeds'), content: join(root, 'content') };
  mkdirSync(copy.seeds, { recursive: true });
  cpSync(`${corpus.seeds}/000_0f9836cbc8bcb7e0.txt`, join(copy.seeds, 'listing.txt'));
  cpSync(corpus.content, copy.content, { recursive: true });
  return copy;
}

/** Fetches as the weekly workflow does on a day; waits take no time. */
export function fetchWeek(
  { seeds }: ProjectCopy,
  server: MisbehavingServer,
  today: string,
  behaviour: Behaviour,
): Promise<FetchReport> {
  server.behave(behaviour);
  const setting = {
    wait: () => Promise.resolve(),
    now: () => 0,
    userAgent: 'Offprint/test (+http://127.0.0.1)',
    timeout: 60_000,
    maxAnswerBytes: 1e7,
    privateRedirects: false,
    attempts: 2,
    onRetry: () => undefined,
  };
  return runFetch(
    {
      seeds,
      sources: [{ id: 'daily', from: 'hf', quiet: [] }],
      span: { today },
      endpoint: server.url,
      tell: () => undefined,
    },
    setting,
  );
}

const dayOf = (url = '') => /date=([\d-]+)/.exec(url)?.[1] ?? '';
const isWeekend = (day: string) => [0, 6].includes(new Date(`${day}T00:00:00Z`).getUTCDay());

/** Of a working day. An answer can be found too small only where ten or more are usual. */
export const papersADay = 12;
export const tooFew = 2;

/** Papers on working days, none at the weekend. */
export const normalWeek: Behaviour = (response, request) => {
  const day = dayOf(request.url);
  sendJson(response, isWeekend(day) ? '[]' : hfAnswer(day, papersADay));
};

/** 10 December comes nearly empty; of 3 December, the first paper is withdrawn now and the second has code. */
export const halfEmptyWeek: Behaviour = (response, request, call) => {
  const day = dayOf(request.url);
  if (day === '2025-12-10') sendJson(response, hfAnswer(day, tooFew));
  else if (day === '2025-12-03')
    sendJson(
      response,
      hfAnswer(day, papersADay, (paper, index) => ({
        ...paper,
        ...(index === 0 ? { withdrawnAt: '2025-12-09T00:00:00.000Z' } : {}),
        ...(index === 1 ? { githubRepo: 'https://github.com/weavers/loom' } : {}),
      })),
    );
  else normalWeek(response, request, call);
};

export const sourceDown: Behaviour = (response) => {
  response.writeHead(503).end();
};
