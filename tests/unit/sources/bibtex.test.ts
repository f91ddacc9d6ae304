import fc from 'fast-check';
import { expect, test } from 'vitest';
import { formatBibtex } from '#lib/publish/cite/format-bibtex.ts';
import { readProse } from '#lib/prose/read-prose.ts';
import type { Name } from '#lib/schema/values.ts';
import { readBibtexNames } from '#lib/sources/bibtex/bibtex-names.ts';
import { texToProse } from '#lib/prose/tex/tex-to-text.ts';
import { runs } from '../support/runs.ts';
import { readFixture, readText, summary, withoutPlaces } from '../support/sources.ts';
import { stated } from '../support/dates.ts';

const first = (fields: string) => readText(`@article{key, title = {T}, ${fields}}`).drafts[0];

test('an entry gives every field that is documented', () => {
  const { drafts } = readFixture('bibliography.bib');
  expect(drafts[0] && withoutPlaces(drafts[0])).toEqual({
    source: 'bibtex',
    title: 'Weaving Looms: Agents that Search for $O(n^{2})$ Patterns',
    abstract: 'We present a loom that weaves 100\\% of patterns.\n\nIt is naïve.',
    doi: '10.1145/loom.1',
    authors: [
      { given: 'Ada', family: 'Lovelace' },
      { given: 'Guido', family: 'van Rossum' },
      { literal: 'Analytical Engine Team' },
      { given: 'P.', family: 'Erdős' },
      { given: 'Sammy', family: 'Davis Jr.' },
    ],
    issued: stated('2025-10'),
    keywords: ['looms', 'LLM agents'],
    containerTitle: 'Proceedings of the Conference on Looms 2025',
    type: 'paper-conference',
    url: 'https://looms.example/a_b',
  });
});

test('arXiv ids are found in eprint, in DBLP’s volume and in the name of the journal', () => {
  const { drafts } = readFixture('bibliography.bib');
  expect(drafts.map(({ arxivId, containerTitle }) => [arxivId, containerTitle])).toEqual([
    [undefined, 'Proceedings of the Conference on Looms 2025'],
    ['2509.33333', undefined],
    ['cs/0110053', undefined],
    ['2510.22222', undefined],
  ]);
});

test('each field stands where its name does', () => {
  const [draft] = readFixture('bibliography.bib').drafts;
  const at = (line: number) => ({ file: 'seeds/bibliography.bib', line, column: 3 });
  expect(draft?.lines).toEqual([5, 18]);
  expect(draft?.places).toEqual({
    title: at(6),
    authors: at(7),
    containerTitle: at(8),
    issued: at(9),
    abstract: at(11),
    doi: at(15),
    url: at(16),
    keywords: at(17),
    type: { ...at(5), column: 1 },
  });
});

test.each([
  ['year = 2025, month = oct', { issued: stated('2025-10') }],
  ['year = {2025}, month = {October}', { issued: stated('2025-10') }],
  ['year = 2025, month = 3, day = 7', { issued: stated('2025-03-07') }],
  ['year = 2025, month = "7~" # mar', { issued: stated('2025-03-07') }],
  ['date = {2025-10-01}', { issued: stated('2025-10-01') }],
  ['date = {2025-10-01/2025-10-03}', { issued: stated('2025-10-01') }],
  ['year = 2025', { issued: stated('2025') }],
  ['year = {in press}', { unreadableDate: 'in press' }],
  ['date = {2025-02-30}', { unreadableDate: '2025-02-30' }],
])('%s is dated %o', (fields, date) => {
  const draft = first(fields);
  expect({
    ...(draft?.issued === undefined ? {} : { issued: draft.issued }),
    ...(draft?.unreadableDate === undefined ? {} : { unreadableDate: draft.unreadableDate }),
  }).toEqual(date);
});

test.each<[string, Name[]]>([
  ['M{\\"u}ller, Hans', [{ given: 'Hans', family: 'Müller' }]],
  ['{\\O}ystein G{\\aa}rd', [{ given: 'Øystein', family: 'Gård' }]],
  ["Ko\\v{c}i{\\'c}, A.", [{ given: 'A.', family: 'Kočić' }]],
  ['Guido van Rossum', [{ given: 'Guido', family: 'van Rossum' }]],
  ['{Barnes and Noble}', [{ literal: 'Barnes and Noble' }]],
  ['{DeepSeek-AI}', [{ literal: 'DeepSeek-AI' }]],
  ['King, Jr., Martin Luther', [{ given: 'Martin Luther', family: 'King Jr.' }]],
  [
    'A. One and\n   B. Two',
    [
      { given: 'A.', family: 'One' },
      { given: 'B.', family: 'Two' },
    ],
  ],
  ['Anders Sandberg', [{ given: 'Anders', family: 'Sandberg' }]],
])('the authors %s', (field, names) => {
  expect(readBibtexNames(field)).toEqual({ names, isCut: false, isUnclear: false });
});

