import { expect, test } from 'vitest';
import { splitJson } from '#lib/sources/json/split-json.ts';

const split = (text: string) =>
  [...splitJson(text)].map(
    ({ start, end, closed }) => `${closed ? '' : 'cut '}${text.slice(start, end).trim()}`,
  );

test.each([
  ['[{"a":1},{"b":[2,{"c":3}]}]', ['{"a":1}', '{"b":[2,{"c":3}]}']],
  [' [\n {"a":1} ,\n {"b":2}\n]\n', ['{"a":1}', '{"b":2}']],
  ['{"a":1}\n\n{"b":2}\n', ['{"a":1}', '{"b":2}']],
  ['{"a":"}]\\"{["}', ['{"a":"}]\\"{["}']],
  ['[1, "x", null, {"a":1}]', ['1', '"x"', 'null', '{"a":1}']],
  ['[]', []],
  ['', []],
  ['[{"a":{"b":1},{"a":2},{"a":3}]', ['cut {"a":{"b":1},', '{"a":2}', '{"a":3}']],
  ['{"a":1\n{"a":2}\n{"a":3', ['cut {"a":1', '{"a":2}', 'cut {"a":3']],
  ['{"a":1}}\n{"a":2}', ['{"a":1}', '}', '{"a":2}']],
  ['{"a":"x\n{"a":2}', ['cut {"a":"x', '{"a":2}']],
])('%j is cut into %j', (text, records) => {
  expect(split(text)).toEqual(records);
});
