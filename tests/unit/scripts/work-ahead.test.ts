import { join } from 'node:path';
import { deserialize } from 'node:v8';
import { setTimeout as pause } from 'node:timers/promises';
import { expect, onTestFinished, test } from 'vitest';
import { summaryOf } from '#lib/results/summarise-papers.ts';
import { Memory, memoryName } from '#src/ingest/memory.ts';
import { beginKey, keyOf } from '#src/ingest/memory-keys.ts';
import { runPipeline } from '#src/ingest/pipeline.ts';
import { WorkAhead } from '#src/ingest/work-ahead.ts';
import { listingHeading, listingRecord, makeProject } from '../support/ingest.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const subjects = ['Looms', 'Search agents', 'Maps of $x^2$', 'Rewards'];

const texts = Array.from({ length: 200 }, (_, at) => ({
  title: `${subjects[at % subjects.length] ?? ''} ${String(at)}`,
  abstract: `Looms are slow. We propose loom ${String(at)}. It is ${String(at)} times faster than *others*.`,
}));

function openHelper(): WorkAhead {
  const helper = new WorkAhead(1);
  onTestFinished(() => {
    helper.end();
  });
  return helper;
}

test('a second thread does the last inputs of a stage as the first one would', async () => {
  const inputs = [...texts, { title: 'Looms' }];
  const helper = openHelper();
  helper.begin({ stage: 'a summary', name: 'summarise', topics: [], inputs });
  const keys = inputs.map((input) => keyOf(beginKey('a summary'), input));
  const done = new Map<string, unknown>();
  // The first thread stays at the eightieth.
  for (let at = 0; at < 80; at += 1) helper.step();
  while (done.size < 96) {
    await pause(20);
    helper.collect((key, bytes) => done.set(key, deserialize(bytes)));
  }
  const expected = texts.map((text, at): [string, unknown] => [keys[at] ?? '', summaryOf(text)]);
  // Without an abstract there is no summary; the first thread reports it.
  expect(done).toEqual(new Map(expected.slice(-done.size)));
});

test('a first run with a second thread gives what a run without one does', () => {
  const seed = texts.map(({ title, abstract }) => listingRecord(title, abstract)).join('');
  const project = makeProject({ 'a.txt': listingHeading + seed });
  const run = (memory?: Memory) => {
    const { files, diagnostics } = runPipeline(project, (_stage, act) => act(), memory);
    memory?.save();
    return { files: new Map(files), diagnostics };
  };
  const path = join(temporaryFolder(), memoryName);
  const anew = run();
  expect(run(new Memory(path, 'this code', openHelper()))).toEqual(anew);
  expect(run(new Memory(path, 'this code', openHelper()))).toEqual(anew);
});
