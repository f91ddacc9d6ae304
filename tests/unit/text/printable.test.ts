import { readdirSync, readFileSync } from 'node:fs';
import { expect, test, vi } from 'vitest';
import { print, printError, printJson } from '#scripts/command/print.ts';
import { formatError } from '#scripts/command/report.ts';
import { reasonOf } from '#lib/schema/contain.ts';
import { printable, printableLines } from '#lib/text/printable.ts';

test.each([
  ['##[set-env name=A]b', '##\\x5bset-env name=A]b'],
  [
    'a title that holds ##[add-mask]x and ##[error]y',
    'a title that holds ##\\x5badd-mask]x and ##\\x5berror]y',
  ],
  ['::add-mask::secret', ':\\x3aadd-mask::secret'],
  ['  ::error::x', '  :\\x3aerror::x'],
  ['\u200b::error::x', '\\x200b::error::x'],
  ['C++ a::b, array[0], # [x]', 'C++ a::b, array[0], # [x]'],
  ['\u001b[31m', '\\x1b[31m'],
])('%j is printed as %s', (text, shown) => {
  expect(printable(text)).toBe(shown);
  expect(printable(shown)).toBe(shown);
});

test('every line of a text is one', () => {
  expect(printableLines('a\n::debug::b\n##[c]')).toBe('a\n:\\x3adebug::b\n##\\x5bc]');
  expect(formatError(new Error('a\n::b'))).toBe('a\n:\\x3ab');
});

test('nothing that a command writes gives orders to the runner', () => {
  const log = vi.spyOn(console, 'log').mockReturnValue();
  const error = vi.spyOn(console, 'error').mockReturnValue();
  const hostile = 'x ##[set-env name=A]b\n::add-mask::y';
  print(hostile);
  printError(hostile);
  printJson({ hostile });
  const written = [...log.mock.calls, ...error.mock.calls].flat().join('\n');
  vi.restoreAllMocks();
  expect(written).not.toMatch(/##\[|^\s*::/m);
  expect(JSON.parse(written.slice(written.indexOf('{'), written.indexOf('}') + 1))).toEqual({ hostile });
});

test.each([
  ["ENOENT: no such file or directory, stat '/home/ada/seeds/a.txt'", 'ENOENT: no such file or directory'],
  ["EXDEV: cross-device link, rename '/a' -> '/b'", 'EXDEV: cross-device link'],
  ['Unexpected token, a name was expected.', 'Unexpected token, a name was expected'],
])('the reason %s names no path of this machine', (message, reason) => {
  expect(reasonOf(new Error(message))).toBe(reason);
});

const workflows = readdirSync('.github/workflows').map((name) => `.github/workflows/${name}`);

test.each(workflows)('steps of %s that run the project’s code stop the commands of the runner', (file) => {
  const steps = readFileSync(file, 'utf8')
    .split(/\n {6}- /)
    .filter((step) => /\b(?:npm|node) /.test(step));
  expect(steps.length).toBeGreaterThan(0);
  for (const step of steps)
    expect(step).toMatch(
      /openssl rand -hex 16[^]*::stop-commands::\$token[^]*trap '(?:rm [^']*; )?echo "::\$token::"' EXIT[^]*(?:npm|node) /,
    );
});
