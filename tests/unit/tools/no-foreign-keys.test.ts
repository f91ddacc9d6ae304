import { ESLint } from 'eslint';
import { beforeAll, expect, test } from 'vitest';

let eslint: ESLint;
beforeAll(() => {
  eslint = new ESLint();
});

const rule = 'offprint/no-foreign-keys';

/** Whether the rule has a complaint of a module of the project. */
async function complains(code: string): Promise<boolean> {
  const [result] = await eslint.lintText(code, { filePath: 'src/lib/schema/own-value.ts' });
  const messages = result?.messages ?? [];
  expect(messages.filter(({ fatal }) => fatal === true)).toEqual([]);
  return messages.some(({ ruleId }) => ruleId === rule);
}

test.each([
  ['a count', 'export const f = (counts: Record<string, number>, name: string) => counts[name] ?? 0;'],
  ['a partial record', 'export const f = (o: Partial<Record<string, number>>, name: string) => o[name];'],
  [
    'a record that may be missing',
    'export const f = (name: string, o?: Record<string, number>) => o?.[name];',
  ],
  ['a write', 'export const f = (o: Record<string, number>, name: string) => { o[name] = 1; };'],
  ['a sum', 'export const f = (o: Record<string, number>, name: string) => { o[name] ??= 0; };'],
  ['a key of any type', 'export const f = (o: Record<string, number>, name: any) => o[name];'],
])('the lint rule refuses %s by a key from data', async (_, code) => {
  expect(await complains(code)).toBe(true);
});

test.each([
  ['a key of the code', "export const f = (o: Record<string, number>) => o['known'];"],
  ['a union of names', "export const f = (o: Record<string, number>, name: 'a' | 'b') => o[name];"],
  ['a list', 'export const f = (list: number[], at: number) => list[at];'],
  ['a letter of a text', 'export const f = (text: string, at: number) => text[at];'],
  ['a map', 'export const f = (map: ReadonlyMap<string, number>, name: string) => map.get(name);'],
])('the lint rule allows %s', async (_, code) => {
  expect(await complains(code)).toBe(false);
});
