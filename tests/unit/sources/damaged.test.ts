import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Draft } from '#lib/schema/draft.ts';
import { seedSources } from '#lib/sources/sources.ts';
import { runs } from '../support/runs.ts';
import { fixture, fixtures, readFixture } from '../support/sources.ts';
import { isAtLeast, type Severity } from '#lib/schema/diagnostic.ts';

const names = Object.keys(fixtures);
const sourceOf = (name: string) => seedSources.find(({ id }) => id === fixtures[name]);

function read(name: string, text: string) {
  const reading = sourceOf(name)?.read({ file: 'seeds/a', text });
  if (!reading) throw new Error(`No source reads ${name}.`);
  return reading;
}

test.each(names)(
  '%s, cut anywhere, gives the whole records before the cut and an error or a warning',
  (name) => {
    const { text } = fixture(name);
    const idsOf = (drafts: Draft[]) => drafts.map(({ title, arxivId, doi }) => [title, arxivId, doi]);
    const whole = idsOf(readFixture(name).drafts);
    // Records that nothing encloses can be cut off without a trace.
    const isEnclosed = /\.(?:json|xml|rss|atom|rdf)$/.test(name);
    fc.assert(
      fc.property(fc.integer({ min: 0, max: text.trimEnd().length - 1 }), (end) => {
        const { drafts, diagnostics } = read(name, text.slice(0, end));
        // The last record of a RIS file is kept without its end.
        const complete = name.endsWith('.ris') ? drafts.slice(0, -1) : drafts;
        expect(idsOf(complete)).toEqual(whole.slice(0, complete.length));
        const told = (least: Severity) => diagnostics.some(({ severity }) => isAtLeast(severity, least));
        if (isEnclosed) expect(told('answer-refused') || (drafts.length === 0 && told('warning'))).toBe(true);
      }),
      runs(4),
    );
  },
);

const damage = fc.record({
  name: fc.constantFrom(...names),
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  remove: fc.nat(12),
  insert: fc.stringMatching(/^[<>&"'{}[\],;@$\\%=\-# \na0\u0000\ud800é-]{0,6}$/),
});

test('no damage makes a reader throw, every message has a place in the file, and every record its lines', () => {
  fc.assert(
    fc.property(damage, ({ name, at, remove, insert }) => {
      const { text } = fixture(name);
      const offset = Math.floor(at * text.length);
      const damaged = text.slice(0, offset) + insert + text.slice(offset + remove);
      const lines = damaged.split('\n');
      const { drafts, diagnostics } = read(name, damaged);
      const places = [
        ...diagnostics.flatMap((diagnostic) => diagnostic.places),
        ...drafts.flatMap((draft) => Object.values(draft.places)),
      ];
      for (const { line, column } of places) {
        expect(line).toBeLessThanOrEqual(lines.length);
        expect(column).toBeLessThanOrEqual((lines[line - 1] ?? '').length + 1);
        expect(Math.min(line, column)).toBeGreaterThan(0);
      }
      for (const {
        lines: [first, last],
        title,
      } of drafts) {
        expect(title.trim()).not.toBe('');
        expect(first).toBeLessThanOrEqual(last);
        expect(last).toBeLessThanOrEqual(lines.length);
      }
      for (const {
        message,
        places: [place],
      } of diagnostics) {
        expect(message).toMatch(/\.$/);
        expect(place).toBeDefined();
      }
    }),
    runs(),
  );
});

test.each([
  ['JSON', 'hf-daily.json', '[{"paper":{"id":"2510.11111","title":"T"}},'.padEnd(300_000, '{"a":[')],
  ['XML', 'feed.rss', `<rss><channel><item><title>T</title></item>${'<b>'.repeat(100_000)}`],
  [
    'HTML inside XML',
    'feed.rss',
    `<rss><channel><item><title>T</title><description>${'&lt;div>'.repeat(20_000)}</description></item></channel></rss>`,
  ],
  [
    'BibTeX',
    'bibliography.bib',
    `@article{a, title = {T}}\n@article{b, title = {${'{'.repeat(100_000)}${'}'.repeat(100_000)}}}`,
  ],
])('in %s, endless nesting loses no earlier record', (_name, name, text) => {
  expect(read(name, text).drafts).toMatchObject([{ title: 'T' }]);
});

test.each([
  ['a JSON record', 'papers.jsonl', '{"title":"T","abstract":"A"}\n', '{"title":"T","abstract":"A"\n'],
  [
    'a BibTeX entry',
    'bibliography.bib',
    '@misc{a, title = {T}, abstract = {A}}\n',
    '@misc{a, title = {T}, abstract = {A}\n',
  ],
])('%s that is damaged among two hundred records is the only loss', (_name, name, good, bad) => {
  const { drafts, diagnostics } = read(name, good.repeat(100) + bad + good.repeat(100));
  expect(drafts).toHaveLength(200);
  expect(diagnostics).toMatchObject([{ severity: 'record-set-aside', places: [{ line: 101, column: 1 }] }]);
});

test('of minified JSON, too, only the damaged record is lost', () => {
  const good = '{"paper":{"id":"2510.11111","title":"T","summary":"A"}}';
  const { drafts, diagnostics } = read(
    'hf-daily.json',
    `[${good},{"paper":{"id":"2510.1,"title":"T"},${good},${good}]`,
  );
  expect(drafts).toHaveLength(3);
  expect(diagnostics.map(({ severity }) => severity)).toEqual(['record-set-aside']);
});
