import { readProse } from '#lib/prose/read-prose.ts';
import type { Draft } from '#lib/schema/draft.ts';

let nextLine = 1;

/** A cleaned draft of `seeds/a.txt`; every call takes the next lines unless told. */
export function makeDraft(fields: Partial<Draft> = {}): Draft {
  const abstract = fields.abstract ?? 'An abstract of a few words.';
  const line = fields.lines?.[0] ?? (nextLine += 10);
  const file = fields.file ?? 'seeds/a.txt';
  const at = (offset: number) => ({ file, line: line + offset, column: 1 });
  return {
    source: 'hf-listing',
    file,
    lines: [line, line + 6],
    title: 'A Title',
    abstract,
    tree: readProse(abstract, { markup: 'plain' }).tree,
    places: { title: at(0), abstract: at(2), authorCount: at(4), issued: at(6), comments: at(6) },
    ...fields,
  };
}

/** A draft as an enrichment file gives it: no abstract, an arXiv id. */
export function makeEnrichment(fields: Partial<Draft> = {}): Draft {
  return makeDraft({
    source: 'arxiv-list',
    file: 'content/enrichment/list.jsonl',
    abstract: '',
    arxivId: '2510.00568',
    ...fields,
  });
}
