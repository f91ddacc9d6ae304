import { expect, test } from 'vitest';
import { importedNames } from '#scripts/tools/mutants/imported-names.ts';

test.each([
  ["import { a } from './a.ts';", ['./a.ts']],
  ["import a, { b } from '#lib/a.ts';\nexport { c } from '../c.ts';", ['#lib/a.ts', '../c.ts']],
  ["import {\n  a,\n  type B,\n} from './a.ts';", ['./a.ts']],
  ["const a = await import('./a.ts');", ['./a.ts']],
  ["import { test } from 'vitest';", []],
])('counts what %j loads', (source, names) => {
  expect(importedNames(source)).toEqual(names);
});

test.each([
  "import type { A } from './a.ts';",
  "import type {\n  A,\n  B,\n} from './a.ts';",
  "export type { A } from './a.ts';",
  "import { type A, type B as C } from './a.ts';",
  "import {\n  type A,\n  type B,\n} from './a.ts';",
])('counts no types: %j', (source) => {
  expect(importedNames(`${source}\nimport { b } from './b.ts';`)).toEqual(['./b.ts']);
});
