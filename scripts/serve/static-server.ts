import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import { resolvePath } from './resolve-path.ts';
import { ownValue } from '#lib/schema/own-value.ts';

export interface ServerOptions {
  /** Folder with the built site. */
  root: string;
  /** Path that the site was built for, `/` or `/offprint/`. */
  base: string;
  /** Address to listen on; the default is reachable only from this computer. */
  host?: string;
  /** 0 takes any free port. */
  port?: number;
  /** Compresses text for clients that accept it, as GitHub Pages does. */
  compress?: boolean;
}

export interface StaticServer {
  /** Address of the site with its base, `http://127.0.0.1:4321/offprint/`. */
  url: string;
  close: () => Promise<void>;
}

/** Types that GitHub Pages compresses. The files of the search index are already compressed. */
const compressed = /^(?:text\/|image\/svg|application\/(?:json|xml|manifest|wasm))/;

const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.xml': 'application/xml; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.bib': 'text/plain; charset=utf-8',
  '.atom': 'application/atom+xml; charset=utf-8',
  '.opml': 'text/x-opml; charset=utf-8',
  '.md': 'text/markdown; charset=utf-8',
  '.eml': 'message/rfc822',
  '.csv': 'text/csv; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.wasm': 'application/wasm',
  '.webmanifest': 'application/manifest+json',
};

/** Serves a built site under its base, and nothing outside it. */
export async function startStaticServer(options: ServerOptions): Promise<StaticServer> {
  const { host = '127.0.0.1', port = 0, base } = options;
  const server = createServer((request, response) => {
    respond(request, response, options).catch(() => response.destroy());
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject).listen(port, host, resolve);
  });
  const address = server.address() as AddressInfo;
  return {
    url: `http://${host.includes(':') ? `[${host}]` : host}:${address.port}${base}`,
    close: async () => {
      const closed = new Promise((resolve) => server.close(resolve));
      server.closeAllConnections();
      await closed;
    },
  };
}

/** Answers a request from the files of a built site. */
export async function respond(request: IncomingMessage, response: ServerResponse, options: ServerOptions) {
  const { root, base } = options;
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    response.writeHead(405, { allow: 'GET, HEAD' }).end();
    return;
  }
  const answer = await resolvePath(root, base, request.url ?? base);
  if (answer.status === 301) {
    response.writeHead(301, { location: answer.location }).end();
  } else if (answer.file === undefined) {
    response.writeHead(answer.status, { 'content-type': 'text/plain; charset=utf-8' });
    response.end(`Not found. The site is at ${base}\n`);
  } else {
    const type = ownValue(types, extname(answer.file)) ?? 'application/octet-stream';
    const headers = { 'content-type': type, 'cache-control': 'no-cache' };
    if (options.compress && compressed.test(type) && takesGzip(request)) {
      response.writeHead(answer.status, { ...headers, 'content-encoding': 'gzip', vary: 'accept-encoding' });
      if (request.method === 'HEAD') response.end();
      else await pipeline(createReadStream(answer.file), createGzip(), response);
      return;
    }
    const { size } = await stat(answer.file);
    response.writeHead(answer.status, { ...headers, 'content-length': size });
    if (request.method === 'HEAD') response.end();
    else await pipeline(createReadStream(answer.file), response);
  }
}

function takesGzip({ headers }: IncomingMessage): boolean {
  const accepted = headers['accept-encoding'];
  return typeof accepted === 'string' && /\bgzip\b/.test(accepted);
}
