import { fork, type ChildProcess } from 'node:child_process';
import { roomForNew } from '../build/run-renderer.ts';
import { printError } from '../command/print.ts';

/** What the process that ingests sends when a run has ended. */
export const ended = 'ended';

export interface IngestBeside {
  /** Asks for an ingest. While one runs, a call is kept until it has ended, since it may have read the file before. */
  ask: () => void;
  /** Lets the next ingest run with the code as it is then. */
  renew: () => void;
}

function startProcess(): ChildProcess {
  return fork('scripts/dev/ingest-when-asked.ts', {
    execArgv: [roomForNew],
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
}

/**
 * Ingests in a process of its own, so that the server answers meanwhile. The process stays, with its modules and its papers
 * in memory, so that the next ingest computes only what has changed.
 *
 * @param start starts the process, which runs an ingest at every message and tells when it has {@link ended}
 */
export function ingestBeside(start: () => ChildProcess = startProcess): IngestBeside {
  let child: ChildProcess | undefined;
  let isRunning = false;
  let isAsked = false;
  let isStale = false;
  const run = () => {
    [isRunning, isAsked] = [true, false];
    child ??= follow(start());
    child.send('ingest', (error) => {
      // It ends just now, which is told of later.
      if (error) isAsked = true;
    });
  };
  const stop = () => {
    child?.kill();
    [child, isStale] = [undefined, false];
  };
  const end = () => {
    isRunning = false;
    if (isStale) stop();
    if (isAsked) run();
  };
  const follow = (started: ChildProcess): ChildProcess => {
    started.on('message', end);
    started.on('error', (error) => {
      printError(`ingest: ${error.message}`);
    });
    started.once('exit', (code) => {
      if (child !== started) return;
      child = undefined;
      // It had nothing to do for long, and did not hear that it has.
      if (isRunning && code === 0) isAsked = true;
      if (isRunning) end();
    });
    return started;
  };
  process.once('exit', () => child?.kill());
  return {
    ask: () => {
      if (isRunning) isAsked = true;
      else run();
    },
    renew: () => {
      if (isRunning) isStale = true;
      else stop();
    },
  };
}