test('“and others” is no author, and is reported', () => {
  const { drafts, diagnostics } = readText(
    '@article{a,\n  title = {T}, abstract = {A},\n  author = {Ada Lovelace and others}}',
  );
  expect(drafts[0]?.authors).toEqual([{ given: 'Ada', family: 'Lovelace' }]);
  expect(summary(diagnostics)).toEqual(['note cut-authors 3:3']);
});

test.each([
  ['The {LLM} of {N}ature', 'The LLM of Nature'],
  ['{The Whole Title}', 'The Whole Title'],
  ['{\\"U}ber {\\c{c}}a M{\\"u}ller {\\aa}', 'Über ça Müller å'],
  ['{\\bf Bold Words} {\\LaTeX}s {\\&}', '\\textbf{Bold Words} LaTeXs \\&'],
  ['\\emph{Very} {Big}', '\\emph{Very} Big'],
  ['$O(n^{2})$ and $\\{a\\}$ {X}', '$O(n^{2})$ and $\\{a\\}$ X'],
  ['a 5\\$ {B}', 'a 5\\$ B'],
  ['an open $ {B}', 'an open $ B'],
  ['stray } brace {', 'stray  brace '],
])('of %s remains %s', (text, stripped) => {
  expect(texToProse(text).prose).toBe(stripped);
});

test('abbreviations are put in, and one that is not defined is reported', () => {
  const text =
    '@string{jl = {Journal of }}\n@string(l = "Looms")\n@article{a, title = {T}, abstract = {A}, journal = jl # l}\n@article{b, title = {U}, abstract = {A},\n journal = jx}';
  const { drafts, diagnostics } = readText(text);
  expect(drafts.map(({ containerTitle }) => containerTitle)).toEqual(['Journal of Looms', undefined]);
  expect(summary(diagnostics)).toEqual(['warning unknown-abbreviation 5:2']);
  expect(diagnostics[0]?.message).toContain('“jx”');
});

test.each([
  ['an entry that is not closed', '@article{b, title = {U', 'record-set-aside unpaired-brackets 3:1'],
  ['an entry without a key', '@article{title = {U}, abstract = {A}}', 'note no-key 3:1'],
  ['a field without a value', '@article{b, title = }', 'record-set-aside bad-bibtex 3:13'],
  [
    'an entry without a comma',
    '@article{b, title = {U}, abstract = {A} year = 2025}',
    'warning missing-comma 3:41',
  ],
  ['an entry without a title', '@article{b, year = 2025}', 'record-set-aside no-title 3:1'],
  [
    'a field given twice',
    '@article{b, title = {U}, abstract = {A}, title = {V}}',
    'warning repeated-field 3:42',
  ],
])('%s is reported, and the entries around it are read', (_name, damaged, wanted) => {
  const whole = (key: string) => `@article{${key}, title = {${key}}, abstract = {A}}`;
  const { drafts, diagnostics } = readText(`% first\n${whole('one')}\n${damaged}\n${whole('two')}\n`);
  expect(drafts.map(({ title }) => title).filter((title) => ['one', 'two'].includes(title))).toEqual([
    'one',
    'two',
  ]);
  expect(summary(diagnostics)).toEqual([wanted]);
});

test('comments and preambles are no papers', () => {
  const { drafts } = readText(
    '@comment{@article{no, title={No}}}\n@preamble{"\\newcommand{\\a}{@b}"}\nmail@example.org\n@article{a, title = {T}}',
  );
  expect(drafts.map(({ title }) => title)).toEqual(['T']);
});

