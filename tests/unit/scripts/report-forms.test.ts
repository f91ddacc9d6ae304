import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, expect, test, vi } from 'vitest';
import { formatMessage } from '#lib/publish/mail/format-message.ts';
import { emptyVocabulary } from '#lib/relate/vocabulary.ts';
import { writeVocabulary } from '#src/files/vocabulary-file.ts';
import { developerCommands } from '../../support/rooms.ts';
import { ingestHere, listingHeading, listingRecord, makeProject } from '../support/ingest.ts';
import { runCommand } from '../support/run-command.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

/** Commands that report, by their script, with options for a small site and what their JSON has. */
const commands: Record<string, { args?: string[]; has: object }> = {
  ingest: { has: { counts: { papers: 2 } } },
  doctor: { has: { counts: { error: 0 } } },
  // Everything is there up to the day before, and nothing answers at that port.
  'fetch-seeds': {
    args: ['--since', '2025-10-02', '--until', '2025-10-01', '--endpoint', 'http://127.0.0.1:9'],
    has: { saved: [], failures: [] },
  },
  // Its papers have no numbers by which this service knows papers, so that nothing is asked.
  enrich: { args: ['--from', 'semantic-scholar'], has: [{ asked: 0 }] },
  topics: { has: [{ id: 'search-agents', papers: 2 }] },
  'new-week': { has: { week: '2024-W40', picks: [{ title: 'Search agents' }, { title: 'Looms' }] } },
  'pack-state': { has: [{ name: 'first-seen', before: 2, after: 2 }] },
  // Nobody is on its list, so that no server is asked.
  send: { args: ['--week', '2024-W40'], has: { edition: '2024-W40', sent: [] } },
  migrate: { has: [{ file: 'content/topics/search-agents.mdx' }] },
};
/** They serve until they are stopped, stand in a test that builds, or are for those who develop the program. */
const others = ['start', 'dev', 'preview', 'build', 'new-site', 'upgrade'];

beforeEach(() => {
  vi.resetModules();
});

/** Writes the mail of a week and a list with nobody on it, whose path it returns. */
async function writeMailing(root: string): Promise<string> {
  const head = {
    from: { name: 'Looms', address: 'week@looms.example' },
    messageId: '2024-W40@looms.example',
    list: { name: 'Looms', id: 'week.looms.example' },
    date: new Date(0),
    language: 'en',
    unsubscribe: [],
  };
  const week = join(root, 'dist/week/2024-W40');
  mkdirSync(week, { recursive: true });
  writeFileSync(
    join(week, 'mail.eml'),
    await formatMessage({ subject: 'Looms', html: '<p>Looms</p>', text: 'Looms' }, head),
  );
  writeFileSync(join(root, 'list.txt'), '# key: a-key-that-is-long-enough\n');
  return join(root, 'list.txt');
}

/** Runs a command on a small site. */
async function run(script: string, [...args]: string[]) {
  const project = makeProject({
    'a.txt': listingHeading + listingRecord('Search agents') + listingRecord('Looms'),
  });
  writeFileSync(join(project.content, 'settings.yaml'), 'title: Looms\n');
  writeVocabulary(project.content, emptyVocabulary);
  ingestHere(project);
  if (script === 'migrate') {
    const topic = join(project.content, 'topics/search-agents.mdx');
    writeFileSync(topic, readFileSync(topic, 'utf8').replace('color:', 'ink:'));
  }
  if (script === 'topics') {
    const labels = join(project.root, 'labels');
    mkdirSync(labels);
    writeFileSync(join(labels, 'labels-none.json'), '{ "papers": [] }');
    args.push('--labels', labels);
  }
  if (script === 'send') args.push('--to', await writeMailing(project.root));
  vi.stubEnv('OFFPRINT_SEEDS', project.seeds);
  vi.stubEnv('OFFPRINT_CONTENT', project.content);
  vi.stubEnv('OFFPRINT_OUT', join(project.root, 'dist'));
  vi.stubEnv('OFFPRINT_CACHE', join(temporaryFolder(), 'cache'));
  const { code, out } = await runCommand(script, ...args);
  return { code, out };
}

test.each(Object.entries(commands))(
  '%s reports as JSON, or says nothing of what is well',
  async (script, row) => {
    const json = await run(script, [...(row.args ?? []), '--json']);
    expect(json.code).toBe(0);
    expect(JSON.parse(json.out)).toMatchObject(row.has);
    vi.resetModules();
    expect(await run(script, [...(row.args ?? []), '--quiet'])).toEqual({ code: 0, out: '' });
  },
);

test('every command is one that reports, or one of the others', () => {
  const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: Record<string, string> };
  const run = Object.values(scripts).flatMap((line) =>
    [...line.matchAll(/run\.mjs (\S+)/g)].map(([, script = '']) => script),
  );
  const tools = ['astro', 'knip', 'eslint', 'prettier', 'vitest'];
  const known = [
    ...Object.keys(commands),
    ...others,
    ...tools,
    ...developerCommands.map((path) => path.replace(/^scripts\/|\.ts$/g, '')),
  ];
  expect([...new Set(run)].sort()).toEqual(known.sort());
});
