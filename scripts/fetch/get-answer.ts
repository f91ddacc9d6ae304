import { FetchError } from '#lib/fetch/fetch-error.ts';
import { isTemporary, maxWait, parseRetryAfter, retryDelay } from '#lib/fetch/retry-delay.ts';
import { isPrivateHost } from './is-private-host.ts';
import { readBody } from './read-body.ts';

/** What a call needs from outside. Tests replace the waiting. */
export interface HttpSetting {
  wait: (milliseconds: number) => Promise<void>;
  /** UTC milliseconds, for a `Retry-After` that names a date. */
  now: () => number;
  /** Names this program and the address of its owner. */
  userAgent: string;
  /** Limit for a whole answer, in milliseconds. */
  timeout: number;
  /** Maximum size of an answer in bytes, uncompressed. */
  maxAnswerBytes: number;
  /** Whether a server may redirect to this machine or its network. */
  privateRedirects: boolean;
  /** Total number of attempts. */
  attempts: number;
  /** Receives a message about every repetition. */
  onRetry: (message: string) => void;
}

export interface HttpAnswer {
  status: number;
  contentType: string;
  bytes: Uint8Array;
  etag?: string;
  lastModified?: string;
}

export interface HttpCall {
  url: string;
  /** The address for messages, if the real one holds a key. */
  shown?: string;
  method?: 'GET' | 'POST';
  headers: Record<string, string>;
  /** Headers that hold a key. A redirect to another origin does not get them. */
  secretHeaders?: Record<string, string>;
  body?: string;
  /** Wait before the first repetition, in milliseconds. */
  backOff: number;
}

const maxRedirects = 5;

/** A temporary failure, and the wait that the server asks for. */
class TemporaryFailure extends Error {
  /** In milliseconds. */
  readonly requestedWait: number | undefined;

  constructor(message: string, requestedWait?: number) {
    super(message);
    this.requestedWait = requestedWait;
  }
}

function describe(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  if (error.name === 'TimeoutError') return 'it took too long';
  const cause = error.cause instanceof Error ? error.cause : error;
  return 'code' in cause && typeof cause.code === 'string'
    ? `${cause.message} (${cause.code})`
    : cause.message;
}

/** The address that a redirect leads to, if it may be followed. The server that was asked for may itself be private. */
function followRedirect(location: string, from: string, call: HttpCall, setting: HttpSetting): string {
  const shown = call.shown ?? call.url;
  const next = URL.parse(location, from);
  if (!next || !/^https?:$/.test(next.protocol))
    throw new FetchError('redirects', `${shown} redirects to ${location}, which is not an http(s) address.`, {
      isSource: true,
    });
  if (!setting.privateRedirects && isPrivateHost(next) && next.origin !== new URL(call.url).origin)
    throw new FetchError(
      'redirects',
      `${shown} redirects to ${location}, which is on this machine or in its network. If that is meant, set privateRedirects: true in content/settings.yaml.`,
      { isSource: true },
    );
  return next.href;
}

/** Makes one call. Follows a few redirects, to http(s) only. */
async function callOnce(call: HttpCall, setting: HttpSetting): Promise<Response> {
  const shown = call.shown ?? call.url;
  const signal = AbortSignal.timeout(setting.timeout);
  const seen = new Set<string>();
  for (let url = call.url; ;) {
    if (seen.has(url) || seen.size > maxRedirects)
      throw new FetchError('redirects', `${shown} redirects too often.`, { isSource: true });
    seen.add(url);
    const isAsked = new URL(url).origin === new URL(call.url).origin;
    const headers = {
      'user-agent': setting.userAgent,
      ...call.headers,
      ...(isAsked ? call.secretHeaders : {}),
    };
    const response = await fetch(url, {
      method: call.method ?? 'GET',
      body: call.body ?? null,
      headers,
      signal,
      redirect: 'manual',
    });
    const location = response.headers.get('location');
    if (response.status < 300 || response.status > 399 || response.status === 304 || location === null)
      return response;
    await response.body?.cancel();
    url = followRedirect(location, url, call, setting);
  }
}

function refuse(url: string, status: number): FetchError {
  const hints: Record<number, string> = {
    400: 'The server does not understand the request. Check the query.',
    401: 'The server asks for a key.',
    403: 'The server refuses. It may have blocked this address.',
    404: 'There is nothing at this address.',
  };
  return new FetchError(
    status === 404 ? 'not-found' : 'http-error',
    `${url} answered with HTTP ${status}. ${hints[status] ?? ''}`.trim(),
    { isSource: status !== 400 && status !== 404 },
  );
}

/** Whether the call asks for an answer only if it has changed. */
function isConditional({ headers }: HttpCall): boolean {
  return 'if-none-match' in headers || 'if-modified-since' in headers;
}

async function attempt(call: HttpCall, setting: HttpSetting): Promise<HttpAnswer> {
  let response: Response;
  let bytes: Uint8Array;
  try {
    response = await callOnce(call, setting);
    // A used-up daily quota does not return within minutes.
    const exhausted = response.status === 429 && response.headers.get('x-ratelimit-remaining') === '0';
    if (isTemporary(response.status) && !exhausted) {
      await response.body?.cancel();
      throw new TemporaryFailure(
        `HTTP ${response.status}`,
        parseRetryAfter(response.headers.get('retry-after'), setting.now()),
      );
    }
    bytes = await readBody(response, call.shown ?? call.url, setting.maxAnswerBytes);
  } catch (error) {
    if (error instanceof FetchError || error instanceof TemporaryFailure) throw error;
    throw new TemporaryFailure(describe(error));
  }
  if (response.status === 304 && !isConditional(call))
    throw new FetchError(
      'unasked-unchanged',
      `${call.shown ?? call.url} answered that nothing has changed (HTTP 304), but it was not asked whether anything has, since no earlier answer is saved. Run again later.`,
    );
  if (response.status !== 200 && response.status !== 304)
    throw refuse(call.shown ?? call.url, response.status);
  const [etag, lastModified] = [response.headers.get('etag'), response.headers.get('last-modified')];
  return {
    status: response.status,
    contentType: response.headers.get('content-type') ?? '',
    bytes,
    ...(etag === null ? {} : { etag }),
    ...(lastModified === null ? {} : { lastModified }),
  };
}

/**
 * Gets the whole answer to a call. After a temporary failure it tries again, with growing waits. Throws a
 * {@link FetchError} that says what the server did.
 */
export async function getAnswer(call: HttpCall, setting: HttpSetting): Promise<HttpAnswer> {
  const shown = call.shown ?? call.url;
  for (let count = 1; ; count += 1) {
    try {
      return await attempt(call, setting);
    } catch (error) {
      if (!(error instanceof TemporaryFailure)) throw error;
      const delay = retryDelay(count, call.backOff, error.requestedWait);
      if (delay > maxWait)
        throw new FetchError(
          'http-error',
          `${shown}: ${error.message}, and the server asks to wait ${Math.ceil(delay / 60_000)} minutes. Run again later.`,
          { isSource: true, cause: error },
        );
      if (count >= setting.attempts)
        throw new FetchError(
          'unreachable',
          `${shown} did not answer after ${count} attempts: ${error.message}.`,
          { isSource: true, cause: error },
        );
      setting.onRetry(
        `${error.message}; again in ${Math.ceil(delay / 1000)} s (attempt ${count + 1} of ${setting.attempts})`,
      );
      await setting.wait(delay);
    }
  }
}
