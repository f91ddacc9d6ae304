import { onTestFinished } from 'vitest';

const name = Symbol.for('offprint live entries');

/** Forgets the entries of a dev server, as a new process does. */
export function forgetLive(): void {
  Reflect.deleteProperty(globalThis, name);
}

/** Leaves no entries to other tests of this process. */
export function beginWithoutLive(): void {
  forgetLive();
  onTestFinished(forgetLive);
}
