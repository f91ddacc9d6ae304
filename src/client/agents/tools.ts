import { agents as words } from '#words';
import { loadEdition, loadPaper } from './load-data.ts';
import type { Tool, ToolAnswer } from './model-context.ts';
import { findPapers } from './find-papers.ts';

const maxResults = 20;

function describe(description: string, rest: object = {}): object {
  return { type: 'string', description, ...rest };
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value.trim() : '';
}

/** A value as an answer; what goes wrong is said to the program, which can try something else. */
async function answer(load: () => Promise<unknown>): Promise<ToolAnswer> {
  try {
    return { content: [{ type: 'text', text: JSON.stringify(await load()) }] };
  } catch (error) {
    const text = error instanceof Error ? error.message : String(error);
    return { content: [{ type: 'text', text }], isError: true };
  }
}

const annotations = { readOnlyHint: true, untrustedContentHint: true } as const;

/** What a program can ask of the site, answered from its files. */
export const tools: Tool[] = [
  {
    name: 'search_papers',
    description: words.search,
    inputSchema: {
      type: 'object',
      properties: {
        query: describe(words.query, { minLength: 1 }),
        limit: { type: 'integer', minimum: 1, maximum: maxResults, description: words.limit },
      },
      required: ['query'],
    },
    annotations,
    execute: ({ query, limit }) => {
      const asked = typeof limit === 'number' ? Math.trunc(limit) : maxResults;
      return answer(() => findPapers(textOf(query), Math.min(Math.max(asked, 1), maxResults)));
    },
  },
  {
    name: 'read_paper',
    description: words.paper,
    inputSchema: {
      type: 'object',
      properties: { id: describe(words.id, { minLength: 1 }) },
      required: ['id'],
    },
    annotations,
    execute: ({ id }) => answer(() => loadPaper(textOf(id))),
  },
  {
    name: 'read_edition',
    description: words.edition,
    inputSchema: {
      type: 'object',
      properties: { week: describe(words.week, { pattern: '^\\d{4}-W\\d{2}$' }) },
    },
    annotations,
    execute: ({ week }) => answer(() => loadEdition(textOf(week))),
  },
];
