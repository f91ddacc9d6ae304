import { get, type IncomingHttpHeaders, type IncomingMessage } from 'node:http';

/** What the server answers to a request for a page. */
export interface Answer {
  status: number;
  headers: IncomingHttpHeaders;
  body: Buffer;
}

/** A change of many files takes a few seconds; a page that is still broken then is broken itself. */
const maxTries = 30;

function isEmpty({ status, body }: Answer): boolean {
  return status >= 200 && status < 300 && body.length === 0;
}

/**
 * Asks for a page again as long as a change leaves it empty or broken: its modules and entries are taken away and come
 * back while it is rendered, and a page without a body never learns that it should be loaded again.
 *
 * @param isChanging whether files change or changed a moment ago
 * @param pause waits before the next try
 */
export async function askUntilWhole(
  ask: () => Promise<Answer>,
  isChanging: () => boolean,
  pause: () => Promise<unknown>,
): Promise<Answer> {
  for (let tries = 1; ; tries += 1) {
    const answer = await ask();
    const isBroken = isEmpty(answer) || (answer.status >= 500 && isChanging());
    if (!isBroken || tries === maxTries) return answer;
    await pause();
  }
}

/** Marks what the server asks itself. */
export const innerHeader = 'x-offprint-inner';

/** Sends a request for a page to the server that got it. */
export function repeatRequest(request: IncomingMessage, path: string): Promise<Answer> {
  const { localAddress: host, localPort: port } = request.socket;
  // The answer is passed on as it is, so it must not be compressed.
  const headers = { ...request.headers, [innerHeader]: '1', 'accept-encoding': 'identity' };
  return new Promise((resolve, reject) => {
    get({ host, port, path, headers }, (response) => {
      const parts: Buffer[] = [];
      response.on('data', (part: Buffer) => parts.push(part));
      response.once('error', reject);
      response.once('end', () => {
        resolve({
          status: response.statusCode ?? 500,
          headers: response.headers,
          body: Buffer.concat(parts),
        });
      });
    }).once('error', reject);
  });
}
