import { expect, test } from 'vitest';
import { isSystemFile } from '#lib/sources/is-system-file.ts';
import { isAtLeast } from '#lib/schema/diagnostic.ts';
import { pickExpected, readExpected, readSaved } from '../support/saved-files.ts';

const files = ['tests/fixtures/cases', 'tests/fixtures/inputs', 'tests/fixtures/unusual'].flatMap((folder) =>
  readExpected(folder).map(([name, expected]) => ({ folder, name, expected })),
);

test.each(files)('$name gives the papers that stand in it', ({ folder, name, expected }) => {
  const { recognised, papers, diagnostics } = readSaved(folder, name);
  expect({
    recognised,
    papers: papers.map((paper, index) => pickExpected(paper, expected.papers[index] ?? { title: true })),
  }).toEqual({ recognised: expected.recognised ?? null, papers: expected.papers });
  expect(isSystemFile(name)).toBe(expected.system ?? false);
  const rules = diagnostics.map(({ rule }) => rule);
  expect(rules).toEqual(expect.arrayContaining(expected.rules ?? []));
});

test.each(files.filter(({ expected }) => expected.system !== true))(
  '$name loses nothing without a word',
  ({ folder, name, expected }) => {
    const { diagnostics } = readSaved(folder, name);
    const refused = diagnostics.filter(({ severity }) => isAtLeast(severity, 'record-set-aside'));
    expect(refused.map(({ rule }) => rule).filter((rule) => expected.rules?.includes(rule) !== true)).toEqual(
      [],
    );
  },
);
