import { FetchError } from '#lib/fetch/fetch-error.ts';

function tooLarge(url: string, longest: number): FetchError {
  return new FetchError(
    'too-large',
    `${url} answered with more than ${longest / 1e6} MB, the limit of maxSeedMegabytes in content/settings.yaml.`,
  );
}

/** The body of an answer; reading stops as soon as it is longer than allowed. A connection that breaks throws. */
export async function readBody(response: Response, url: string, longest: number): Promise<Uint8Array> {
  if (Number(response.headers.get('content-length') ?? 0) > longest) {
    await response.body?.cancel();
    throw tooLarge(url, longest);
  }
  const parts: Uint8Array[] = [];
  let length = 0;
  for await (const part of (response.body ?? []) as AsyncIterable<Uint8Array>) {
    length += part.length;
    if (length > longest) throw tooLarge(url, longest);
    parts.push(part);
  }
  return Buffer.concat(parts);
}
