import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { checkPeople } from '#lib/doctor/check-people.ts';
import { nameSlug } from '#lib/identifiers/name-slug.ts';
import { nameFinder } from '#lib/names/match-name.ts';
import { nameWords } from '#lib/names/name-words.ts';
import { formatName } from '#lib/names/parse-name.ts';
import { resolvePeople, toNamedPaper } from '#lib/names/resolve-people.ts';
import { peopleSchema } from '#lib/schema/person.ts';
import { readCorpus } from '../support/corpus.ts';

const { papers } = readCorpus();
const named = papers.map(toNamedPaper);
const placeOf = () => ({ file: 'content/people.yaml', line: 1, column: 1 });
const reports = checkPeople([], named, placeOf);

/** The lines to paste that doctor gives for a name. */
function pasted(name: string) {
  const hints = reports.filter(({ message }) => message.includes(`“${name}”`)).map(({ hint = '' }) => hint);
  return peopleSchema.parse(
    hints.flatMap((hint) => parse(hint.slice(hint.indexOf('- {'))) as Record<string, unknown>[]),
  );
}

/** Ends of the addresses of those whom papers name so. */
function slugsOf(names: readonly string[], lines: ReturnType<typeof pasted>): Set<string> {
  const { personOf } = resolvePeople(lines, named, placeOf);
  return new Set(
    named.flatMap((paper) =>
      paper.authors.filter((name) => names.includes(name)).map((name) => personOf(name, paper).slug),
    ),
  );
}

describe('two spellings of the corpus', () => {
  test.each([
    ['Anca D Dragan', 'Anca Dragan'],
    ['Hado P van Hasselt', 'Hado van Hasselt'],
    ['Jena D. Hwang', 'Jena Hwang'],
    ['Jun Xu', 'Junxu'],
    ['Ming-Yu Liu', 'Ming Liu'],
    ['Yi R. Fung', 'Yi Fung'],
    ['Yi-Fan Zhang', 'Yifan Zhang'],
  ])('%s and %s are two people until the line of doctor is pasted, and one after it', (...names) => {
    expect(slugsOf(names, []).size).toBe(2);
    const lines = pasted(names[0]);
    expect(lines).toHaveLength(1);
    expect(slugsOf(names, lines).size).toBe(1);
    expect(checkPeople(lines, named, placeOf).length).toBe(reports.length - 1);
  });

  test.each([
    ['Anca D Dragan', 'Anca D. Dragan'],
    ['Dylan J Foster', 'Dylan J. Foster'],
    ['Jordan T Ash', 'Jordan T. Ash'],
  ])('%s and %s are one person without a line', (...names) => {
    expect(slugsOf(names, [])).toEqual(new Set([nameSlug(names[0])]));
  });
});

/** All names by what tells their pages apart, each with its spellings and papers. */
const people = [
  ...Map.groupBy(
    papers.flatMap(({ id, authors = [] }) => authors.map((name) => ({ name, id }))),
    ({ name }) => nameSlug(formatName(name)),
  ).values(),
].map((same) => ({
  name: same[0]?.name ?? {},
  names: [...new Set(same.map(({ name }) => formatName(name)))],
  things: [...new Set(same.map(({ id }) => id))],
}));
const find = nameFinder(people);

/** Of many, so many that stand evenly among them. */
function spread<T>(all: readonly T[], count: number): T[] {
  const step = all.length / Math.min(count, all.length);
  return Array.from(
    { length: Math.min(count, all.length) },
    (_, index) => all[Math.floor(index * step)],
  ).filter((one) => one !== undefined);
}

const divided = people.flatMap((person) => {
  const { given, family } = person.name;
  return given === undefined || family === undefined ? [] : [{ ...person, given, family }];
});
const withoutAccents = (name: string) => nameWords(name).join(' ');
const short = ({ given, family }: { given: string; family: string }) => `${given.charAt(0)}. ${family}`;
const ofShort = Map.groupBy(divided, (person) => nameWords(short(person)).join(' '));

/** Ways in which readers write the names of the corpus. */
const asked = [
  ...spread(divided, 40).map(({ given, family, things }) => [`${family} ${given}`, things] as const),
  ...spread(divided, 20).map(({ given, family, things }) => [`${family}, ${given}`, things] as const),
  ...spread(
    [...ofShort.values()].flatMap((same) => (same.length === 1 ? same : [])),
    20,
  ).map((person) => [short(person), person.things] as const),
  ...people
    .filter(({ names: [name = ''] }) => /[^\p{ASCII}]/u.test(name))
    .map(({ names: [name = ''], things }) => [withoutAccents(name), things] as const),
  ...divided
    .filter(({ family }) => /^(?:van|von|de|da|le|al)\b/i.test(family))
    .filter(({ family }) => divided.filter((other) => other.family === family).length === 1)
    .map(({ family, things }) => [family, things] as const),
  ...people
    .filter(({ names }) => names.length > 1)
    .flatMap(({ names, things }) => names.map((name) => [name, things] as const)),
];

test('a hundred names as readers write them find their own papers first', () => {
  const wrong = asked.filter(([name, own]) => {
    const first = find(name).slice(0, own.length);
    return first.toSorted().join() !== own.toSorted().join();
  });
  expect(asked.length).toBeGreaterThanOrEqual(100);
  expect(wrong).toEqual([]);
});
