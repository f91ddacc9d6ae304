import { appendFileSync, existsSync, readFileSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Memory, memoryName } from '#src/ingest/memory.ts';
import { runPipeline } from '#src/ingest/pipeline.ts';
import { listingHeading, listingRecord, makeProject } from '../support/ingest.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { runs } from '../support/runs.ts';

const maker = 'this code';

/** Squares numbers through a memory of a folder, and counts those that it had to compute. */
function square(folder: string, numbers: number[], by = maker): { squares: number[]; computed: number } {
  const memory = new Memory(join(folder, memoryName), by);
  let computed = 0;
  const remembered = memory.remember('square', (number: number) => {
    computed += 1;
    return number * number;
  });
  const squares = numbers.map(remembered);
  memory.save();
  return { squares, computed };
}

test('what an earlier run computed is not computed again', () => {
  const folder = temporaryFolder();
  expect(square(folder, [1, 2, 3])).toEqual({ squares: [1, 4, 9], computed: 3 });
  expect(square(folder, [2, 3, 4])).toEqual({ squares: [4, 9, 16], computed: 1 });
});

test('what fills several parts of the file is found again', () => {
  const path = join(temporaryFolder(), memoryName);
  const sizes = [0, 1, 9_000_000, 9_000_001, 17_000_000, 2];
  const repeat = (memory: Memory, run: (size: number) => string) =>
    sizes.map(memory.remember('repeat', run)).map((text) => `${text.slice(-1)}${String(text.length)}`);
  const first = new Memory(path, maker);
  const written = repeat(first, (size) => String(size % 7).repeat(size));
  first.save();
  expect(repeat(new Memory(path, maker), () => 'computed again')).toEqual(written);
});

test('after any runs each finds what the one before used, whatever part of the file it was in', () => {
  const length = (size: number) => 1 + (size % 9) * 90_000;
  const asked = fc.array(fc.nat(30), { maxLength: 40 });
  fc.assert(
    fc.property(fc.array(fc.tuple(asked, fc.boolean()), { maxLength: 5 }), (days) => {
      const path = join(temporaryFolder(), memoryName);
      let known = new Set<number>();
      for (const [at, [sizes, leaves]] of days.entries()) {
        const memory = new Memory(path, maker);
        const computed = new Set<number>();
        const repeat = memory.remember('repeat', (size: number) => {
          computed.add(size);
          return String(size % 7).repeat(length(size));
        });
        for (const size of sizes) expect(repeat(size)).toBe(String(size % 7).repeat(length(size)));
        memory.carry('day', () => ({ kept: leaves ? 'x'.repeat(at * 400_000) : undefined, result: 0 }));
        expect(computed).toEqual(new Set(sizes).difference(known));
        memory.save();
        known = new Set(sizes);
      }
    }),
    runs(20),
  );
});

test('what a run did not use is forgotten', () => {
  const folder = temporaryFolder();
  square(folder, [1, 2]);
  square(folder, [2]);
  expect(square(folder, [1, 2]).computed).toBe(1);
});

test('a memory that is full is not written again', () => {
  const folder = temporaryFolder();
  square(folder, [1]);
  const { ino } = statSync(join(folder, memoryName));
  square(folder, [1]);
  expect(statSync(join(folder, memoryName)).ino).toBe(ino);
});

test('two stages with one input have their own outputs, and no one changes an output for others', () => {
  const memory = new Memory(join(temporaryFolder(), memoryName), maker);
  const list = memory.remember('list', (text: string) => [text]);
  list('a').push('b');
  expect(list('a')).toEqual(['a']);
  expect(memory.remember('length', (text: string) => text.length)('a')).toBe(1);
});

test.each<[string, (path: string) => void]>([
  [
    'cut',
    (path) => {
      truncateSync(path, statSync(path).size - 5);
    },
  ],
  [
    'longer',
    (path) => {
      appendFileSync(path, 'x');
    },
  ],
  [
    'empty',
    (path) => {
      writeFileSync(path, '');
    },
  ],
  [
    'other in one bit',
    (path) => {
      const bytes = readFileSync(path);
      bytes[bytes.length - 3] = (bytes.at(-3) ?? 0) ^ 1;
      writeFileSync(path, bytes);
    },
  ],
])('a memory that is %s is not believed', (_what, damage) => {
  const folder = temporaryFolder();
  square(folder, [1, 2]);
  damage(join(folder, memoryName));
  expect(square(folder, [1, 2])).toEqual({ squares: [1, 4], computed: 2 });
});

test('the memory of other code is not believed', () => {
  const folder = temporaryFolder();
  square(folder, [1]);
  expect(square(folder, [1], 'other code').computed).toBe(1);
});

test('a stage finds the state that it left in the last run, if it left one', () => {
  const path = join(temporaryFolder(), memoryName);
  const count = (leaves: boolean) => {
    const memory = new Memory(path, maker);
    const runsBefore = memory.carry('count', (before: number | undefined) => ({
      kept: leaves ? (before ?? 0) + 1 : undefined,
      result: before,
    }));
    memory.save();
    return runsBefore;
  };
  expect([count(true), count(true), count(false), count(true)]).toEqual([undefined, 1, 2, undefined]);
});

test('a state that stays is not written again', () => {
  const path = join(temporaryFolder(), memoryName);
  const run = () => {
    const memory = new Memory(path, maker);
    memory.carry('list', (before: number[] | undefined) => ({ kept: before ?? [1], result: 0 }));
    memory.save();
    return statSync(path).ino;
  };
  expect(run()).toBe(run());
});

test('a memory that cannot be written leaves the run as it is', () => {
  const folder = join(temporaryFolder(), 'file');
  writeFileSync(folder, '');
  expect(square(folder, [3])).toEqual({ squares: [9], computed: 1 });
  expect(existsSync(join(folder, memoryName))).toBe(false);
});

const word = fc.constantFrom(
  'memory',
  'search',
  'reward',
  'agents',
  'planning',
  '$x^2$',
  '\\emph{loom}',
  'Zürich',
);
const sentence = fc
  .array(word, { minLength: 3, maxLength: 12 })
  .map((words) => `We propose ${words.join(' ')}.`);
const record = fc.record({
  title: fc.constantFrom('Looms', 'Nets', 'Maps', 'Seas', 'Skies'),
  abstract: sentence,
});

test('after any edits a run with a memory gives what a run without one does', () => {
  const project = makeProject({ 'a.txt': listingHeading });
  const path = join(project.root, memoryName);
  const run = (memory?: Memory) => {
    const { files, diagnostics } = runPipeline(project, (_stage, act) => act(), memory);
    memory?.save();
    return { files, diagnostics };
  };
  fc.assert(
    fc.property(
      fc.array(record, { minLength: 1, maxLength: 8 }),
      fc.constantFrom(0.2, 5, 30),
      (records, threshold) => {
        const listing = records.map(({ title, abstract }, index) =>
          listingRecord(`${title} ${String(index)}`, abstract),
        );
        writeFileSync(join(project.seeds, 'a.txt'), listingHeading + listing.join(''));
        const topic = join(project.content, 'topics/search-agents.mdx');
        writeFileSync(
          topic,
          readFileSync(topic, 'utf8').replace(/^threshold: .*$/m, `threshold: ${String(threshold)}`),
        );
        expect(run(new Memory(path, maker))).toEqual(run());
      },
    ),
    runs(5),
  );
});
