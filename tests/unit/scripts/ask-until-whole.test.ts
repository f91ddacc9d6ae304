import { createServer } from 'node:http';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { expect, test } from 'vitest';
import { askUntilWhole, innerHeader, repeatRequest, type Answer } from '#scripts/dev/ask-until-whole.ts';

function answer(status: number, body: string): Answer {
  return { status, headers: {}, body: Buffer.from(body) };
}

/** Gives answers one after the other, the last one again and again; returns the one that is passed on and how many were asked for. */
async function pass(answers: Answer[], isChanging = false): Promise<[body: string, asked: number]> {
  let asked = 0;
  const ask = () => {
    asked += 1;
    const next = answers[asked - 1] ?? answers.at(-1);
    return next ? Promise.resolve(next) : Promise.reject(new Error('There is no answer.'));
  };
  const { body } = await askUntilWhole(
    ask,
    () => isChanging,
    () => Promise.resolve(),
  );
  return [body.toString(), asked];
}

test('a page that a change left empty is asked for again', async () => {
  expect(await pass([answer(200, ''), answer(200, ''), answer(200, 'whole')])).toEqual(['whole', 3]);
  expect(await pass([answer(200, 'whole')])).toEqual(['whole', 1]);
});

test('a page that fails is asked for again while files change, and else its fault is shown', async () => {
  const answers = [answer(500, 'no entry'), answer(200, 'whole')];
  expect(await pass(answers, true)).toEqual(['whole', 2]);
  expect(await pass(answers)).toEqual(['no entry', 1]);
});

test('a page that stays empty or broken is passed on in the end, and a redirect has no body', async () => {
  expect(await pass([answer(500, 'broken')], true)).toEqual(['broken', 30]);
  expect(await pass([answer(200, '')])).toEqual(['', 30]);
  expect(await pass([answer(302, '')], true)).toEqual(['', 1]);
});

test('a server asks itself for the address that it was asked for, and knows its own request', async () => {
  const seen: unknown[] = [];
  const server = createServer((request, response) => {
    seen.push([request.url, request.headers[innerHeader], request.headers.accept]);
    if (request.headers[innerHeader] === undefined)
      void repeatRequest(request, request.url ?? '').then(({ status, body }) => {
        response.writeHead(status).end(body);
      });
    else response.writeHead(201).end('a page');
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const response = await fetch(`http://127.0.0.1:${String(port)}/week/?q=a%20b`, {
    headers: { accept: 'text/html' },
  });
  expect([response.status, await response.text()]).toEqual([201, 'a page']);
  expect(seen).toEqual([
    ['/week/?q=a%20b', undefined, 'text/html'],
    ['/week/?q=a%20b', '1', 'text/html'],
  ]);
  server.closeAllConnections();
  server.close();
});
