/** Runs one stage; the caller decides whether to show or to measure it. */
export type RunStage = <T>(name: string, run: () => T) => T;

const barWidth = 20;

/** Stages in their order, so that a bar knows how far it is. */
export const expectedStages = 25;

function bar(done: number): string {
  const filled = Math.min(barWidth, Math.round((done / expectedStages) * barWidth));
  return `${'█'.repeat(filled)}${'░'.repeat(barWidth - filled)}`;
}

/**
 * Shows the running stage: one line that is drawn over on a terminal, plain lines elsewhere. Writes to standard error, so
 * that `--json` stays clean.
 *
 * @param stream nothing is shown without it
 */
export function progressStages(stream: NodeJS.WriteStream | undefined): { stage: RunStage; end: () => void } {
  let done = 0;
  return {
    stage: (name, run) => {
      const count = `${String(done + 1)}/${String(expectedStages)}`;
      stream?.write(stream.isTTY ? `\r\x1b[K${bar(done)} ${count} ${name}` : `ingest: ${name}\n`);
      done += 1;
      return run();
    },
    end: () => {
      if (stream?.isTTY) stream.write('\r\x1b[K');
    },
  };
}
