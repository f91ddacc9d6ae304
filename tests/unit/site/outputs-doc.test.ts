import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { outputList, type Output } from '#src/site/outputs.ts';

function places({ navigation, footer, form, unlisted, feedOf, kept }: Output): string {
  return [
    navigation === undefined ? '' : 'navigation',
    footer === undefined ? '' : 'foot',
    form === 'page' && !unlisted ? 'sitemap' : '',
    feedOf === undefined ? '' : 'list of feeds',
    kept ? 'kept' : '',
  ]
    .filter(Boolean)
    .join(', ');
}

/** Cells of every row of the table, with single spaces, since the formatter aligns them. */
const documented = readFileSync('docs/internals/outputs.md', 'utf8')
  .split('\n')
  .filter((line) => line.startsWith('| `'))
  .map((line) =>
    line
      .slice(1, -1)
      .split('|')
      .map((cell) => cell.trim()),
  );

test('docs/internals/outputs.md has a row for every entry of the table of outputs, in its order', () => {
  const expected = outputList.map(([name, output]) => [
    `\`${name}\``,
    `\`${output.address}\``,
    output.form,
    output.shows,
    places(output),
  ]);
  expect(documented).toEqual(expected);
});
