import { createHash } from 'node:crypto';
import type { FetchSource } from '#lib/schema/fetch-source.ts';

/**
 * The sources of a run: those of the settings whose id or kind is in `wanted`, or all. A query of the command
 * line is a source of its own, so that its answers are not taken for those of the settings' query.
 */
export function chooseSources(sources: FetchSource[], wanted: string[], query?: string): FetchSource[] {
  if (query !== undefined) {
    if (wanted.some((name) => name !== 'arxiv'))
      throw new Error('--query is for arXiv: leave --source out, or write --source arxiv.');
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
      'content/settings.yaml names no source. Add one below sources; docs/fetching.md shows how.',
    );
  return chosen;
}
