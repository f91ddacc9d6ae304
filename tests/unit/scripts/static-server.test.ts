import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startStaticServer, type StaticServer } from '#scripts/serve/static-server.ts';

const root = mkdtempSync(join(tmpdir(), 'offprint-site-'));
writeFileSync(join(root, 'index.html'), '<p>Home</p>');
writeFileSync(join(root, '404.html'), '<p>Nothing here</p>');
writeFileSync(join(root, 'feed.xml'), '<rss/>');
writeFileSync(join(root, 'index.pf_meta'), 'x');

let server: StaticServer;
beforeAll(async () => {
  server = await startStaticServer({ root, base: '/offprint/' });
});
afterAll(async () => {
  await server.close();
  rmSync(root, { recursive: true, force: true });
});

test.each([
  ['', 200, 'text/html; charset=utf-8', '<p>Home</p>'],
  ['feed.xml', 200, 'application/xml; charset=utf-8', '<rss/>'],
  ['index.pf_meta', 200, 'application/octet-stream', 'x'],
  ['none', 404, 'text/html; charset=utf-8', '<p>Nothing here</p>'],
  ['/', 404, 'text/plain; charset=utf-8', 'Not found. The site is at /offprint/\n'],
])('"%s" is answered with %s, %s', async (path, status, type, body) => {
  const response = await fetch(new URL(path, server.url));
  expect([response.status, response.headers.get('content-type'), await response.text()]).toEqual([
    status,
    type,
    body,
  ]);
});

test('a folder without its slash is sent on', async () => {
  const response = await fetch(server.url.slice(0, -1), { redirect: 'manual' });
  expect([response.status, response.headers.get('location')]).toEqual([301, '/offprint/']);
});

test('HEAD is answered without a body', async () => {
  const response = await fetch(server.url, { method: 'HEAD' });
  expect([response.status, response.headers.get('content-length'), await response.text()]).toEqual([
    200,
    '11',
    '',
  ]);
});

test.each([
  ['index.html', 'gzip, br', 'gzip', '<p>Home</p>'],
  ['feed.xml', 'gzip', 'gzip', '<rss/>'],
  ['index.html', 'br', null, '<p>Home</p>'],
  ['index.pf_meta', 'gzip', null, 'x'],
])('a server that compresses sends %s to who takes %s as %s', async (path, accepted, encoding, body) => {
  const compressing = await startStaticServer({ root, base: '/', compress: true });
  try {
    const response = await fetch(new URL(path, compressing.url), {
      headers: { 'accept-encoding': accepted },
    });
    expect([response.headers.get('content-encoding'), await response.text()]).toEqual([encoding, body]);
  } finally {
    await compressing.close();
  }
});

test('nothing but GET and HEAD is accepted', async () => {
  expect((await fetch(server.url, { method: 'POST' })).status).toBe(405);
});

test('a port that is taken is an error', async () => {
  const port = Number(new URL(server.url).port);
  await expect(startStaticServer({ root, base: '/', port })).rejects.toThrow('EADDRINUSE');
});
