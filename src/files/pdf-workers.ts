import { availableParallelism } from 'node:os';
import { resolve } from 'node:path';
import { Worker } from 'node:worker_threads';

/** What a thread sets all books with. */
export interface PdfWorkerData {
  template: string;
  /** A folder; the template names no file. */
  workspace: string;
  /** Font files as TrueType or OpenType, in memory that all threads share. */
  fonts: readonly Uint8Array<SharedArrayBuffer>[];
  /** Names of their families, the preferred first. */
  families: readonly string[];
  standard: 'ua-1';
}

/** A book. */
export interface PdfJob {
  /** JSON of all that the template sets. */
  data: string;
  /** In seconds since 1970. */
  creationTimestamp: number;
}

/** A PDF file, or what the library said. */
export type PdfAnswer = { bytes: Uint8Array<ArrayBuffer> } | { fault: string };

/** More would take memory, and few machines that publish have a core for them. */
const maxThreads = 2;

type Waiting = { job: PdfJob; tell: (answer: PdfAnswer) => void };

/** The same bytes where other threads see them, too. */
export function shareBytes(bytes: Uint8Array): Uint8Array<SharedArrayBuffer> {
  const shared = new Uint8Array(new SharedArrayBuffer(bytes.length));
  shared.set(bytes);
  return shared;
}

interface Thread {
  isFree: () => boolean;
  /** Takes the next book that waits, if there is one. */
  take: () => void;
}

/** A thread that holds up the end of the process while it has a book, and only then. */
function startThread(workerData: PdfWorkerData, next: () => Waiting | undefined, leave: () => void): Thread {
  // A path and no module of the site: the bundler would take the program into the pages.
  const worker = new Worker(resolve('src/files/pdf-worker.ts'), { workerData });
  let current: Waiting | undefined;
  const take = (): void => {
    current = next();
    if (current === undefined) worker.unref();
    else {
      worker.ref();
      worker.postMessage(current.job);
    }
  };
  worker.on('message', (answer: PdfAnswer) => {
    current?.tell(answer);
    take();
  });
  worker.on('error', (error) => {
    leave();
    current?.tell({ fault: error instanceof Error ? error.message : String(error) });
  });
  return { isFree: () => current === undefined, take };
}

/** Threads that set books as PDF, each begun when there is a book for it. */
export function createPdfWorkers(workerData: PdfWorkerData): (job: PdfJob) => Promise<PdfAnswer> {
  const waiting: Waiting[] = [];
  const threads = new Set<Thread>();
  const max = Math.min(maxThreads, availableParallelism());
  return (job) =>
    new Promise((tell) => {
      waiting.push({ job, tell });
      const free = [...threads].find(({ isFree }) => isFree());
      if (free) free.take();
      else if (threads.size < max) {
        const thread = startThread(
          workerData,
          () => waiting.shift(),
          () => threads.delete(thread),
        );
        threads.add(thread);
        thread.take();
      }
    });
}
