import fc from 'fast-check';
import { expect, test } from 'vitest';
import { formatCatalogueLine, parseCatalogueLine } from '#lib/publish/catalogue-line.ts';
import { catalogueRecordSchema, type CatalogueRecord } from '#lib/schema/catalogue.ts';
import { runs } from '../support/runs.ts';
import { anyText } from '../support/strings.ts';

const smallest: CatalogueRecord = { id: 'a', title: 'A Title', authors: [], topics: [] };
const full: CatalogueRecord = {
  id: 'fast-search-1a2b3c',
  title: 'Fast “Search”',
  run: 2,
  date: '2025-10',
  origin: 'identifier',
  authors: ['Li', 'van Rossum'],
  authorCount: 5,
  summary: 'We search.',
  topics: ['search-agents'],
  upvotes: 12,
  comments: 3,
  arxivId: '2510.00568',
  withdrawn: true,
  retracted: true,
};

test.each<[string, CatalogueRecord]>([
  ['["a","A Title"]', smallest],
  ['["a",""]', { ...smallest, title: '' }],
  ['["a","A Title",1,0,0,7]', { ...smallest, run: 1, authorCount: 7 }],
  ['["a","A Title",0,0,0,0,0,["b","c"]]', { ...smallest, topics: ['b', 'c'] }],
  ['["a","A Title",0,0,0,0,0,0,0,0,0,0,true]', { ...smallest, withdrawn: true }],
  ['["a","x\\u2028\\n\\u202ey"]', { ...smallest, title: 'x\u2028\n\u202ey' }],
  [
    '["fast-search-1a2b3c","Fast “Search”",2,"2025-10",["Li","van Rossum"],5,"We search.",["search-agents"],12,3,"2510.00568","identifier",true,true]',
    full,
  ],
])('%s is the line of its record', (line, record) => {
  expect(formatCatalogueLine(record)).toBe(line);
  expect(parseCatalogueLine(line)).toEqual(record);
});

const name = fc.constantFrom('__proto__', 'constructor', 'toString', 'length', 'hasOwnProperty', '0', 'null');
const text = fc.oneof(anyText, name).filter((value) => value !== '');
const count = fc.integer({ min: 1, max: Number.MAX_SAFE_INTEGER });
const anyRecord = fc.record<CatalogueRecord, 'id' | 'title' | 'authors' | 'topics'>(
  {
    id: text,
    title: fc.oneof(anyText, name),
    run: count,
    date: fc.constantFrom('2025', '2025-10', '2025-10-01'),
    origin: fc.constantFrom('posted', 'identifier'),
    authors: fc.array(fc.oneof(anyText, name), { maxLength: 3 }),
    authorCount: count,
    summary: text,
    topics: fc.array(text),
    upvotes: count,
    comments: count,
    arxivId: text,
    withdrawn: fc.constant(true as const),
    retracted: fc.constant(true as const),
  },
  { requiredKeys: ['id', 'title', 'authors', 'topics'] },
);

test('every record makes one line that is read as the same record', () => {
  fc.assert(
    fc.property(anyRecord, (record) => {
      expect(catalogueRecordSchema.safeParse(record).error).toBeUndefined();
      const line = formatCatalogueLine(record);
      expect(line).not.toMatch(/[\n\r\u0085\u2028\u2029]/);
      expect(line).not.toMatch(/,0\]$|^\[\]$/);
      expect(Buffer.from(line, 'utf8').toString('utf8')).toBe(line);
      expect(parseCatalogueLine(line)).toStrictEqual({ ...record });
    }),
    runs(),
  );
});

test('no beginning of a line is read as a record', () => {
  fc.assert(
    fc.property(anyRecord, fc.nat(), (record, at) => {
      const line = formatCatalogueLine(record);
      expect(parseCatalogueLine(line.slice(0, at % line.length))).toBeUndefined();
    }),
    runs(),
  );
});

test.each([
  '',
  'null',
  '{}',
  '{"0":"a","1":"b"}',
  '"a"',
  '[]',
  '["a"]',
  '["a",0]',
  '[1,"A Title"]',
  '["a","A Title",null]',
  '["a","A Title","1"]',
  '["a","A Title",-1]',
  '["a","A Title",1.5]',
  '["a","A Title",1e400]',
  '["a","A Title",0,2025]',
  '["a","A Title",0,0,"Li"]',
  '["a","A Title",0,0,[["Li"]]]',
  '["a","A Title",0,0,{"length":1}]',
  '["a","A Title",0,0,0,0,0,0,0,0,0,0,1]',
])('%s is no line of a catalogue', (line) => {
  expect(parseCatalogueLine(line)).toBeUndefined();
});

test('what a newer program adds to a line is left out', () => {
  expect(parseCatalogueLine(formatCatalogueLine(full).replace(/\]$/, ',"more",[1]]'))).toEqual(full);
});
