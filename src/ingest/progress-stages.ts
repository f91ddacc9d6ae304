import type { RunStage } from './pipeline.ts';

const barWidth = 20;

/** Stages in their order, so that a bar knows how far it is. */
export const expectedStages = 21;

function bar(done: number): string {
  const filled = Math.min(barWidth, Math.round((done / expectedStages) * barWidth));
  return `${'█'.repeat(filled)}${'░'.repeat(barWidth - filled)}`;
}

/** Shows the running stage: one line that is drawn over on a terminal, plain lines elsewhere. Writes to standard error, so that `--json` stays clean. */
export function progressStages(stream: NodeJS.WriteStream): { stage: RunStage; end: () => void } {
  let done = 0;
  return {
    stage: (name, run) => {
      stream.write(stream.isTTY ? `\r\x1b[K${bar(done)} ${name}` : `ingest: ${name}\n`);
      done += 1;
      return run();
    },
    end: () => {
      if (stream.isTTY) stream.write('\r\x1b[K');
    },
  };
}
