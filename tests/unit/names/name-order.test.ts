import { expect, test } from 'vitest';
import { conventionOfLanguage } from '#lib/names/convention-of-language.ts';
import { formatName } from '#lib/names/parse-name.ts';
import { formatBibtex } from '#lib/publish/cite/format-bibtex.ts';
import { formatCslItems } from '#lib/publish/cite/format-csl-items.ts';
import { formatRisItems } from '#lib/publish/cite/format-ris-items.ts';
import type { CitedPaper } from '#lib/publish/cite/cited-paper.ts';
import { toCslItem } from '#lib/publish/cite/to-csl-item.ts';
import type { Name } from '#lib/schema/values.ts';
import { readText } from '../support/sources.ts';

const namesOf = (text: string): Name[] => readText(text).drafts.flatMap(({ authors = [] }) => authors);
const bib = (fields: string) => `@article{a, title = {A title}, year = 2020, ${fields}}`;
const nagy: Name = { given: 'János', family: 'Nagy', familyFirst: true };

test.each<[string, string, Name[]]>([
  [
    'a language and names that confirm it',
    bib('author={Nagy János and Kovács Béla}, langid={hungarian}'),
    [nagy, { given: 'Béla', family: 'Kovács', familyFirst: true }],
  ],
  [
    'a language and names that do not',
    bib('author={János Nagy and Béla Kovács}, langid={hungarian}'),
    [
      { given: 'János', family: 'Nagy' },
      { given: 'Béla', family: 'Kovács' },
    ],
  ],
  [
    'a language and guests',
    bib('author={Nagy János and John Smith}, language={hu-HU}'),
    [
      { given: 'Nagy', family: 'János' },
      { given: 'John', family: 'Smith' },
    ],
  ],
  ['no language', bib('author={Nagy János}'), [{ given: 'Nagy', family: 'János' }]],
  [
    'Vietnamese',
    bib('author={Nguyễn Văn An}, langid={vietnamese}'),
    [{ given: 'Văn An', family: 'Nguyễn', familyFirst: true }],
  ],
  [
    'Chinese in Latin letters',
    bib('author={Zhang Yifan and Li Na}, langid={chinese}'),
    [
      { given: 'Yifan', family: 'Zhang', familyFirst: true },
      { given: 'Na', family: 'Li', familyFirst: true },
    ],
  ],
  [
    'Icelandic',
    bib('author={Jón Sigurðsson and Vigdís Finnbogadóttir}, langid={icelandic}'),
    [{ literal: 'Jón Sigurðsson' }, { literal: 'Vigdís Finnbogadóttir' }],
  ],
  [
    'a comma, whatever the language',
    bib('author={Nagy, János}, langid={hungarian}'),
    [{ given: 'János', family: 'Nagy' }],
  ],
  [
    'an option of BibLaTeX',
    bib('author={Nagy, János and Bartók Béla}, options={nametemplates=family-given}'),
    [nagy, { given: 'Béla', family: 'Bartók', familyFirst: true }],
  ],
  [
    'parts of BibLaTeX',
    bib('author={family=Berg, given={Ann Maria}, prefix={van den} and given=Al, family=Poe, suffix=Jr.}'),
    [
      { given: 'Ann Maria', family: 'van den Berg' },
      { given: 'Al', family: 'Poe Jr.' },
    ],
  ],
  [
    'CSL',
    '[{"type":"book","title":"A","author":[{"family":"Nagy","given":"János","static-ordering":true}]}]',
    [nagy],
  ],
  [
    'a column of a table',
    'Title,Authors,Language\nOne,"Nagy János; Tóth Éva",Hungarian\nTwo,Ann Lee,English\n',
    [nagy, { given: 'Éva', family: 'Tóth', familyFirst: true }, { given: 'Ann', family: 'Lee' }],
  ],
])('the order of names is told by %s', (_case, text, expected) => {
  expect(namesOf(text)).toEqual(expected);
});

test('the language alone tells no order', () => {
  expect(conventionOfLanguage('hungarian', [])).toBe('natural');
  expect(conventionOfLanguage('hungarian', ['Nagy, János'])).toBe('natural');
  expect(conventionOfLanguage('klingon', ['Nagy János'])).toBe('natural');
});

test('a name is shown in its order', () => {
  expect(formatName(nagy)).toBe('Nagy János');
  expect(formatName({ literal: 'Jón Sigurðsson' })).toBe('Jón Sigurðsson');
});

const authors: Name[] = [
  nagy,
  { literal: 'Jón Sigurðsson' },
  { literal: 'Kimi Team' },
  { given: 'Guido', family: 'van Rossum' },
];
const paper: CitedPaper = {
  id: 'a-title',
  key: 'nagy2020title',
  title: 'A title',
  authors,
  credit: { sources: [], rights: '' },
};
const withoutOrder = authors.map(({ familyFirst: _order, ...name }) => name);

test('CSL-JSON gives parts and order as they came in', () => {
  expect(namesOf(formatCslItems([toCslItem(paper)]))).toEqual(authors);
});

test.each([
  ['BibTeX', formatBibtex(paper)],
  ['RIS', formatRisItems([toCslItem(paper)])],
])('%s, which has no order, gives the parts as they came in', (_format, text) => {
  expect(namesOf(text)).toEqual(withoutOrder);
});
