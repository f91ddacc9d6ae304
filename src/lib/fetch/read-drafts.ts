import type { Diagnostic } from '#lib/schema/diagnostic.ts';
import type { Draft } from '#lib/schema/draft.ts';
import type { FetchSource } from '#lib/schema/fetch-source.ts';
import { decodeSeed } from '#lib/sources/decode-seed.ts';
import { readSeed } from '#lib/sources/read-seeds.ts';
import { seedSources } from '#lib/sources/sources.ts';
import { sourceKinds } from './source-kinds.ts';

export interface AnswerReading {
  text: string;
  drafts: Draft[];
  diagnostics: Diagnostic[];
}

/** Reads the bytes of an answer with the readers that its source may need. `label` stands for it in messages. */
export function readDrafts(source: FetchSource, bytes: Uint8Array, label: string): AnswerReading {
  const { seed, diagnostics } = decodeSeed(label, bytes);
  const readers = seedSources.filter(({ id }) => sourceKinds[source.from].readers.includes(id));
  const reading = readSeed(seed, readers);
  return {
    text: seed.text,
    drafts: reading.drafts,
    diagnostics: [...diagnostics, ...reading.diagnostics],
  };
}
