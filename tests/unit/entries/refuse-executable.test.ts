import { expect, test } from 'vitest';
import { renderEntry } from '#lib/entries/render-entry.ts';

/** A body as a writer without escapes would leave it, and where what could run begins. */
const bodies: [string, string, number, number][] = [
  ['an expression', 'One.\n\nTwo {process.exit(7)} three.\n', 3, 5],
  ['an expression alone', '\n{process.exit(7)}\n', 2, 1],
  ['an expression over several lines', 'One.\n\nTwo {\n  process.exit(7)\n}\n', 3, 5],
  ['an empty expression', 'One {} two.\n', 1, 5],
  ['an import', 'import fs from "node:fs"\n', 1, 1],
  ['an export', 'One.\n\nexport const p = 1\n', 3, 1],
  ['an element', 'One <b>two</b> three.\n', 1, 5],
  ['a component', '\n<Agent />\n', 2, 1],
  ['a spread', '<div {...x}>y</div>\n', 1, 1],
  ['an attribute with an expression', 'A <a href={x}>b</a>\n', 1, 3],
  ['a script', '<script>alert(1)</script>\n', 1, 1],
  ['a link that runs', 'One [here](javascript:alert(1)).\n', 1, 5],
  ['a link that runs, in another case', 'One [here](JavaScript:alert(1)).\n', 1, 5],
  ['a link that runs, behind a reference', 'One [here](&#106;avascript:alert(1)).\n', 1, 5],
  ['a link to data', '[here](data:text/html,x)\n', 1, 1],
  ['a link within the site', '[here](/about/)\n', 1, 1],
  ['a link without a target', '[here]()\n', 1, 1],
  ['a definition that runs', 'One [here][1].\n\n[1]: javascript:alert(1)\n', 3, 1],
  ['an image', 'One ![t](https://x.org/t.png)\n', 1, 5],
  ['an image by reference', 'One ![t][1]\n\n[1]: https://x.org/t.png\n', 1, 5],
];

test.each(bodies)('%s stops the build at its place', (_name, body, line, column) => {
  expect(() => renderEntry(body, 'papers/a.mdx')).toThrow(
    expect.objectContaining({ line, column, file: 'papers/a.mdx', source: 'offprint' }),
  );
});

test.each([
  ['a comment of HTML', 'One <!-- x --> two.\n', 1],
  ['an autolink that runs', 'One\n\n<javascript:alert(1)>\n', 3],
  ['an open brace', 'One { two.\n', 1],
  ['an import of prose', 'import statements are hard\n', 1],
  ['an open element', 'One <b> two.\n', 1],
])('%s, which MDX cannot read, stops the build at its line', (_name, body, line) => {
  expect(() => renderEntry(body, 'papers/a.mdx')).toThrow(expect.objectContaining({ line }));
});

test('a refusal names its cause and what to do', () => {
  expect(() => renderEntry('{x}\n', 'papers/a.mdx')).toThrow(
    'A generated entry holds mdxFlowExpression, which could run. Run `npm run ingest` to write it again.',
  );
});
