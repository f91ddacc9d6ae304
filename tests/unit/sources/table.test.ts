import { expect, test } from 'vitest';
import { formatInverted } from '#lib/names/invert-name.ts';
import { readText } from '../support/sources.ts';

const authorsOf = (text: string) =>
  readText(text).drafts.map(({ authors = [] }) => authors.map(formatInverted));

test.each([
  [
    'PubMed, one list of two',
    'PMID,Title,Authors,NIHMS ID\n1,A title,"Smith A, Walter B.",\n',
    [['Smith, A', 'Walter, B']],
  ],
  [
    'a list of initials among full names',
    'Title,Authors\nOne,"Jin X,Servant F"\nTwo,Ada Lovelace\n',
    [['Jin, X', 'Servant, F'], ['Lovelace, Ada']],
  ],
  [
    'SpringerLink, without anything between names',
    'Item Title,Item DOI,Authors\nOne,10.1000/1,Andy SmithLiam McDonaldTom Weber\n',
    [['Smith, Andy', 'McDonald, Liam', 'Weber, Tom']],
  ],
  [
    'OpenAlex, with bars',
    'display_name,authorships.author.display_name,doi\nOne,Ada Lovelace|Guido van Rossum,10.1000/1\n',
    [['Lovelace, Ada', 'van Rossum, Guido']],
  ],
  ['one person alone with initials', 'Title,Author Names,Source\nOne,Li W.,Winds (2020)\n', [['Li, W.']]],
])('names are read right: %s', (_case, text, expected) => {
  expect(authorsOf(text)).toEqual(expected);
});

test.each([
  [
    'Endoscopy (2014) 3:3 (152-160). Date of Publication: 25 Aug 2014',
    { containerTitle: 'Endoscopy', volume: '3', issue: '3', pages: '152–160', date: '2014-08-25' },
  ],
  [
    'Case Reports (2019) 54 (83-86). Date of Publication: 1 Jan 2019',
    { containerTitle: 'Case Reports', volume: '54', pages: '83–86', date: '2019-01-01' },
  ],
  ['Journal of Winds (2020)', { containerTitle: 'Journal of Winds', date: '2020' }],
  ['Winds (Bergen)', { containerTitle: 'Winds (Bergen)' }],
])('the source “%s” of Embase is taken apart', (source, expected) => {
  const [draft] = readText(`Title,Source\nA title,"${source}"\n`).drafts;
  expect({ date: draft?.issued?.value, ...draft }).toMatchObject(expected);
});

test('what statistics programs write for nothing is no value', () => {
  const [draft] = readText('Title,Authors,Volume,DOI\nA title,NA,nan,10.1000/1\n').drafts;
  expect(draft).not.toHaveProperty('authors');
  expect(draft).not.toHaveProperty('volume');
});
