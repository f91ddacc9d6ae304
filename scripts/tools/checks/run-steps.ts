export interface Step<Result> {
  name: string;
  /** Names of the steps that must end before this one starts, whether or not they succeed. */
  after?: string[];
  run: () => Promise<Result>;
}

/**
 * Runs steps in their order, several at a time.
 *
 * @param atOnce number of steps that may run at the same time
 * @param onEnd receives each result when its step ends
 * @returns the results by name, in the order in which the steps ended
 */
export async function runSteps<Result>(
  steps: Step<Result>[],
  atOnce: number,
  onEnd: (name: string, result: Result) => void,
): Promise<Map<string, Result>> {
  const results = new Map<string, Result>();
  const running = new Map<string, Promise<void>>();
  const start = async ({ name, run }: Step<Result>) => {
    const result = await run();
    results.set(name, result);
    running.delete(name);
    onEnd(name, result);
  };

  let waiting = steps;
  while (waiting.length + running.size > 0) {
    const ready = waiting
      .filter(({ after = [] }) => after.every((name) => results.has(name)))
      .slice(0, atOnce - running.size);
    for (const step of ready) running.set(step.name, start(step));
    waiting = waiting.filter((step) => !ready.includes(step));
    if (running.size === 0)
      throw new Error(`No step can start: ${waiting.map(({ name }) => name).join(', ')}.`);
    await Promise.race(running.values());
  }
  return results;
}
