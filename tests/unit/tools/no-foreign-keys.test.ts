import { writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { ESLint } from 'eslint';
import { expect, test } from 'vitest';
import ts from 'typescript-eslint';
import { noForeignKeys } from '../../../eslint/no-foreign-keys.js';
import { temporaryFolder } from '../support/temporary-folder.ts';

const rule = 'offprint/no-foreign-keys';

const refused = [
  ['a count', 'export const f = (counts: Record<string, number>, name: string) => counts[name] ?? 0;'],
  ['a partial record', 'export const f = (o: Partial<Record<string, number>>, name: string) => o[name];'],
  [
    'a record that may be missing',
    'export const f = (name: string, o?: Record<string, number>) => o?.[name];',
  ],
  ['a write', 'export const f = (o: Record<string, number>, name: string) => { o[name] = 1; };'],
  ['a sum', 'export const f = (o: Record<string, number>, name: string) => { o[name] ??= 0; };'],
  ['a key of any type', 'export const f = (o: Record<string, number>, name: any) => o[name];'],
];

const allowed = [
  ['a key of the code', "export const f = (o: Record<string, number>) => o['known'];"],
  ['a union of names', "export const f = (o: Record<string, number>, name: 'a' | 'b') => o[name];"],
  ['a list', 'export const f = (list: number[], at: number) => list[at];'],
  ['a letter of a text', 'export const f = (text: string, at: number) => text[at];'],
  ['a map', 'export const f = (map: ReadonlyMap<string, number>, name: string) => map.get(name);'],
];

/** Whether the rule complains of each module: all in one project of their own, since the types of the whole one take far longer. */
async function lintAll(modules: string[]): Promise<boolean[]> {
  const cwd = temporaryFolder();
  writeFileSync(join(cwd, 'tsconfig.json'), '{ "compilerOptions": { "strict": true }, "include": ["*.ts"] }');
  const names = modules.map((code, index) => {
    writeFileSync(join(cwd, `${String(index)}.ts`), code);
    return `${String(index)}.ts`;
  });
  const eslint = new ESLint({
    cwd,
    overrideConfigFile: true,
    overrideConfig: {
      files: ['**/*.ts'],
      languageOptions: {
        parser: ts.parser,
        parserOptions: { project: join(cwd, 'tsconfig.json'), tsconfigRootDir: cwd },
      },
      plugins: { offprint: { rules: { 'no-foreign-keys': noForeignKeys } } },
      rules: { [rule]: 'error' },
    },
  });
  const results = await eslint.lintFiles(names);
  const byName = new Map(results.map(({ filePath, messages }) => [basename(filePath), messages]));
  return names.map((name) => {
    const messages = byName.get(name) ?? [];
    expect(messages.filter(({ fatal }) => fatal === true)).toEqual([]);
    return messages.some(({ ruleId }) => ruleId === rule);
  });
}

test.each(['src/lib/schema/own-value.ts', 'scripts/ingest.ts', 'src/site/paths.ts'])(
  'the lint of %s has the rule',
  async (path) => {
    const config = (await new ESLint().calculateConfigForFile(path)) as { rules: Record<string, unknown> };
    expect(config.rules[rule]).toEqual([2]);
  },
);

test('the lint rule refuses a key from data, and allows what cannot be inherited', async () => {
  const cases = [...refused, ...allowed];
  const complaints = await lintAll(cases.map(([, code = '']) => code));
  expect(cases.filter((_, index) => complaints[index]).map(([name]) => name)).toEqual(
    refused.map(([name]) => name),
  );
});
