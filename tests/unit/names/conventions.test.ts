import { expect, test } from 'vitest';
import { chooseConvention } from '#lib/names/choose-convention.ts';
import { formatInverted } from '#lib/names/invert-name.ts';
import { parseName } from '#lib/names/parse-name.ts';
import { splitNames } from '#lib/names/split-names.ts';

const show = (name: ReturnType<typeof parseName>) =>
  name.literal === undefined ? formatInverted(name) : `{${name.literal}}`;

test.each([
  ['Ada Lovelace', 'Lovelace, Ada'],
  ['Guido van Rossum', 'van Rossum, Guido'],
  ['van Rossum, Guido', 'van Rossum, Guido'],
  ['Benjamin Van Durme', 'Van Durme, Benjamin'],
  ['Teven Le Scao', 'Le Scao, Teven'],
  ['Fernando De la Torre', 'De la Torre, Fernando'],
  ['Mahmoud El Hussieni', 'El Hussieni, Mahmoud'],
  ['Chien Van Nguyen', 'Nguyen, Chien Van'],
  ['Hung Le Tran', 'Tran, Hung Le'],
  ['Ludwig von der Tann', 'von der Tann, Ludwig'],
  ['Muhammad ibn Musa al-Khwarizmi', 'al-Khwarizmi, Muhammad ibn Musa'],
  ['Ahmad bin Hanbal', 'bin Hanbal, Ahmad'],
  ['José Ortega y Gasset', 'Ortega y Gasset, José'],
  ['Sammy Davis Jr.', 'Davis Jr., Sammy'],
  ['King, Martin Luther, Jr.', 'King Jr., Martin Luther'],
  ['King, Jr., Martin Luther', 'King Jr., Martin Luther'],
  ['Ann Lee, PhD', 'Lee, Ann'],
  ['Liu R.', 'Liu, R.'],
  ['de Vries A.B.', 'de Vries, A.B.'],
  ['Smith J.-P.', 'Smith, J.-P.'],
  ['J. R. R. Tolkien', 'Tolkien, J. R. R.'],
  ['A B', 'B, A'],
  ['Jean DUPONT', 'Dupont, Jean'],
  ['DUPONT Jean', 'Dupont, Jean'],
  ['JEAN DUPONT', 'Dupont, Jean'],
  ["O'BRIEN, CONAN", "O'Brien, Conan"],
  ['DJ Strouse', 'Strouse, DJ'],
  ['Stone*, Greg R.', 'Stone, Greg R.'],
  ['Jane Doe†', 'Doe, Jane'],
  ['Ann Lee¹²', 'Lee, Ann'],
  ['Kimi Team', '{Kimi Team}'],
  ['Team Hunyuan3D', '{Team Hunyuan3D}'],
  ['Meituan LongCat Team', '{Meituan LongCat Team}'],
  ['ATLAS Collaboration', '{ATLAS Collaboration}'],
  ['Qingyao Ai', 'Ai, Qingyao'],
  ['NVIDIA', '{NVIDIA}'],
  ['山田 太郎', '{山田 太郎}'],
  ['Smith, John, Brown, Al', '{Smith, John, Brown, Al}'],
])('%s is %s', (text, shown) => {
  expect(show(parseName(text))).toBe(shown);
});

test.each([
  ['Lee A', 'Lee, A'],
  ['van Rossum G', 'van Rossum, G'],
  ['Baker DJ', 'Baker, DJ'],
  ['Smith JA Jr', 'Smith Jr, JA'],
  ['MÜLLER H', 'Müller, H'],
  ['Lee, Ann', 'Lee, Ann'],
])('where a source has the family name first, %s is %s', (text, shown) => {
  expect(show(parseName(text, 'family-first'))).toBe(shown);
});

test.each([
  [['Lee A', 'van Rossum G', 'Baker DJ'], 'family-first'],
  [['Lee A', 'Poe, Al'], 'natural'],
  [['Ann Lee', 'Al Poe', 'Kevin P', 'Guido van Rossum'], 'natural'],
  [[], 'natural'],
])('the names %s tell the convention %s', (names, convention) => {
  expect(chooseConvention(names)).toBe(convention);
});

test.each([
  ['Lee, Ann', ['Lee, Ann']],
  ['van Rossum, Guido', ['van Rossum, Guido']],
  ['Ada Lovelace, Guido van Rossum (CWI)', ['Ada Lovelace', 'Guido van Rossum']],
  ['Baker, D., Lee, G. R.', ['Baker, D.', 'Lee, G. R.']],
  ['Baker, D.; Lee, G.', ['Baker, D.', 'Lee, G.']],
  ['Smith, J., Jones, K., and Brown, L.', ['Smith, J.', 'Jones, K.', 'Brown, L.']],
  ['Ada Lovelace and Guido van Rossum', ['Ada Lovelace', 'Guido van Rossum']],
  ['Ann Lee, Sammy Davis, Jr.', ['Ann Lee', 'Sammy Davis Jr.']],
  ['Ann Lee & Al Poe', ['Ann Lee', 'Al Poe']],
  ['Liu R, de Vries AB, Smith J', ['Liu R', 'de Vries AB', 'Smith J']],
  ['Madonna', ['Madonna']],
])('%s are %o', (list, names) => {
  expect(splitNames(list)).toEqual(names);
});
