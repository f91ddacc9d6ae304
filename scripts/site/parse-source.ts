import { fetchSourceSchema, type FetchSource } from '#lib/schema/fetch-source.ts';

/** What stands after the `=` of each kind. */
const valueOf = { hf: undefined, arxiv: 'query', 'arxiv-rss': 'categories', feed: 'url' } as const;

export const sourceForms = 'hf, arxiv=QUERY, arxiv-rss=CATEGORY,CATEGORY or feed=ADDRESS';

function isKind(text: string): text is keyof typeof valueOf {
  return Object.hasOwn(valueOf, text);
}

/**
 * Reads a source as people write it in a command, `arxiv=cat:q-bio.BM`.
 *
 * @param taken ids that other sources have
 * @throws if it is of no such form, with the forms that there are
 */
export function parseSource(text: string, taken: readonly string[]): FetchSource {
  const [kind = '', ...rest] = text.trim().split('=');
  const value = rest.join('=').trim();
  const refuse = (reason: string) => new Error(`The source “${text}” ${reason}. Write ${sourceForms}.`);
  if (!isKind(kind)) throw refuse('is of no known kind');
  const field = valueOf[kind];
  const free = [
    kind,
    ...Array.from({ length: taken.length + 1 }, (_, index) => `${kind}-${String(index + 2)}`),
  ];
  const id = free.find((name) => !taken.includes(name));
  const parsed = fetchSourceSchema.safeParse({
    id,
    from: kind,
    ...(field && { [field]: field === 'categories' ? value.split(/[\s,]+/).filter(Boolean) : value }),
  });
  if (!parsed.success) throw refuse(`cannot be asked: ${parsed.error.issues[0]?.message ?? ''}`);
  return parsed.data;
}
