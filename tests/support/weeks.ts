import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { runFetch, type FetchReport } from '#scripts/fetch/run-fetch.ts';
import { corpus } from './corpus.ts';
import { hfAnswer, sendJson } from './answers.ts';
import type { Behaviour, MisbehavingServer } from './misbehaving-server.ts';

export interface ProjectCopy {
  seeds: string;
  content: string;
}

/** The corpus in a folder where it may grow, with its entries if they are in the content that is named. */
export function copyData(root: string, content = corpus.content): ProjectCopy {
  const copy = { seeds: join(root, 'seeds'), content: join(root, 'content') };
  cpSync(corpus.seeds, copy.seeds, { recursive: true });
  cpSync(content, copy.content, { recursive: true });
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

/** Forty papers on working days, none at the weekend. */
export const normalWeek: Behaviour = (response, request) => {
  const day = dayOf(request.url);
  sendJson(response, isWeekend(day) ? '[]' : hfAnswer(day, 40));
};

/** 10 December comes nearly empty; of 3 December, the first paper is withdrawn now and the second has code. */
export const halfEmptyWeek: Behaviour = (response, request, call) => {
  const day = dayOf(request.url);
  if (day === '2025-12-10') sendJson(response, hfAnswer(day, 5));
  else if (day === '2025-12-03')
    sendJson(
      response,
      hfAnswer(day, 40, (paper, index) => ({
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
