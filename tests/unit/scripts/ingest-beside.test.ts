import type { ChildProcess } from 'node:child_process';
import { EventEmitter } from 'node:events';
import { expect, test } from 'vitest';
import { ended, ingestBeside } from '#scripts/dev/ingest-beside.ts';

/** A process that is told what it would get. */
class FakeProcess extends EventEmitter {
  messages = 0;
  isKilled = false;
  error: Error | undefined;
  send(_message: unknown, tell: (error: Error | null) => void): boolean {
    this.messages += 1;
    tell(this.error ?? null);
    return true;
  }
  kill(): boolean {
    this.isKilled = true;
    return true;
  }
}

/** The processes that were started, and the number of messages that each got. */
function begin() {
  const processes: FakeProcess[] = [];
  const ingest = ingestBeside(() => {
    const started = new FakeProcess();
    processes.push(started);
    return started as unknown as ChildProcess;
  });
  return { ingest, processes, counts: () => processes.map(({ messages }) => messages) };
}

test('one process runs all ingests, and those asked for meanwhile as one', () => {
  const { ingest, processes, counts } = begin();
  ingest.ask();
  expect(counts()).toEqual([1]);
  ingest.ask();
  ingest.ask();
  expect(counts()).toEqual([1]);
  processes[0]?.emit('message', ended);
  expect(counts()).toEqual([2]);
  processes[0]?.emit('message', ended);
  expect(counts()).toEqual([2]);
  ingest.ask();
  expect(counts()).toEqual([3]);
});

test('with other code, the next ingest runs in another process', () => {
  const { ingest, processes, counts } = begin();
  ingest.ask();
  ingest.renew();
  ingest.ask();
  expect(processes[0]?.isKilled).toBe(false);
  processes[0]?.emit('message', ended);
  expect(processes[0]?.isKilled).toBe(true);
  expect(counts()).toEqual([1, 1]);
  // The first one ends only now.
  processes[0]?.emit('exit', null);
  processes[1]?.emit('message', ended);
  ingest.renew();
  expect(processes[1]?.isKilled).toBe(true);
  ingest.ask();
  expect(counts()).toEqual([1, 1, 1]);
});

test('an ingest that its process did not hear of runs in another one', () => {
  const { ingest, processes, counts } = begin();
  ingest.ask();
  processes[0]?.emit('message', ended);
  ingest.ask();
  // It went after a long rest.
  processes[0]?.emit('exit', 0);
  expect(counts()).toEqual([2, 1]);
  processes[1]?.emit('message', ended);
  if (processes[1]) processes[1].error = new Error('The channel is closed');
  ingest.ask();
  processes[1]?.emit('exit', 0);
  expect(counts()).toEqual([2, 2, 1]);
});

test('an ingest that fails its process is run again only if it is asked for', () => {
  const { ingest, processes, counts } = begin();
  ingest.ask();
  processes[0]?.emit('exit', 1);
  expect(counts()).toEqual([1]);
  ingest.ask();
  ingest.ask();
  processes[1]?.emit('exit', 1);
  expect(counts()).toEqual([1, 1, 1]);
});
