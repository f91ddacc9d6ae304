import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { countParts } from '#scripts/build/count-parts.ts';
import { showProgress, type TellCount } from '#scripts/command/show-progress.ts';
import { runNode } from '#scripts/tools/checks/run-node.ts';
import { ingest, listingHeading, listingRecord, makeProject, type Project } from '../support/ingest.ts';

function run(project: Project, script: string, ...args: string[]) {
  return runNode([`scripts/${script}.ts`, ...args], {
    OFFPRINT_SEEDS: project.seeds,
    OFFPRINT_CONTENT: project.content,
  });
}

test('doctor gives its report as JSON, and nothing but what is worse than a note when it is quiet', async () => {
  const project = makeProject();
  await ingest(project);
  writeFileSync(join(project.content, 'settings.yaml'), 'title: Looms\nsources: []\n');
  const json = await run(project, 'doctor', '--json');
  const report = JSON.parse(json.output) as { counts: unknown; diagnostics: { rule: string }[] };
  expect(report.counts).toMatchObject({ error: 0 });
  expect(report.diagnostics.map(({ rule }) => rule)).toContain('no-sources');
  const quiet = await run(project, 'doctor', '--quiet');
  expect(quiet.output).not.toMatch(/ note /);
  expect(quiet.output).not.toContain('errors 0');
});

test('a quiet ingest of good files says nothing, and of a bad one what is wrong', async () => {
  const project = makeProject({ 'a.txt': listingHeading + listingRecord('Looms') });
  expect(await ingest(project, '--quiet')).toMatchObject({ code: 0, err: '' });
  writeFileSync(join(project.seeds, 'b.bib'), '@article{a, title={Looms of the north}\n');
  const { output } = await run(project, 'ingest', '--quiet');
  expect(output).toContain('seeds/b.bib');
  expect(output).not.toContain('files 2');
});

test('progress is a plain line in a log, moves on a terminal, and is silent on request', async () => {
  const written: string[] = [];
  const stream = (isTTY: boolean) =>
    ({ isTTY, write: (text: string) => written.push(text) }) as unknown as NodeJS.WriteStream;
  const step = (tell: TellCount) => {
    for (const done of [10, 25, 26, 80]) tell(done / 100, `${done} of 100`);
    return Promise.resolve('made');
  };
  expect(await showProgress(undefined, 'pages', step)).toBe('made');
  expect(written).toEqual([]);
  await showProgress(stream(false), 'pages', step);
  expect(written.splice(0)).toEqual([
    'build: pages\n',
    'build: pages: 25 of 100\n',
    'build: pages: 80 of 100\n',
  ]);
  await showProgress(stream(true), 'pages', step);
  expect(written[0]).toContain('pages · 0 s');
  expect(written[1]).toContain('pages · 10 of 100 · 0 s');
  expect(written.at(-1)).toBe('\r\x1b[K');
});

test('the count of a build in parts goes on from part to part, however many pages each has', () => {
  const told: [number, string][] = [];
  const count = countParts(2, (share, words) => told.push([share, words]));
  count(0, { done: 0, total: 400 });
  count(0, { done: 300, total: 400 });
  count(1, { done: 0, total: 10 });
  count(1, { done: 5, total: 10 });
  expect(told).toEqual([
    [0, '0 done, part 1 of 2'],
    [0.375, '300 done, part 1 of 2'],
    [0.5, '400 done, part 2 of 2'],
    [0.75, '405 done, part 2 of 2'],
  ]);
});
