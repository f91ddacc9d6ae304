import { foldText } from '#lib/search/fold-text.ts';
import { stemOf } from '#lib/search/index-key.ts';
import { wordParts } from '#lib/search/word-parts.ts';
import type { IndexedRow } from '#src/client/search-parts.ts';
import { sample } from './make-slips.ts';
import { namesOf } from './open-index-files.ts';

/** A query and the numbers of exactly the papers that it asks for, in order. */
interface OperatorQuery {
  /** What it has: queries of one kind are made alike. */
  kind: string;
  query: string;
  expected: number[];
}

function stemsOf(text: string): string[] {
  return text
    .split(/\s+/)
    .flatMap(wordParts)
    .map((word) => stemOf(word, 'en'));
}

/** Words of compounds that some papers write as one word and some with a hyphen: `bilevel`, `bi` and `level`. */
function findTwofold(rows: readonly IndexedRow[]): Set<string> {
  const pieces = new Set(rows.flatMap(({ title, abstract }) => `${title} ${abstract}`.split(/\s+/)));
  const read = [...pieces].map(wordParts);
  const whole = new Set(read.flatMap((parts) => (parts.length === 1 ? parts : [])));
  const divided = read.filter((parts) => parts.length > 1 && whole.has(parts.join('')));
  return new Set(divided.flatMap((parts) => [...parts, parts.join('')]).map((word) => stemOf(word, 'en')));
}

/** Plain words of some texts that no paper writes in two ways, so that a simple reading of the texts finds them. */
function plainWords(texts: readonly string[], twofold: ReadonlySet<string>): string[] {
  return texts
    .flatMap((text) => text.match(/(?<=\s)[A-Za-z]{5,}(?=\s)/g) ?? [])
    .map((word) => word.toLowerCase())
    .filter((word) => !twofold.has(stemOf(word, 'en')));
}

/**
 * Queries with operators, ids and addresses, with the papers that a plain reading of the rows finds for each. The
 * reading uses no index.
 */
export function listOperatorQueries(rows: readonly IndexedRow[]): OperatorQuery[] {
  const texts = rows.map((row) => ({
    title: stemsOf(row.title),
    all: [row.title, ...namesOf(row), row.organization ?? '', row.abstract, row.note ?? ''].map(stemsOf),
    authors: namesOf(row).map((name) => foldText(name)),
    year: row.date?.slice(0, 4) ?? '',
    code: row.code !== undefined,
  }));
  type Text = (typeof texts)[number];
  const where = (test: (text: Text) => boolean) =>
    texts.flatMap((text, number) => (test(text) ? [number] : []));
  const has = ({ all }: Text, word: string) => all.some((stems) => stems.includes(stemOf(word, 'en')));
  const years = [...new Set(texts.map(({ year }) => year))].filter((year) => /^\d{4}$/.test(year)).sort();
  const [from = '', to = ''] = years.slice(-2);
  const twofold = findTwofold(rows);
  const words = sample(
    plainWords(
      rows.map(({ title }) => title),
      twofold,
    ),
    20,
  );
  const titled = new Set(texts.flatMap(({ title }) => title));
  /** Words that stand in no title. */
  const untitled = sample(
    plainWords(
      rows.map(({ abstract }) => abstract),
      twofold,
    ).filter((word) => !titled.has(stemOf(word, 'en'))),
    5,
  );
  const named = ({ authors }: Text, word: string) =>
    authors.some((name) => stemsOf(name).includes(stemOf(word, 'en')));
  const pairs = words.slice(0, 10).map((word, index) => [word, words[index + 10] ?? ''] as const);
  const authors = sample(
    rows.flatMap(namesOf).filter((name) => /^[A-Za-z]{2,} [A-Za-z]{2,}$/.test(name)),
    8,
  );
  const addressed = rows.flatMap(({ arxiv }, number) => (arxiv ? [{ id: arxiv.id, number }] : [])).slice(-6);
  const forms = [
    (id: string) => id,
    (id: string) => `arXiv:${id}`,
    (id: string) => `${id}v2`,
    (id: string) => `https://arxiv.org/abs/${id}`,
    (id: string) => `https://arxiv.org/pdf/${id}v1.pdf`,
    (id: string) => `https://huggingface.co/papers/${id}`,
  ];
  return [
    ...words.slice(0, 10).map((word) => ({
      kind: 'title',
      query: `title:${word}`,
      expected: where(({ title }) => title.includes(stemOf(word, 'en'))),
    })),
    ...pairs.map(([a, b]) => ({
      kind: 'without',
      query: `${a} -${b}`,
      expected: where((text) => has(text, a) && !has(text, b)),
    })),
    ...pairs.map(([a, b]) => ({
      kind: 'either',
      query: `${a} OR ${b}`,
      expected: where((text) => has(text, a) || has(text, b)),
    })),
    ...untitled.flatMap((word, index) => {
      const other = words[index] ?? '';
      return [
        { kind: 'no such title', query: `title:${word} ${other}`, expected: [] },
        {
          kind: 'word of a name',
          query: `${other} author:${word}`,
          expected: where((text) => has(text, other) && named(text, word)),
        },
        { kind: 'no such phrase', query: `${other} "${word.slice(0, 3)}${word}"`, expected: [] },
        {
          kind: 'either title',
          query: `title:${word}${word} OR title:${other}`,
          expected: where(({ title }) => title.includes(stemOf(other, 'en'))),
        },
      ];
    }),
    ...words.slice(0, 5).map((word) => ({
      kind: 'years',
      query: `${word} year:${from}..${to}`,
      expected: where((text) => has(text, word) && (text.year === from || text.year === to)),
    })),
    ...words.slice(5, 10).map((word) => ({
      kind: 'code',
      query: `has:code ${word}`,
      expected: where((text) => has(text, word) && text.code),
    })),
    ...authors.map((name) => ({
      kind: 'author',
      query: `author:"${name}"`,
      expected: where((text) => text.authors.includes(foldText(name))),
    })),
    ...addressed.flatMap(({ id, number }) =>
      forms.slice(0, 2).map((form) => ({ kind: 'id', query: form(id), expected: [number] })),
    ),
    ...addressed
      .slice(0, 1)
      .flatMap(({ id, number }) =>
        forms.map((form, at) => ({ kind: `form ${String(at)}`, query: form(id), expected: [number] })),
      ),
  ];
}
