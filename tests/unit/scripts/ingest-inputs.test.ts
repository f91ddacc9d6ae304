import { expect, test } from 'vitest';
import { comesByIngest, isIngestInput } from '#scripts/dev/ingest-inputs.ts';

test.each<['seeds' | 'content', string, boolean, boolean]>([
  ['seeds', '2026-08-21.jsonl', true, false],
  ['seeds', '.fetch.json', false, false],
  ['content', 'decisions.yaml', true, true],
  ['content', 'settings.yaml', true, false],
  ['content', 'topics/agents.mdx', true, false],
  ['content', 'people.yaml', false, false],
  ['content', 'notes/2510.00568.mdx', false, false],
])('of %s, "%s" is ingested: %s, and read by an ingest alone: %s', (folder, path, isInput, isAlone) => {
  expect([isIngestInput(folder, path), comesByIngest(path)]).toEqual([isInput, isAlone]);
});
