import { createHash } from 'node:crypto';
import type { FetchSource } from '#lib/schema/fetch-source.ts';

/**
 * The sources of a run: the sources in the settings whose id or kind is in `wanted`, or all of them. A query on
 * the command line is a separate source, so that its answers do not mix with those of the settings' query.
 */
export function chooseSources(sources: FetchSource[], wanted: string[], query?: string): FetchSource[] {
  if (query !== undefined) {
    if (wanted.some((name) => name !== 'arxiv'))
      throw new Error('--query works only with arXiv. Leave out --source, or write --source arxiv.');
    const hash = createHash('sha256').update(query).digest('hex').slice(0, 8);
    return [{ id: `arxiv-${hash}`, from: 'arxiv', query, quiet: [] }];
  }
  const chosen = sources.filter(
    ({ id, from }) => wanted.length === 0 || wanted.includes(id) || wanted.includes(from),
  );
  const unknown = wanted.find((name) => !sources.some(({ id, from }) => id === name || from === name));
  if (unknown !== undefined)
    throw new Error(
      `No source of content/settings.yaml is named ${unknown}. There are: ${sources.map(({ id }) => id).join(', ') || 'none'}. Add it below sources, or name another with --source.`,
    );
  if (chosen.length === 0)
    throw new Error(
      'content/settings.yaml names no source. Add one under sources:, as docs/guides/fetching.md shows.',
    );
  return chosen;
}
