import { expect, test } from 'vitest';

function raise(thrown: unknown): never {
  throw thrown;
}

const nothing = (): never => raise(undefined);

test('a test that expects words fails where undefined is thrown', () => {
  expect(() => {
    expect(nothing).toThrow('words');
  }).toThrow('undefined was thrown');
  expect(() => {
    expect(nothing).toThrow(/words/);
  }).toThrow('undefined was thrown');
});

test('so does one that expects them of a promise', async () => {
  const asked = expect(Promise.resolve().then(nothing)).rejects.toThrow('words');
  await expect(asked).rejects.toThrow('undefined was thrown');
});

test('what is thrown otherwise is compared as before', () => {
  expect(() => raise(new TypeError('no words'))).toThrow('words');
  expect(() => raise('words alone')).toThrow('words');
  expect(() => raise(new TypeError('no'))).toThrow(TypeError);
  expect(() => 1).not.toThrow();
  expect(() => {
    expect(() => 1).toThrow('words');
  }).toThrow();
});
