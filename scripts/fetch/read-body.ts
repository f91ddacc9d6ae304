import { FetchError } from '#lib/fetch/fetch-error.ts';

function tooLarge(url: string, maxBytes: number): FetchError {
  return new FetchError(
    'too-large',
    `${url} answered with more than ${maxBytes / 1e6} MB, the limit of maxSeedMegabytes in content/settings.yaml.`,
  );
}

/** Reads the body of an answer. Throws if it is too large or the connection breaks. */
export async function readBody(response: Response, url: string, maxBytes: number): Promise<Uint8Array> {
  if (Number(response.headers.get('content-length') ?? 0) > maxBytes) {
    await response.body?.cancel();
    throw tooLarge(url, maxBytes);
  }
  const parts: Uint8Array[] = [];
  let length = 0;
  for await (const part of (response.body ?? []) as AsyncIterable<Uint8Array>) {
    length += part.length;
    if (length > maxBytes) throw tooLarge(url, maxBytes);
    parts.push(part);
  }
  return Buffer.concat(parts);
}