/** Two hyphens are a dash in LaTeX, so no hyphens. */
const word = fc.stringMatching(/^[A-Za-zÀ-ÿ0-9&%#_~{}\\]{1,8}$/);
const line = fc.array(word, { minLength: 1, maxLength: 6 }).map((words) => words.join(' '));
const person = fc
  .record({
    given: fc.stringMatching(/^[A-ZÀ-Þ][a-zß-ÿ]{1,7}$/),
    family: fc.stringMatching(/^[A-ZÀ-Þ][a-zß-ÿ-]{1,7}[a-z]$/),
  })
  .filter(({ given }) => !['Jr', 'Sr', 'Ii', 'Iii', 'Iv'].includes(given));

test('what the site writes as BibTeX is read back as it was', () => {
  fc.assert(
    fc.property(
      fc.record({ title: line, authors: fc.array(person, { minLength: 1, maxLength: 4 }) }),
      ({ title, authors }) => {
        const written = formatBibtex({
          id: '2510.00568',
          title,
          authors,
          issued: stated('2025-10-01'),
          arxivId: '2510.00568',
          categories: ['cs.LG'],
          url: 'https://arxiv.org/abs/2510.00568',
        });
        const { drafts } = readText(written);
        expect(drafts).toMatchObject([
          { authors, arxivId: '2510.00568', categories: ['cs.LG'], url: 'https://arxiv.org/abs/2510.00568' },
        ]);
        // LaTeX in a title that was text before stays text.
        expect(readProse(drafts[0]?.title ?? '', { markup: 'tex' }).plain.replace(/[\s\u00a0]/g, '')).toBe(
          title.normalize('NFC').replace(/\s/g, ''),
        );
      },
    ),
    runs(),
  );
});

const entry = (key: string, rest = '') => `@article{${key}, title = {${key}}, abstract = {A}${rest}}\n`;

test.each([
  ['has no quotation mark at its end', '@string{jl = "Looms}\n'],
  ['has no equals sign', '@string{jl {Looms}}\n'],
  ['is not closed', '@string{jl = {Looms}\n'],
])('an abbreviation that %s costs itself, and no entry that uses it', (_name, abbreviation) => {
  const text = `${abbreviation}${entry('a', ', journal = jl')}${entry('b')}`;
  const { drafts, diagnostics } = readText(text);
  expect(drafts.map(({ title }) => title)).toEqual(['a', 'b']);
  expect(diagnostics.find(({ severity }) => severity === 'record-set-aside')).toMatchObject({
    places: [{ line: 1 }],
  });
});

test('an entry without its “@” is named, and those around it are read', () => {
  const text = `${entry('a')}${entry('b').slice(1)}${entry('c')}See also: {b, c}.\n`;
  const { drafts, diagnostics } = readText(text);
  expect(drafts.map(({ title }) => title)).toEqual(['a', 'c']);
  expect(diagnostics).toMatchObject([
    { severity: 'record-set-aside', rule: 'bad-bibtex', places: [{ line: 2, column: 1 }] },
  ]);
});

test('a brace too few or too many anywhere in one entry of 27 costs at most that entry, and is told', () => {
  const keys = Array.from({ length: 27 }, (_, index) => `paper${String(index)}`);
  const body = ', author = {Ada {L}ovelace}, note = "{x}"';
  const spoilt = entry('paper13', body);
  const places = [...spoilt.matchAll(/[{}]/g)].map(({ index }) => index);
  for (const at of places)
    for (const braces of ['', '{{', '}}', '{}}', '{{}']) {
      const damaged = spoilt.slice(0, at) + braces + spoilt.slice(at + 1);
      const text = keys.map((key) => (key === 'paper13' ? damaged : entry(key, body))).join('');
      const { drafts, diagnostics } = readText(text);
      const titles = new Set(drafts.map(({ title }) => title));
      expect(keys.filter((key) => key !== 'paper13' && !titles.has(key))).toEqual([]);
      const isTold = diagnostics.some(({ severity }) => severity === 'record-set-aside');
      expect(drafts.length === 27 || isTold).toBe(true);
    }
});

test.each([
  '@article{a, title = {T}, author = {Lee, Ann}, journal = {Nature}, year = 2020, month = mar, volume = 12, number = 3, pages = {1--9}, doi = {10.1000/x}}',
  '@inproceedings{a, title = {T}, author = {Lee, Ann}, booktitle = {Proceedings of a Meeting}, year = 2004, pages = {501--511}}',
  '@incollection{a, title = {T}, author = {Lee, Ann}, booktitle = {A Book}, publisher = {P}, year = 1999}',
  '@phdthesis{a, title = {T}, author = {Lee, Ann}, school = {ETH Z\\"urich}, year = 2023}',
  '@mastersthesis{a, title = {T}, author = {Lee, Ann}, school = {MIT}, year = 2023}',
  '@book{a, title = {T}, author = {Lee, Ann}, publisher = {John Murray}, year = 1859}',
  '@techreport{a, title = {T}, author = {Lee, Ann}, institution = {NIST}, number = {TR-9}, year = 2011}',
])('what the site writes of %s is no poorer', (entry) => {
  const [draft] = readText(entry).drafts;
  const { places: _places, lines: _lines, ...fields } = draft ?? { title: '', places: {}, lines: [1, 1] };
  const [again] = readText(formatBibtex({ id: 'a', ...fields })).drafts;
  expect(again).toMatchObject(fields);
});

test.each([
  ['url = {http://example.org/a http://example.org/b}', { url: 'http://example.org/a' }],
  ['booktitle = {A title}, journal = {Winds}', { containerTitle: 'Winds' }],
  ['booktitle = {A title}', { containerTitle: undefined }],
  ['subtitle = {methodology\\hyphen independent notes}', { title: 'A title: methodology-independent notes' }],
])('the fields %s are read right', (fields, expected) => {
  const [draft] = readText(`@book{a, title = {A title}, ${fields}}`).drafts;
  expect({ containerTitle: undefined, ...draft }).toMatchObject(expected);
});
