import { expect, test } from 'vitest';
import { runSteps } from '#scripts/tools/checks/run-steps.ts';

/** Steps that note when they start and end. */
function makeSteps(waits: Record<string, string[]>) {
  const log: string[] = [];
  const steps = Object.entries(waits).map(([name, after]) => ({
    name,
    after,
    run: async () => {
      log.push(`+${name}`);
      await new Promise(setImmediate);
      log.push(`-${name}`);
      return name.toUpperCase();
    },
  }));
  return { log, steps };
}

const ignore = () => undefined;

test.each([1, 2, 3])('no more than %i steps run at once', async (atOnce) => {
  const { log, steps } = makeSteps({ a: [], b: [], c: [] });
  await runSteps(steps, atOnce, ignore);
  let running = 0;
  const counts = log.map((entry) => (running += entry.startsWith('+') ? 1 : -1));
  expect([Math.max(...counts), counts.at(-1)]).toEqual([atOnce, 0]);
});

test('a step starts when those it waits for have ended, and later ones may overtake it', async () => {
  const { log, steps } = makeSteps({ a: [], b: ['a'], c: [] });
  await runSteps(steps, 2, ignore);
  expect(log.indexOf('+b')).toBeGreaterThan(log.indexOf('-a'));
  expect(log.indexOf('+c')).toBeLessThan(log.indexOf('+b'));
});

test('each result is reported at once and returned by name', async () => {
  const told: string[] = [];
  const { steps } = makeSteps({ a: [], b: ['a'] });
  const results = await runSteps(steps, 2, (name, result) => told.push(name + result));
  expect(told).toEqual(['aA', 'bB']);
  expect([...results]).toEqual([
    ['a', 'A'],
    ['b', 'B'],
  ]);
});

test('a step that waits for one that does not exist is an error', async () => {
  const { steps } = makeSteps({ a: [], b: ['none'] });
  await expect(runSteps(steps, 2, ignore)).rejects.toThrow('No step can start: b.');
});
