import { fieldNames, type Problem, type Query, type Term, type WordField } from './query.ts';

/** What a query is written with: perhaps a minus, perhaps a field, and a text in quotation marks or one word. */
const part =
  /(?<minus>[-−–—](?=[^\s-]))?(?:(?<field>\p{L}+):)?(?:"(?<quoted>[^"]*)(?<closing>"|$)|(?<bare>[^\s"]+))|"/uy;
const yearRange = /^(?<from>\d{4})?(?:(?<dots>\.\.|[-–])(?<to>\d{4})?)?$/;
const aYear = /^(?:19|20)\d{2}$/;

/** Operators of other searches, for which there is one here or none. */
const foreign = new Set([
  'abs',
  'abstract',
  'after',
  'au',
  'before',
  'date',
  'id',
  'in',
  'is',
  'site',
  'tag',
  'ti',
]);

/** `author: Li` is meant as `author:Li`. */
const spacedField = new RegExp(`(?<=^|\\s|-)(?<field>${fieldNames.join('|')}):\\s+(?=\\S)`, 'gi');

type Groups = Partial<Record<'minus' | 'field' | 'quoted' | 'closing' | 'bare', string>>;

function isOneSlipAway(given: string, name: string): boolean {
  if (Math.abs(given.length - name.length) > 1) return false;
  let start = 0;
  while (start < given.length && given[start] === name[start]) start += 1;
  const rest = (text: string, from: number) => text.slice(start + from);
  const isSwapped = given[start] === name[start + 1] && given[start + 1] === name[start];
  return (
    rest(given, 1) === rest(name, 1) ||
    rest(given, 1) === rest(name, 0) ||
    rest(given, 0) === rest(name, 1) ||
    (isSwapped && rest(given, 2) === rest(name, 2))
  );
}

/** The name of an operator, `undefined` for a word that only has a colon in it, or what is wrong. */
function readField(given: string): (typeof fieldNames)[number] | Problem | undefined {
  const name = given.toLowerCase();
  const known = fieldNames.find((field) => field === name);
  if (known) return known;
  return foreign.has(name) || fieldNames.some((field) => isOneSlipAway(name, field))
    ? { kind: 'operator', given }
    : undefined;
}

function readYears(value: string): Term | Problem {
  const { from, dots, to } = yearRange.exec(value)?.groups ?? {};
  if (from === undefined && to === undefined) return { kind: 'year', given: value };
  const [first, last] = dots === undefined ? [from, from] : [from, to];
  if (first !== undefined && last !== undefined && first > last) return { kind: 'year', given: value };
  return { kind: 'year', from: first ?? '0000', to: last ?? '9999', text: value };
}

function wordsTerm(text: string, isPhrase: boolean, field?: WordField): Term {
  return { kind: 'words', text, isPhrase, ...(field !== undefined && { field }) };
}

function readTerm(field: (typeof fieldNames)[number], value: string, isPhrase: boolean): Term | Problem {
  if (value.trim() === '') return { kind: 'empty', given: field };
  if (field === 'year') return readYears(value.trim());
  if (field === 'topic') return { kind: 'topic', text: value.trim() };
  if (field === 'has') {
    return value.toLowerCase() === 'code' ? { kind: 'code', text: value } : { kind: 'has', given: value };
  }
  return wordsTerm(value, isPhrase, field);
}

function isProblem(read: Term | Problem): read is Problem {
  return 'given' in read;
}

/** Reads one part; a part that is wrong becomes a problem and, where it has words, those words. */
function readPart({ field, quoted, closing, bare }: Groups, problems: Problem[]): Term[] {
  const value = quoted ?? bare ?? '';
  const isPhrase = quoted !== undefined && closing === '"';
  const unfinished = fieldNames.find((name) => `${name}:` === bare?.toLowerCase());
  if (unfinished !== undefined) {
    problems.push({ kind: 'empty', given: unfinished });
    return [];
  }
  if (quoted !== undefined && closing === '') problems.push({ kind: 'quote', given: quoted });
  const name = field === undefined ? undefined : readField(field);
  if (typeof name === 'object') problems.push(name);
  if (typeof name === 'string') {
    const read = readTerm(name, value, isPhrase);
    if (!isProblem(read)) return [read];
    problems.push(read);
    return [];
  }
  const text = field !== undefined && name === undefined && bare !== undefined ? `${field}:${value}` : value;
  if (isPhrase) return text.trim() === '' ? [] : [wordsTerm(text, true)];
  return text.split(/\s+/).flatMap((word) => (word === '' ? [] : [wordsTerm(word, false)]));
}

/** All quotation marks that readers and their keyboards write. */
function plainMarks(text: string): string {
  return text.replace(/[“”„‟«»「」『』＂]/g, '"').replace(/：/g, ':');
}

function readYear(clause: readonly Term[] | undefined): string | undefined {
  const [term] = clause ?? [];
  if (clause?.length !== 1 || term?.kind !== 'words' || term.isPhrase || term.field !== undefined)
    return undefined;
  return aYear.test(term.text) ? term.text : undefined;
}

/** A year at the end, or else at the start, is what a reader would like, not what must be in the text. */
function takeYear(clauses: Term[][]): string | undefined {
  if (clauses.length < 2) return undefined;
  const [first, last] = [readYear(clauses[0]), readYear(clauses.at(-1))];
  if (last !== undefined) clauses.pop();
  else if (first !== undefined) clauses.shift();
  return last ?? first;
}

/**
 * Reads what a reader typed: `"exact phrase"`, `-word`, `title:`, `author:`, `org:`, `topic:`, `year:2024..2025`,
 * `has:code`, and `OR` between two parts. What is not understood is told in `problems` and otherwise left out.
 */
export function parseQuery(text: string): Query {
  const source = plainMarks(text).replace(spacedField, '$<field>:');
  const [clauses, none, problems]: [Term[][], Term[], Problem[]] = [[], [], []];
  let joins = false;
  part.lastIndex = 0;
  for (let at = 0; at < source.length;) {
    part.lastIndex = at;
    const found = part.exec(source);
    if (!found || found[0] === '') {
      at += 1;
      continue;
    }
    at = part.lastIndex;
    const groups: Groups = found.groups ?? {};
    if (groups.bare === 'OR' && groups.field === undefined && groups.minus === undefined) {
      if (clauses.length === 0) problems.push({ kind: 'or', given: 'OR' });
      else joins = true;
      continue;
    }
    const terms = readPart(groups, problems);
    const [first, ...rest] = terms;
    if (!first) continue;
    if (groups.minus !== undefined) none.push(...terms);
    else if (joins) clauses.at(-1)?.push(first);
    else clauses.push([first]);
    clauses.push(...(groups.minus === undefined ? rest.map((term) => [term]) : []));
    joins = false;
  }
  if (joins) problems.push({ kind: 'or', given: 'OR' });
  const softYear = takeYear(clauses);
  return { clauses, none, problems, ...(softYear !== undefined && { softYear }) };
}
