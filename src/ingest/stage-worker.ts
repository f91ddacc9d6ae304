/** The second thread of a first ingest, see `work-ahead.ts`. */
import { serialize } from 'node:v8';
import { workerData, type MessagePort } from 'node:worker_threads';
import { openStage } from './ahead-stages.ts';
import { beginKey, keyOf } from './memory-keys.ts';
import type { AheadAnswer, AheadTask } from './work-ahead.ts';

const { port } = workerData as { port: MessagePort };

/** The stage of the last batch, which is mostly that of the next one. */
let open = { stage: '', run: (input: unknown) => input };

function runOf({ stage, name, topics }: AheadTask): (input: unknown) => unknown {
  if (open.stage !== stage) open = { stage, run: openStage(name, topics) };
  return open.run;
}

port.on('message', (batch: AheadTask) => {
  const [run, begun] = [runOf(batch), beginKey(batch.stage)];
  const answer = batch.inputs.flatMap((input): AheadAnswer => {
    try {
      return [{ key: keyOf(begun, input), bytes: new Uint8Array(serialize(run(input))) }];
    } catch {
      // The first thread does it, and reports why it fails.
      return [];
    }
  });
  port.postMessage(
    answer,
    answer.map(({ bytes }) => bytes.buffer),
  );
});
