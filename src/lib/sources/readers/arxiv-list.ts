import { isWebAddress } from '#lib/text/web-address.ts';
import { z } from 'astro/zod';
import { parsePaperDate } from '#lib/dates/paper-date.ts';
import { parseName } from '#lib/names/parse-name.ts';
import { parseArxivId } from '#lib/identifiers/arxiv-id.ts';
import type { Diagnostic } from '#lib/schema/diagnostic.ts';
import { diagnose } from '#lib/schema/rules.ts';
import type { Draft } from '#lib/schema/draft.ts';
import type { Reading, Seed, Source } from '../source.ts';

/** One line of `content/enrichment/*.jsonl`. */
const lineSchema = z.object({
  title: z.string().min(1),
  /** Any form of the identifier; the version is dropped. */
  arxivId: z.string().refine((id) => parseArxivId(id) !== null, 'is not an arXiv id'),
  /** Day of the first version, UTC. */
  issued: z.iso.date().optional(),
  /** Names in the order of the paper. */
  authors: z.array(z.string().trim().min(1)).optional(),
  codeUrl: z.string().refine(isWebAddress, 'not an http(s) address').optional(),
  /** Primary first. */
  categories: z.array(z.string()).optional(),
  evidence: z.object({
    /** Public lists that print the title and the id together. */
    lists: z.array(z.string()),
    /** Number of independent sources that agree. Forks count once. */
    independentSources: z.number().int(),
    confidence: z.string(),
    /** Whether the number of names equals the number in the listing. */
    authorCountMatchesListing: z.boolean().nullable(),
  }),
});
type ListLine = z.infer<typeof lineSchema>;

function formatEvidence({ evidence }: ListLine): string {
  const lists = evidence.lists.length > 0 ? ` (${evidence.lists.join(', ')})` : '';
  return `${evidence.confidence}, ${String(evidence.independentSources)} independent sources${lists}`;
}

function toDraft(file: string, line: number, data: ListLine): Draft {
  const place = { file, line, column: 1 };
  return {
    source: arxivList.id,
    file,
    lines: [line, line],
    title: data.title,
    abstract: '',
    arxivId: parseArxivId(data.arxivId) ?? data.arxivId,
    ...(data.authors ? { authors: data.authors.map((name) => parseName(name)) } : {}),
    ...(data.issued === undefined ? {} : { issued: parsePaperDate(data.issued) }),
    ...(data.categories ? { categories: data.categories } : {}),
    ...(data.codeUrl === undefined
      ? {}
      : { links: [{ rel: 'code', url: data.codeUrl, evidence: `${file}:${String(line)}` }] }),
    evidence: formatEvidence(data),
    places: { title: place, arxivId: place, authors: place, issued: place, categories: place, links: place },
  };
}

function badLine(file: string, line: number, message: string): Diagnostic {
  return diagnose('bad-enrichment', {
    message: `This line is not a record of an enrichment file: ${message}`,
    hint: 'Each line is one JSON object with title, arxivId and evidence; docs/guides/formats.md lists the fields.',
    places: [{ file, line, column: 1 }],
  });
}

function readLine(file: string, line: number, text: string): Draft | Diagnostic {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (error) {
    return badLine(file, line, error instanceof Error ? error.message : String(error));
  }
  const parsed = lineSchema.safeParse(json);
  if (parsed.success) return toDraft(file, line, parsed.data);
  return badLine(
    file,
    line,
    parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`).join('; '),
  );
}

function read(seed: Seed): Reading {
  const drafts: Draft[] = [];
  const diagnostics: Diagnostic[] = [];
  for (const [index, text] of seed.text.split('\n').entries()) {
    if (text.trim() === '') continue;
    const result = readLine(seed.file, index + 1, text);
    if ('severity' in result) diagnostics.push(result);
    else drafts.push(result);
  }
  return { drafts, diagnostics };
}

/** JSON Lines of arXiv ids, authors and dates, each with its evidence, collected from public lists. */
export const arxivList: Source = {
  id: 'arxiv-list',
  name: 'Public lists of arXiv ids',
  markup: 'tex',
  recognises: (text) => text.trimStart().startsWith('{') && text.slice(0, 4000).includes('"arxivId"'),
  read,
};
