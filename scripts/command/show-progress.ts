/**
 * Runs a step and says so on standard error: on a terminal one line that counts the seconds and goes at the end,
 * elsewhere a plain line.
 *
 * @param stream nothing is said without it
 */
export async function showProgress<T>(
  stream: NodeJS.WriteStream | undefined,
  name: string,
  run: () => Promise<T>,
): Promise<T> {
  if (!stream?.isTTY) {
    stream?.write(`build: ${name}\n`);
    return run();
  }
  const begun = performance.now();
  const draw = () => {
    stream.write(`\r\x1b[K${name} · ${((performance.now() - begun) / 1000).toFixed(0)} s`);
  };
  draw();
  const timer = setInterval(draw, 1000);
  try {
    return await run();
  } finally {
    clearInterval(timer);
    stream.write('\r\x1b[K');
  }
}
