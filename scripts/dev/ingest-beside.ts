import { spawn, type ChildProcess } from 'node:child_process';
import { printError } from '../command/print.ts';

/**
 * Ingests in a process of its own, so that the server answers meanwhile.
 *
 * @returns asks for an ingest. While one runs, a call is kept until it has ended, since it may have read the file before.
 */
export function ingestBeside(): () => void {
  let running: ChildProcess | undefined;
  let isAsked = false;
  const start = () => {
    isAsked = false;
    running = spawn(process.execPath, ['scripts/dev/ingest-once.ts'], {
      stdio: ['ignore', 'inherit', 'inherit'],
    });
    running.once('error', (error) => {
      printError(`ingest: ${error.message}`);
    });
    running.once('close', () => {
      running = undefined;
      if (isAsked) start();
    });
  };
  process.once('exit', () => running?.kill());
  return () => {
    if (running) isAsked = true;
    else start();
  };
}
