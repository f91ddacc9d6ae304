import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { zstdDecompressSync } from 'node:zlib';
import { expect, test, vi } from 'vitest';
import { parseEntry } from '#lib/entries/parse-entry.ts';
import { paperSlug } from '#lib/identifiers/paper-slug.ts';
import { hashCode } from '#src/files/hash-code.ts';
import { readSealed } from '#src/files/sealed-file.ts';
import { memoryName, stageCode } from '#src/ingest/memory.ts';
import { runIngest } from '#src/ingest/run-ingest.ts';
import { ingestHere, listingHeading, listingRecord, makeProject, type Project } from '../support/ingest.ts';
import { readFolder } from '../support/temporary-folder.ts';

const abstract =
  'Search agents stop at the first wrong turn of a long chain. We let the agent judge what it has just found before it goes on, and reward it for turning back in time, so that fewer questions end without any answer.';
const seeds = {
  'a.txt':
    listingHeading +
    listingRecord('Turning Back', abstract) +
    listingRecord('Judging Before Going On', abstract) +
    listingRecord('Another Paper'),
};
const [kept, other] = ['Judging Before Going On', 'Turning Back'].map((title) => paperSlug(title));
const file = 'content/decisions.yaml';

function decide(project: Project, text: string): void {
  writeFileSync(join(project.content, 'decisions.yaml'), text);
}

function entryOf({ content }: Project, id = '') {
  const path = join(content, 'papers', `${id}.mdx`);
  return existsSync(path) ? parseEntry(readFileSync(path, 'utf8')).data : undefined;
}

test('two records of one text under two titles are reported with both places and the line that decides', () => {
  const { result } = ingestHere(makeProject(seeds));
  const reports = result.diagnostics.filter(({ rule }) => rule === 'near-duplicate');
  expect(reports).toMatchObject([
    {
      severity: 'note',
      places: [
        { file: 'seeds/a.txt', line: 13, column: 1 },
        { file: 'seeds/a.txt', line: 21, column: 1 },
      ],
    },
  ]);
  expect(reports[0]?.hint).toContain(`- same: [${other}, ${kept}]`);
});

test('a line that they are the same makes one paper of them, with both records and a way from the other address', () => {
  const project = makeProject(seeds);
  ingestHere(project);
  decide(project, `# Read both.\n- same: [${kept}, ${other}]\n`);
  const { result } = ingestHere(project);
  expect(result.papers).toHaveLength(2);
  expect(result.diagnostics.map(({ rule }) => rule)).not.toContain('near-duplicate');
  expect(entryOf(project, other)).toBeUndefined();
  expect(entryOf(project, kept)).toMatchObject({ aliases: [other], records: [{}, {}] });
});

test('a line that they are different keeps both and silences the report', () => {
  const project = makeProject(seeds);
  decide(project, `- different: [${kept}, ${other}]\n`);
  const { result } = ingestHere(project);
  expect(result.papers).toHaveLength(3);
  expect(result.diagnostics.map(({ rule }) => rule)).not.toContain('near-duplicate');
});

test('a broken file is reported with its place, and nothing is written', () => {
  const project = makeProject(seeds);
  decide(project, '- same: [one]\n');
  expect(ingestHere(project).result.diagnostics).toContainEqual(
    expect.objectContaining({
      severity: 'broken',
      rule: 'bad-decisions',
      places: [{ file, line: 1, column: 9 }],
    }),
  );
  expect(existsSync(join(project.content, 'papers'))).toBe(false);
});

test.each([[`- same: [${kept}, nobody]\n`, 'warning', 'unknown-decision', 12 + (kept?.length ?? 0)]])(
  'a file with %j is reported at its place and changes nothing',
  (text, severity, rule, column) => {
    const project = makeProject(seeds);
    decide(project, text);
    const { result } = ingestHere(project);
    expect(result.papers).toHaveLength(3);
    expect(result.diagnostics).toContainEqual(
      expect.objectContaining({ severity, rule, places: [{ file, line: 1, column }] }),
    );
  },
);

test.each(['', '# Nothing is decided yet.\n\n'])('a file of %j decides nothing and is no fault', (text) => {
  const project = makeProject(seeds);
  decide(project, text);
  expect(ingestHere(project).result.diagnostics.filter(({ severity }) => severity !== 'note')).toEqual([]);
});

/** All text that ingest wrote. */
function generated({ content }: Project): string {
  return Object.values(readFolder(content)).join('\n');
}

