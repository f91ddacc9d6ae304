/** Says how much of a step is done: the share, 0–1, and the same in words, such as `40 of 273`. */
export type TellCount = (share: number, words: string) => void;

/** Lines of a log that say how far a step is, after the one that says that it begins. */
const parts = 4;

/**
 * Runs a step and says so on standard error: on a terminal one line that counts the seconds, and what is done of the
 * step if it tells, and goes at the end; elsewhere plain lines, at the beginning and at each quarter.
 *
 * @param stream nothing is said without it
 */
export async function showProgress<T>(
  stream: NodeJS.WriteStream | undefined,
  name: string,
  run: (tell: TellCount) => Promise<T>,
): Promise<T> {
  if (!stream?.isTTY) {
    stream?.write(`build: ${name}\n`);
    return run(tellQuarters(stream, name));
  }
  const begun = performance.now();
  let count = '';
  const draw = () => {
    stream.write(`\r\x1b[K${name}${count} · ${((performance.now() - begun) / 1000).toFixed(0)} s`);
  };
  draw();
  const timer = setInterval(draw, 1000);
  try {
    return await run((_share, words) => {
      count = ` · ${words}`;
      draw();
    });
  } finally {
    clearInterval(timer);
    stream.write('\r\x1b[K');
  }
}

function tellQuarters(stream: NodeJS.WriteStream | undefined, name: string): TellCount {
  let told = 0;
  return (share, words) => {
    const part = Math.floor(share * parts);
    if (part <= told) return;
    told = part;
    stream?.write(`build: ${name}: ${words}\n`);
  };
}
