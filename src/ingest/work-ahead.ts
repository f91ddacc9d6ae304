import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { MessageChannel, receiveMessageOnPort, Worker, type MessagePort } from 'node:worker_threads';
import type { Topic } from '#lib/schema/topic.ts';
import type { AheadStage } from './ahead-stages.ts';

/** What a stage will be asked for. */
export interface AheadTask {
  /** The stage as it is remembered. */
  stage: string;
  name: AheadStage;
  topics: readonly Topic[];
  /** In the order in which the first thread comes to them. */
  inputs: readonly unknown[];
}

/** Serialized outputs by the keys of their inputs. */
export type AheadAnswer = { key: string; bytes: Uint8Array<ArrayBuffer> }[];

/** From so many inputs on, a second thread is worth its start. */
const minInputs = 1000;

/** Inputs of a batch, and batches on their way: few, so that no second copy of everything fills the memory. */
const [batchSize, maxBatches] = [32, 4];

const nothing: AheadTask = { stage: '', name: 'clean', topics: [], inputs: [] };

/**
 * A second thread that runs a stage from its last input backwards, while the first one runs it from the first. Neither
 * waits for the other: what the second one has not done, the first one does.
 */
export class WorkAhead {
  private readonly minInputs: number;
  private worker: Worker | undefined;
  private port: MessagePort | undefined;
  private task = nothing;
  /** Inputs that the first thread has come to, and where those begin that the second one has. */
  private came = 0;
  private taken = 0;
  /** Batches that were sent and not answered. */
  private sent = 0;
  private isBroken = availableParallelism() < 2;

  constructor(min = minInputs) {
    this.minInputs = min;
  }

  private start(): MessagePort {
    const { port1, port2 } = new MessageChannel();
    const worker = new Worker(fileURLToPath(new URL('stage-worker.ts', import.meta.url)), {
      workerData: { port: port2 },
      transferList: [port2],
    });
    // Without it, the first thread does everything.
    worker.on('error', () => {
      this.isBroken = true;
    });
    worker.unref();
    port1.unref();
    [this.worker, this.port] = [worker, port1];
    return port1;
  }

  private send(batch: AheadTask): void {
    if (this.isBroken) return;
    try {
      (this.port ?? this.start()).postMessage(batch);
      this.sent += 1;
    } catch {
      // What cannot be sent is not done ahead.
      this.isBroken = true;
    }
  }

  private sendMore(): void {
    const { inputs } = this.task;
    while (!this.isBroken && this.sent < maxBatches && this.taken - batchSize > this.came) {
      const from = this.taken - batchSize;
      this.send({ ...this.task, inputs: inputs.slice(from, this.taken) });
      this.taken = from;
    }
  }

  /** Begins a stage; the one before is over. */
  begin(task: AheadTask): void {
    this.task = task.inputs.length < this.minInputs ? nothing : task;
    [this.came, this.taken] = [0, this.task.inputs.length];
    this.sendMore();
  }

  /** Tells that the first thread comes to the next input. */
  step(): void {
    this.came += 1;
  }

  /** Takes what the second thread has done since the last time, and gives it more. */
  collect(take: (key: string, bytes: Buffer) => void): void {
    if (!this.port) return;
    for (let got = receiveMessageOnPort(this.port); got; got = receiveMessageOnPort(this.port)) {
      this.sent -= 1;
      const answer = got.message as AheadAnswer;
      for (const { key, bytes } of answer)
        take(key, Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length));
    }
    this.sendMore();
  }

  /** Gives the memory of the thread back. */
  end(): void {
    this.port?.close();
    void this.worker?.terminate();
    [this.worker, this.port, this.task, this.sent] = [undefined, undefined, nothing, 0];
  }
}
