import { namesOf, type AllNameForms } from './list-name-forms.ts';
import { indexWords, type Compounds } from './compounds.ts';
import { findAcronyms, type LongForms } from './find-acronyms.ts';
import { isFiller } from './filler-words.ts';
import type { LexiconEntry } from './lexicon.ts';
import type { NumberedWords } from './number-words.ts';
import type { SearchInput, SearchRecord } from './search-record.ts';
import { foldText } from './fold-text.ts';
import { wordParts } from './word-parts.ts';

/** Papers that a word is shown with before the whole index is there, the newest ones. */
const maxTitles = 30;
/** Titles that must share a phrase for it to be suggested. */
const minPhraseTitles = 2;

function addTo<Value>(lists: Map<string, Value[]>, key: string, value: Value): void {
  const list = lists.get(key);
  if (!list) lists.set(key, [value]);
  else if (list.at(-1) !== value) list.push(value);
}

function listWordEntries({ words, papers }: NumberedWords): LexiconEntry[] {
  const counts = new Uint32Array(words.length);
  /** The last paper that a word was counted for, from 1. */
  const last = new Uint32Array(words.length);
  const titles: (number[] | undefined)[] = [];
  for (const [paper, fields] of papers.entries())
    for (const [field, numbers] of fields)
      for (const word of numbers) {
        if (last[word] !== paper + 1) counts[word] = (counts[word] ?? 0) + 1;
        last[word] = paper + 1;
        if (field !== 'title') continue;
        const known = (titles[word] ??= []);
        if (known.at(-1) !== paper) known.push(paper);
      }
  return words.map((key, word) => ({
    kind: 'word',
    key,
    papers: counts[word] ?? 0,
    titles: isFiller(key) ? [] : (titles[word] ?? []).slice(-maxTitles),
  }));
}

/** The papers of each name, in the order of the first one. */
function listNames(papers: readonly SearchRecord[]): Map<string, number[]> {
  const found = new Map<string, number[]>();
  papers.forEach((paper, number) => {
    for (const name of namesOf(paper)) addTo(found, name, number);
  });
  return found;
}

/** Each number of some sorted lists once, in order. */
function joinNumbers(lists: number[][]): number[] {
  const [only = []] = lists;
  return lists.length < 2 ? only : [...new Set(lists.flat())].sort((a, b) => a - b);
}

/** An initial may be anyone's. */
const hasInitial = /(?:^| ).(?: |$)/u;

function listNameEntries(papers: readonly SearchRecord[], names: AllNameForms): LexiconEntry[] {
  const found = new Map<string, { text: string; lists: number[][] }>();
  for (const [name, numbers] of listNames(papers))
    for (const [place, form] of (names.get(name) ?? []).entries()) {
      const known = found.get(form) ?? { text: '', lists: [] };
      if (known.lists.length === 0) found.set(form, known);
      known.lists.push(numbers);
      if (known.text === '' && (place === 0 || !hasInitial.test(form))) known.text = name;
    }
  return [...found].map(([key, { text, lists }]) => ({
    kind: 'name',
    key,
    text,
    papers: joinNumbers(lists),
  }));
}

const systemName = /^([^:]{2,40}):\s/;

function listSystemEntries(papers: readonly SearchRecord[]): LexiconEntry[] {
  const systems = new Map<string, { text: string; papers: number[] }>();
  for (const [number, { row }] of papers.entries()) {
    const name = systemName.exec(row.title)?.[1];
    const key = name === undefined ? '' : wordParts(name).join(' ');
    if (name === undefined || key === '') continue;
    const known = systems.get(key) ?? { text: name, papers: [] };
    known.papers.push(number);
    systems.set(key, known);
  }
  return [...systems].map(([key, value]) => ({ kind: 'system', key, ...value }));
}

/** Any two pieces of a title that stand together and say something. */
function listPairs(title: string, compounds: Compounds): { key: string; pieces: [string, string] }[] {
  const texts = title.split(/\s+/);
  const pieces = texts.map((text) => {
    const words = indexWords(text, compounds);
    return { text, key: words.join(' '), isTelling: !words.some(isFiller), closes: /\p{P}$/u.test(text) };
  });
  return pieces.flatMap((first, index) => {
    const second = pieces[index + 1];
    if (!second || first.closes || !first.isTelling || !second.isTelling) return [];
    return [{ key: [first.key, second.key].filter(Boolean).join(' '), pieces: [first.text, second.text] }];
  });
}

function listPhraseEntries(papers: readonly SearchRecord[], compounds: Compounds): LexiconEntry[] {
  const phrases = new Map<string, { pieces: [string, string]; count: number; last: number }>();
  for (const [number, { row }] of papers.entries())
    for (const { key, pieces } of listPairs(row.title, compounds)) {
      const known = phrases.get(key);
      if (!known) phrases.set(key, { pieces, count: 1, last: number });
      else if (known.last !== number) {
        known.count += 1;
        known.last = number;
      }
    }
  const plain = (piece: string) => piece.replace(/^[\p{P}\p{S}]+|[\p{P}\p{S}]+$/gu, '');
  return [...phrases]
    .filter(([, { count }]) => count >= minPhraseTitles)
    .map(([key, { pieces, count }]) => ({
      kind: 'phrase',
      key,
      text: pieces.map(plain).join(' ').toLowerCase(),
      papers: count,
    }));
}

function listSameEntries({ split, join, names }: Compounds): LexiconEntry[] {
  const same = (key: string, words: readonly string[]): LexiconEntry => ({
    kind: 'same',
    key,
    words: [...words],
  });
  return [
    ...[...split].map(([joined, parts]) => same(joined, parts)),
    ...[...join, ...names].map(([parts, joined]) => same(parts, [joined])),
  ];
}

function keyOf(text: string): string {
  return (
    foldText(text)
      .match(/[\p{L}\p{N}]+/gu)
      ?.join(' ') ?? ''
  );
}

function listIdEntries(papers: readonly SearchRecord[]): LexiconEntry[] {
  const ids = new Map<string, number[]>();
  papers.forEach((paper, number) => {
    for (const id of [paper.row.id.toLowerCase(), ...paper.ids]) addTo(ids, id, number);
  });
  return [...ids].map(([key, numbers]) => ({ kind: 'id', key, papers: numbers }));
}

/**
 * What a search knows of the papers alone, whatever editors write of them.
 *
 * @param names Forms of the names of all authors.
 */
export function listPaperEntries(papers: readonly SearchRecord[], names: AllNameForms): LexiconEntry[] {
  return [...listNameEntries(papers, names), ...listSystemEntries(papers), ...listIdEntries(papers)];
}

/**
 * What else a search knows before it asks the index.
 *
 * @param longForms Of the short forms that the papers explain.
 * @param language Of the papers, as in BCP 47.
 */
export function listTextEntries(
  { papers, pages }: SearchInput,
  words: NumberedWords,
  compounds: Compounds,
  longForms: LongForms,
  language: string,
): LexiconEntry[] {
  return [
    ...listWordEntries(words),
    ...listPhraseEntries(papers, compounds),
    ...listSameEntries(compounds),
    ...findAcronyms(longForms, words, language).flatMap((acronym): LexiconEntry[] =>
      acronym.papers.length === 0 ? [] : [{ kind: 'acronym', ...acronym }],
    ),
    ...pages
      .filter(({ kind }) => kind === 'topic')
      .map(({ title, href }): LexiconEntry => ({ kind: 'topic', key: keyOf(title), text: title, href })),
  ];
}
