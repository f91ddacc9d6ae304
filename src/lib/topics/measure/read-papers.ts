import { identify } from '../../identifiers/identify.ts';
import type { Diagnostic } from '../../schema/diagnostic.ts';
import { diagnose } from '#lib/schema/rules.ts';
import type { Draft } from '../../schema/draft.ts';
import { buildDraft } from '../../sources/build-draft.ts';
import { isObject, readJson, type JsonObject, type JsonRecord } from '../../sources/json/read-json.ts';
import { readSeed } from '../../sources/read-seeds.ts';
import type { Seed } from '../../sources/source.ts';
import { seedSources } from '../../sources/sources.ts';
import { decodeEntities, joinLines, toLine } from '../../text/plain-text.ts';
import { ownValue } from '#lib/schema/own-value.ts';

/** Names that other tools give to the fields of a paper. The first one present counts. */
const idNames = ['arxivId', 'arxiv_id', 'arxivID', 'arxiv', 'id', 'paperId', 'paper_id', 'url'];
const abstractNames = ['abstract', 'summary', 'abstractText', 'abstract_text', 'description'];

/** A reader whose texts keep the dollars around formulas, as JSON records do. */
const source = 'paper-lines';

function findText(value: JsonObject, names: readonly string[]): string | undefined {
  return names
    .map((name) => ownValue(value, name))
    .find((text) => typeof text === 'string' && text !== '') as string | undefined;
}

function noPaper(record: JsonRecord): Diagnostic {
  return diagnose('no-paper', {
    message: 'The record is no paper.',
    hint: `Give every record "title" and "abstract", and where it has one "arxivId". An abstract may also be called ${abstractNames.slice(1).join(', ')}; an id ${idNames.slice(1).join(', ')}.`,
    places: [record.place],
  });
}

/** The draft of a record. The paper may be nested in `paper`, as in Hugging Face's API. An abstract may be empty, but not missing. */
function toDraft(record: JsonRecord): Draft | undefined {
  const inner = record.value['paper'];
  const value = isObject(inner) ? { ...record.value, ...inner } : record.value;
  const title = findText(value, ['title']);
  if (title === undefined || !abstractNames.some((name) => Object.hasOwn(value, name))) return undefined;
  const ids = idNames.map((name) => ownValue(value, name)).filter((id) => typeof id === 'string');
  const { arxivId } = identify(...ids);
  return buildDraft(source, record, {
    title: toLine(decodeEntities(title)),
    abstract: joinLines(decodeEntities(findText(value, abstractNames) ?? '')),
    ...(arxivId === undefined ? {} : { arxivId }),
  });
}

/** Drafts of a file of papers: JSON Lines or a JSON list with the usual field names, or any form of seed. */
export function readPapers(seed: Seed): { drafts: Draft[]; diagnostics: Diagnostic[] } {
  if (!/^\s*[[{]/.test(seed.text)) return readSeed(seed, seedSources);
  const { records, diagnostics } = readJson(seed);
  const read = records.map((record) => ({ record, draft: toDraft(record) }));
  return {
    drafts: read.flatMap(({ draft }) => draft ?? []),
    diagnostics: [...diagnostics, ...read.flatMap(({ record, draft }) => (draft ? [] : [noPaper(record)]))],
  };
}
