import { expect, test } from 'vitest';
import { followPages, type OvertakenPages } from '#scripts/dev/overtaken-pages.ts';

type Step = keyof OvertakenPages;

test.each<[string, Step[], boolean]>([
  ['is asked for and connects', ['ask', 'connect'], false],
  ['connects after a change', ['ask', 'change', 'connect'], true],
  ['is asked for after the change', ['change', 'ask', 'connect'], false],
  ['was asked for before another, which the change did not meet', ['ask', 'change', 'ask', 'connect'], true],
  ['was loaded again', ['ask', 'change', 'connect', 'ask', 'connect'], false],
  ['connects again without a request', ['ask', 'connect', 'change', 'connect'], false],
])('of a page that %s, that it has to be loaded again is told', (_what, steps, isOvertaken) => {
  const pages = followPages();
  expect(steps.map((step) => pages[step]()).at(-1)).toBe(isOvertaken);
});
