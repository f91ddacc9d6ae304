import { chai } from 'vitest';

const isWrapped = Symbol.for('refuse-undefined');

function refuse(thrown: unknown): unknown {
  return thrown ?? new Error('undefined was thrown');
}

/**
 * `toThrow('…')` of Vitest passes where `undefined` is thrown, since it then compares nothing. With this, such a test
 * fails, and says so.
 */
chai.use(({ Assertion }, utils) => {
  // Files of tests that share a process share the assertions, too.
  if (isWrapped in Assertion) return;
  Object.defineProperty(Assertion, isWrapped, { value: true });
  Assertion.overwriteMethod('toThrow', (original: (...expected: unknown[]) => unknown) => {
    return function (this: object, ...expected: unknown[]): unknown {
      const subject: unknown = utils.flag(this, 'object');
      if (utils.flag(this, 'promise') === 'rejects') utils.flag(this, 'object', refuse(subject));
      else if (typeof subject === 'function')
        utils.flag(this, 'object', () => {
          try {
            (subject as () => unknown)();
          } catch (error) {
            throw refuse(error);
          }
        });
      return original.apply(this, expected);
    };
  });
});
