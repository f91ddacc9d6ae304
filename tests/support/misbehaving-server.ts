import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** Answers one call. `call` counts calls from 1. */
export type Behaviour = (response: ServerResponse, request: IncomingMessage, call: number) => void;

export interface MisbehavingServer {
  /** `http://127.0.0.1:4000` */
  url: string;
  /** `GET /api/daily_papers?date=…`, in the order of arrival. */
  calls: { line: string; headers: IncomingMessage['headers']; body: string }[];
  /** Most connections that were busy at one time. */
  maxConcurrent: () => number;
  behave: (behaviour: Behaviour) => void;
  close: () => Promise<void>;
}

/** A server on this computer that answers as a test tells it to. */
export async function startMisbehavingServer(): Promise<MisbehavingServer> {
  let behaviour: Behaviour = (response) => response.writeHead(404).end();
  let busy = 0;
  let maxBusy = 0;
  const calls: MisbehavingServer['calls'] = [];
  const server = createServer((request, response) => {
    busy += 1;
    maxBusy = Math.max(maxBusy, busy);
    response.on('close', () => {
      busy -= 1;
    });
    let body = '';
    request.on('data', (part: Buffer) => {
      body += part.toString();
    });
    request.on('end', () => {
      calls.push({ line: `${request.method ?? ''} ${request.url ?? ''}`, headers: request.headers, body });
      behaviour(response, request, calls.length);
    });
  });
  // An ingest between two calls holds up this process; the connection must not end meanwhile.
  server.keepAliveTimeout = 0;
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    calls,
    maxConcurrent: () => maxBusy,
    behave: (next) => {
      behaviour = next;
      calls.length = 0;
    },
    close: async () => {
      const closed = new Promise((resolve) => server.close(resolve));
      server.closeAllConnections();
      await closed;
    },
  };
}
