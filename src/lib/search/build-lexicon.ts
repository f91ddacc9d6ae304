import { namesOf, type AllNameForms } from './list-name-forms.ts';
import { indexWords, type Compounds } from './compounds.ts';
import { findAcronyms } from './find-acronyms.ts';
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

function listNameEntries(papers: readonly SearchRecord[], names: AllNameForms): LexiconEntry[] {
  const found = new Map<string, { text: string; papers: number[] }>();
  papers.forEach((paper, number) => {
    for (const name of namesOf(paper)) {
      const forms = names.get(name) ?? [];
      for (const form of forms) {
        const known = found.get(form) ?? { text: '', papers: [] };
        if (known.papers.length === 0) found.set(form, known);
        if (known.papers.at(-1) !== number) known.papers.push(number);
        // An initial may be anyone's.
        if (known.text === '' && (form === forms[0] || !/(?:^| ).(?: |$)/u.test(form))) known.text = name;
      }
    }
  });
  return [...found].map(([key, { text, papers: numbers }]) => ({ kind: 'name', key, text, papers: numbers }));
}

const systemName = /^([^:]{2,40}):\s/;

function listTitleEntries(papers: readonly SearchRecord[], compounds: Compounds): LexiconEntry[] {
  const systems = new Map<string, { text: string; papers: number[] }>();
  const phrases = new Map<string, { text: string; papers: Set<number> }>();
  papers.forEach(({ row: { title } }, number) => {
    const name = systemName.exec(title)?.[1];
    const key = name === undefined ? '' : wordParts(name).join(' ');
    if (name !== undefined && key !== '') {
      const known = systems.get(key) ?? { text: name, papers: [] };
      known.papers.push(number);
      systems.set(key, known);
    }
    const pieces = title.split(/\s+/).map((piece) => ({
      text: piece.replace(/^[\p{P}\p{S}]+|[\p{P}\p{S}]+$/gu, ''),
      words: indexWords(piece, compounds),
      closes: /[\p{P}]$/u.test(piece),
    }));
    for (const [index, first] of pieces.entries()) {
      const second = pieces[index + 1];
      if (!second || first.closes || [...first.words, ...second.words].some(isFiller)) continue;
      const phrase = [...first.words, ...second.words].join(' ');
      const known = phrases.get(phrase) ?? {
        text: `${first.text} ${second.text}`.toLowerCase(),
        papers: new Set(),
      };
      known.papers.add(number);
      phrases.set(phrase, known);
    }
  });
  return [
    ...[...systems].map(([key, value]): LexiconEntry => ({ kind: 'system', key, ...value })),
    ...[...phrases].flatMap(([key, { text, papers: found }]): LexiconEntry[] =>
      found.size < minPhraseTitles ? [] : [{ kind: 'phrase', key, text, papers: found.size }],
    ),
  ];
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

/**
 * Everything that a search knows before it asks the index.
 *
 * @param names Forms of the names of all authors.
 * @param language Of the papers, as in BCP 47.
 */
export function buildLexicon(
  { papers, pages }: SearchInput,
  words: NumberedWords,
  compounds: Compounds,
  names: AllNameForms,
  language: string,
): LexiconEntry[] {
  const ids = new Map<string, number[]>();
  papers.forEach((paper, number) => {
    for (const id of [paper.row.id.toLowerCase(), ...paper.ids]) addTo(ids, id, number);
  });
  return [
    ...listWordEntries(words),
    ...listNameEntries(papers, names),
    ...listTitleEntries(papers, compounds),
    ...listSameEntries(compounds),
    ...findAcronyms(papers, words, language).flatMap((acronym): LexiconEntry[] =>
      acronym.papers.length === 0 ? [] : [{ kind: 'acronym', ...acronym }],
    ),
    ...[...ids].map(([key, numbers]): LexiconEntry => ({ kind: 'id', key, papers: numbers })),
    ...pages
      .filter(({ kind }) => kind === 'topic')
      .map(({ title, href }): LexiconEntry => ({ kind: 'topic', key: keyOf(title), text: title, href })),
  ];
}
