import { readFileSync } from 'node:fs';
import { expect, test, vi } from 'vitest';
import { listFiles } from '#src/files/read-files.ts';

const guides = listFiles('docs').flatMap((name) => (name.endsWith('.md') ? [`docs/${name}`] : []));
const texts = ['README.md', 'DEVELOPERS.md', 'tests/README.md', ...guides].map(
  (file) => [file, readFileSync(file, 'utf8')] as const,
);
const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: Record<string, string> };
const names = Object.keys(scripts);

/** Calls of npm in a text: `npm start`, `npm run new:week`. */
function commandsIn(text: string): string[] {
  return [...text.matchAll(/\bnpm (?:run (?:--silent )?([a-z][a-z:]*[a-z])|(start|test)\b)/g)].map(
    ([, run, short]) => run ?? short ?? '',
  );
}

test.each(texts)('every command that %s names is there', (_file, text) => {
  expect(commandsIn(text).filter((name) => !names.includes(name))).toEqual([]);
});

test('the table of the README has every command', () => {
  const readme = texts[0]?.[1] ?? '';
  const [, table = ''] = /^## Commands$([^]*?)^## /m.exec(readme) ?? [];
  const listed = [...table.matchAll(/^\|([^|]*)\|/gm)].flatMap(([, cell = '']) =>
    [...cell.matchAll(/`(?:npm run )?([a-z:]+)(?: -- [A-Z]+)?`/g)].map(([, name = '']) => name),
  );
  const early = ['start', 'test'];
  expect([...listed, ...early].sort()).toEqual([...names].sort());
  expect(commandsIn(readme)).toEqual(expect.arrayContaining(early));
});

/** Commands that run long or for ever, change the program, or need a network; the file of tests that runs each. */
const runElsewhere = new Map([
  ['start', 'tests/builds/make-it-yours.test.ts'],
  ['dev', 'tests/support/dev-server.ts'],
  ['preview', 'tests/unit/scripts/unwritable.test.ts'],
  ['build', 'tests/builds/make-it-yours.test.ts'],
  ['new:site', 'tests/builds/make-it-yours.test.ts'],
  ['upgrade', 'tests/builds/upgrade.test.ts'],
  ['fetch', 'tests/unit/fetch/command.test.ts'],
  ['eval', 'tests/unit/scripts/eval.test.ts'],
  ...['ingest', 'enrich', 'doctor', 'topics', 'new:week', 'pack:state', 'migrate', 'send'].map(
    (name) => [name, 'tests/unit/scripts/report-forms.test.ts'] as const,
  ),
]);
/** Developers run these on what tests do not have (a browser's pictures, Lighthouse, Hugo, hours), or to rewrite the program. */
const helped = [
  ...['bench', 'mutants', 'screenshots', 'lighthouse'],
  ...['icons', 'fonts', 'learn:summaries', 'learn:terms', 'learn:map'],
];
/** Checks, of which the tests themselves are one. */
const checks = ['test', 'check', 'lint', 'format', 'test:all', 'test:unit', 'test:site'];

test('every command is run by a test, or is a check itself', () => {
  expect([...runElsewhere.keys(), ...helped, ...checks].sort()).toEqual([...names].sort());
});

test.each([...runElsewhere])('%s is run in %s', (name, file) => {
  const [script = ''] = /(?<=run\.mjs )\S+/.exec(scripts[name] ?? '') ?? [];
  const text = readFileSync(file, 'utf8');
  // By its name, by its script, or as a line of the README's procedure.
  const isNamed = [name, script, `scripts/${script}.ts`].some((word) => text.includes(word));
  expect(isNamed || text.includes('readProcedure()')).toBe(true);
});

/** Runs a command in this process. Gives what it printed and its exit code. */
async function call(name: string, ...args: string[]) {
  const [script = ''] = /(?<=run\.mjs )\S+/.exec(scripts[name] ?? '') ?? [];
  const { argv, exitCode } = process;
  const printed = vi.spyOn(console, 'log').mockReturnValue();
  const complained = vi.spyOn(console, 'error').mockReturnValue();
  vi.stubEnv('npm_lifecycle_event', name);
  process.argv = [...argv.slice(0, 2), ...args];
  process.exitCode = 0;
  vi.resetModules();
  try {
    await import(`../../../scripts/${script}.ts`);
    return {
      exitCode: process.exitCode,
      printed: printed.mock.calls.flat(),
      complained: complained.mock.calls.flat(),
    };
  } finally {
    process.argv = argv;
    process.exitCode = exitCode;
    vi.unstubAllEnvs();
    vi.restoreAllMocks();
  }
}

test.each([...runElsewhere.keys(), ...helped])('npm run %s -- --help says how to call it', async (name) => {
  const { exitCode, printed } = await call(name, '--help');
  expect(exitCode).toBe(0);
  expect(printed).toEqual([
    expect.stringMatching(new RegExp(`^Usage: .*\\b${name} --.*--help +print this text`, 's')),
  ]);
});

test.each([...runElsewhere.keys(), ...helped])(
  'npm run %s with an option that it does not have says so in a line, and does nothing',
  async (name) => {
    const { exitCode, printed, complained } = await call(name, '--no-such-option');
    expect(exitCode).toBeGreaterThan(0);
    expect(printed).toEqual([]);
    expect(complained).toEqual([
      `${name}: Unknown option '--no-such-option'. npm run ${name} -- --help explains the options.`,
    ]);
  },
);

test.each(['start', 'preview', 'dev'])('npm run %s looks at the port before anything else', async (name) => {
  const { exitCode, complained } = await call(name, '--port', '99999');
  expect(exitCode).toBe(1);
  expect(complained).toEqual([`${name}: "99999" is not a port. Give --port a number from 0 to 65535.`]);
});

test('an argument too many is named', async () => {
  const { complained } = await call('doctor', '500');
  expect(complained).toEqual([
    "doctor: Unexpected argument '500'. npm run doctor -- --help explains the options.",
  ]);
});

test.each([
  ['--since', 'no-such-commit', 'There is no commit no-such-commit to compare with.'],
  ['--labels', 'no-such-folder', 'There is no folder no-such-folder.'],
])('npm run topics refuses %s %s, which is not there', async (option, value, message) => {
  const { exitCode, printed, complained } = await call('topics', option, value);
  expect(exitCode).toBe(1);
  expect(printed).toEqual([]);
  expect(complained).toEqual([expect.stringContaining(message)]);
});
