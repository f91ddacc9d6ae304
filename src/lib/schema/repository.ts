import { isWebAddress } from '#lib/text/web-address.ts';
import { z } from 'astro/zod';

const form = /^(https:\/\/[^/?#]+\/[\w.-]+\/[\w.-]+)(?:\/tree\/([\w./-]+))?$/;

/**
 * Where the files of a site are kept, as GitHub shows it: `https://github.com/looms/papers`, with `/tree/<branch>` if
 * its branch is not `main`.
 */
export const repositorySchema = z
  .string()
  .refine(
    (text) => isWebAddress(text) && form.test(text),
    'must be the address of a repository at GitHub, as https://github.com/looms/papers',
  );

export interface Repository {
  /** Without a slash at its end. */
  url: string;
  branch: string;
}

export function parseRepository(text: string): Repository {
  const [, url = text, branch = 'main'] = form.exec(text) ?? [];
  return { url, branch };
}