test('a line takes a paper down without a further option, and nothing that is written speaks of it', () => {
  const project = makeProject({
    'a.txt':
      listingHeading + listingRecord('Turning Back', abstract) + listingRecord('Another Paper', '', 'Foo 99'),
  });
  ingestHere(project);
  const id = paperSlug('Another Paper');
  expect(generated(project)).toContain('Another Paper');
  decide(project, `- remove: ${id}\n  reason: The authors asked for it.\n`);
  const { result } = ingestHere(project);
  expect(result.papers.map(({ title }) => title)).toEqual(['Turning Back']);
  expect(result.diagnostics).toContainEqual(
    expect.objectContaining({
      severity: 'note',
      rule: 'taken-down',
      places: [{ file, line: 1, column: 11 }],
    }),
  );
  expect(result.takenDown).toEqual([{ id, aliases: [], reason: 'The authors asked for it.' }]);
  expect(generated(project)).not.toContain('Another Paper');
  expect(ingestHere(project).changes).toEqual({ write: [], remove: [] });
});

test('a paper that was taken down stays so under all its addresses, and when its seed is gone', () => {
  const project = makeProject(seeds);
  ingestHere(project);
  decide(project, `- same: [${kept}, ${other}]\n- remove: ${other}\n`);
  expect(ingestHere(project).result.takenDown).toEqual([{ id: kept, aliases: [other] }]);
  writeFileSync(join(project.seeds, 'a.txt'), listingHeading + listingRecord('Another Paper'));
  decide(project, `- remove: ${kept}\n- remove: ${other}\n`);
  const { result } = ingestHere(project);
  expect(result.takenDown).toEqual([kept, other].toSorted().map((id) => ({ id, aliases: [] })));
  expect(result.diagnostics.filter(({ severity }) => severity !== 'note')).toEqual([]);
});

test('the only paper of a site can be taken down', () => {
  const project = makeProject({ 'a.txt': listingHeading + listingRecord('Turning Back', abstract) });
  ingestHere(project);
  decide(project, `- remove: ${other}\n`);
  const { result } = ingestHere(project);
  expect(result.papers).toEqual([]);
  expect(result.diagnostics.map(({ severity }) => severity)).not.toContain('broken');
  expect(entryOf(project, other)).toBeUndefined();
});

test('what was taken down is not remembered for the next run', () => {
  const project = makeProject(seeds);
  const cache = join(project.root, 'cache');
  const remembered = () => {
    const quiet = vi.spyOn(process.stderr, 'write').mockReturnValue(true);
    runIngest({ ...project, check: false, cache });
    quiet.mockRestore();
    const packed = readSealed(join(cache, memoryName), hashCode(stageCode));
    let text = '';
    // Compressed parts, each behind its length.
    for (let at = 0; packed && at < packed.length; at += 4 + packed.readUInt32LE(at))
      text += zstdDecompressSync(packed.subarray(at + 4, at + 4 + packed.readUInt32LE(at))).toString(
        'latin1',
      );
    return text;
  };
  expect(remembered()).toContain('Another Paper');
  decide(project, `- remove: ${paperSlug('Another Paper')}\n`);
  expect(remembered()).not.toContain('Another Paper');
  expect(remembered()).not.toContain('Another Paper');
});

test('a line says that a paper was retracted, with the reason, and the paper leaves the topics', () => {
  const project = makeProject(seeds);
  decide(project, `- retracted: ${other}\n  reason: The figures were made up.\n- retracted: nobody\n`);
  const { result } = ingestHere(project);
  expect(result.papers.filter(({ withdrawn }) => withdrawn)).toMatchObject([
    { id: other, withdrawn: { kind: 'retracted', reason: 'The figures were made up.' } },
  ]);
  expect(entryOf(project, other)).toMatchObject({ withdrawn: { kind: 'retracted' } });
  expect(result.diagnostics).toContainEqual(
    expect.objectContaining({ rule: 'unknown-decision', places: [{ file, line: 3, column: 14 }] }),
  );
});

test('a line that takes down what never was is a warning', () => {
  const project = makeProject(seeds);
  decide(project, '- remove: 2510.99999\n');
  const { result } = ingestHere(project);
  expect([result.papers.length, result.takenDown]).toEqual([3, []]);
  expect(result.diagnostics).toContainEqual(
    expect.objectContaining({
      severity: 'warning',
      rule: 'unknown-decision',
      places: [{ file, line: 1, column: 11 }],
    }),
  );
});

test.each([
  ['two kinds in one line', `- remove: ${other}\n  same: [a, b]\n`, 'A line has one of'],
  [
    'a reason for something else',
    `- same: [${kept}, ${other}]\n  reason: Read both.\n`,
    '“reason” stands beside',
  ],
])('%s is refused', (_what, text, message) => {
  const project = makeProject(seeds);
  decide(project, text);
  const { diagnostics } = ingestHere(project).result;
  expect(diagnostics.find(({ rule }) => rule === 'bad-decisions')?.message).toContain(message);
});
