import { readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import { Memory, memoryName, type RunMemory } from '#src/ingest/memory.ts';
import { runPipeline } from '#src/ingest/pipeline.ts';
import { WarmMemory } from '#src/ingest/warm-memory.ts';
import { listingHeading, listingRecord, makeProject } from '../support/ingest.ts';
import { runs } from '../support/runs.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const maker = 'this code';
const openWarm = (path = join(temporaryFolder(), memoryName)) => new WarmMemory(path, maker);

/** Whoever changes what was recalled fails. */
function freeze<T>(value: T): T {
  if (typeof value !== 'object' || value === null || ArrayBuffer.isView(value) || Object.isFrozen(value))
    return value;
  Object.freeze(value);
  for (const part of Object.values(value)) freeze<unknown>(part);
  return value;
}

function freezeRecalled({ remember, carry, ahead, endAhead, recall }: WarmMemory): RunMemory {
  return {
    remember,
    carry,
    ahead,
    endAhead,
    recall: {
      result: (stage, inputs, run) => freeze(recall.result(stage, inputs, run)),
      each: (stage) => (run) => {
        const give = recall.each(stage)(run);
        return (input) => freeze(give(input));
      },
      same: (paper) => freeze(recall.same(paper)),
      texts: recall.texts,
    },
  };
}

const words = ['memory', 'search', 'reward', 'agents', 'planning', '$x^2$', '\\emph{loom}', 'Zürich'];
const abstract = fc
  .array(fc.constantFrom(...words), { minLength: 3, maxLength: 12 })
  .map((own) => `We propose ${own.join(' ')}.`);
const record = fc.record({ title: fc.constantFrom('Looms', 'Nets', 'Maps'), abstract });

const edit = fc.record({
  records: fc.option(fc.array(record, { minLength: 1, maxLength: 8 })),
  threshold: fc.constantFrom(0.2, 5, 30),
  decision: fc.constantFrom(
    '',
    "- remove: '2510.00000'\n  reason: plagiarism\n",
    "- retracted: '2510.00001'\n  reason: wrong\n",
    '- same: [2510.00000, 2510.00001]\n',
    '- different: [2510.00000, 2510.00001]\n',
  ),
  isKept: fc.boolean(),
});

type Edit = typeof edit extends fc.Arbitrary<infer T> ? T : never;

function writeSeed(path: string, records: NonNullable<Edit['records']>): void {
  const lines = records.map(({ title, abstract: text }, index) =>
    JSON.stringify({
      title: `${title} ${String(index)}`,
      abstract: text,
      arxivId: `2510.0000${String(index)}`,
      authors: ['Ada B', 'Cleo D'],
    }),
  );
  writeFileSync(path, `${lines.join('\n')}\n`);
}

test('after any edits an ingest in a process that ran before gives what a new process does', () => {
  const project = makeProject({ 'b.txt': listingHeading + listingRecord('Seas') });
  const path = join(project.root, memoryName);
  // Files that were written just now are read again, whatever is known of them.
  vi.useFakeTimers({ now: Date.now() + 3_600_000, toFake: ['Date'] });
  const run = (memory?: RunMemory) => {
    const { files, diagnostics, unwanted } = runPipeline(project, (_stage, act) => act(), memory);
    return { files: new Map(files), diagnostics, unwanted };
  };
  const topic = join(project.content, 'topics/search-agents.mdx');
  const change = ({ records, threshold, decision }: Edit) => {
    if (records) writeSeed(join(project.seeds, 'a.jsonl'), records);
    const text = readFileSync(topic, 'utf8').replace(/^threshold: .*$/m, `threshold: ${String(threshold)}`);
    writeFileSync(topic, text);
    writeFileSync(join(project.content, 'decisions.yaml'), decision);
  };
  fc.assert(
    fc.property(fc.array(edit, { minLength: 2, maxLength: 5 }), (edits) => {
      rmSync(path, { force: true });
      const warm = openWarm(path);
      const frozen = freezeRecalled(warm);
      for (const each of edits) {
        change(each);
        warm.begin();
        expect(run(frozen)).toEqual(run());
        if (!each.isKept) continue;
        warm.keep();
        // A process that starts now finds all that it needs, and nothing that it does not need.
        const { ino } = statSync(path);
        const next = new Memory(path, maker);
        run(next);
        next.save();
        expect(statSync(path).ino).toBe(ino);
      }
    }),
    runs(20),
  );
  vi.useRealTimers();
});

test('a result is recalled for the same inputs alone, and as long as each run asks for it', () => {
  const memory = openWarm();
  const compute = vi.fn<() => object>(() => ({}));
  const seed = {};
  const ask = (...inputs: unknown[]) => memory.recall.result('stage', inputs, compute);
  const first = ask(seed, 'a');
  memory.begin();
  expect(ask(seed, 'a')).toBe(first);
  expect(ask(seed, 'b')).not.toBe(first);
  expect(ask({}, 'b')).not.toBe(first);
  expect(ask(seed)).not.toBe(first);
  expect(compute).toHaveBeenCalledTimes(4);
  memory.begin();
  memory.begin();
  ask(seed);
  expect(compute).toHaveBeenCalledTimes(5);
});

test('a paper that says the same is the object of the run before; one that says something else is not', () => {
  const memory = openWarm();
  const { same } = memory.recall;
  const paper = same({ id: 'a', topics: ['x'], summary: undefined });
  memory.begin();
  expect(same({ id: 'a', topics: ['x'], summary: undefined })).toBe(paper);
  memory.begin();
  expect(same({ id: 'a', topics: ['y'], summary: undefined })).not.toBe(paper);
});

test('what a recalled result was made from stays in the file', () => {
  const path = join(temporaryFolder(), memoryName);
  const memory = openWarm(path);
  const square = (number: number) => number * number;
  const input = {};
  const run = () => {
    memory.begin();
    memory.recall.result('stage', [1], () => memory.remember('square', square)(3));
    memory.recall.each('each')(() => memory.remember('square', square)(4))(input);
    memory.carry('state', (before: number[] | undefined) => ({ kept: before ?? [1], result: 0 }));
  };
  run();
  memory.keep();
  run();
  memory.keep();
  const compute = vi.fn<(number: number) => number>(square);
  const next = new Memory(path, maker);
  expect([3, 4].map(next.remember('square', compute))).toEqual([9, 16]);
  expect(compute).not.toHaveBeenCalled();
  expect(next.carry('state', (before) => ({ kept: undefined, result: before }))).toEqual([1]);
});
