import { expect, test } from 'vitest';
import { mergeDrafts } from '#lib/papers/merge/merge-drafts.ts';
import type { Draft } from '#lib/schema/draft.ts';
import { makeDraft } from '../support/drafts.ts';
import { readText } from '../support/sources.ts';

/** Numbers below a limit that look random and are the same in every run (xorshift). */
function drawFrom(seed: number): (limit: number) => number {
  let state = seed;
  return (limit) => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return Math.abs(state) % limit;
  };
}

/** What every issue of a society's journal has, with the same hands behind it for years. */
const columns = [
  ['Calendar', ''],
  ['Editorial comments', 'Barbara Lundgren'],
  ['Book review', 'Claudio Ferri'],
  ['Letters', ''],
  ['From the president', 'Boris Veytsman'],
  ['Institutional members', ''],
  ['The treasure chest', 'Karl Berg'],
  ['Participants at the meeting', ''],
] as const;
const nouns = 'fonts pages tables rules glyphs macros indexes margins formats drivers'.split(' ');
const verbs = 'Setting Cutting Drawing Printing Reading Building Testing Scaling Mixing Moving'.split(' ');
const issues = 160;
const articles = 15;

interface Entry {
  title: string;
  author: string;
  volume: number;
  number: number;
  page: number;
}

/** 3,680 entries of forty volumes: of each issue eight columns and fifteen articles, some of which have the same title. */
function makeEntries(): Entry[] {
  const draw = drawFrom(19);
  return Array.from({ length: issues }, (_issue, issue) => {
    const place = { volume: 1 + Math.floor(issue / 4), number: 1 + (issue % 4) };
    const own = columns.map(([title, author], at) => ({ title, author, ...place, page: 1 + 2 * at }));
    const others = Array.from({ length: articles }, (_article, at) => ({
      title: `${verbs[draw(10)] ?? ''} ${nouns[draw(10)] ?? ''}`,
      author: `Ann ${'BCDEFGHIJKLMNOPQRSTUVWXYZ'.charAt(draw(25))}${nouns[draw(10)] ?? ''}`,
      ...place,
      page: 20 + 5 * at,
    }));
    return [...own, ...others];
  }).flat();
}

function toBibtex({ title, author, volume, number, page }: Entry, index: number): string {
  const by = author === '' ? '' : `  author = "${author}",\n`;
  return `@Article{Tub:${String(index)},\n${by}  title = "${title}",\n  journal = "Typography Notes",\n  volume = "${String(volume)}",\n  number = "${String(number)}",\n  pages = "${String(page)}--${String(page + 1)}",\n  year = "${String(1980 + volume)}",\n}\n`;
}

const entries = makeEntries();
const first = readText(entries.map(toBibtex).join('\n'), 'seeds/a.bib').drafts;

test('3,680 entries of a journal with the same columns in every issue stay apart', () => {
  expect(first).toHaveLength(issues * (columns.length + articles));
  const together = mergeDrafts(first).groups.filter((group) => group.length > 1);
  expect(together.map((group) => group.map(({ title, lines }) => [title, lines[0]]))).toEqual([]);
});

test('the same entries in a second bibliography join their own, and nothing else', () => {
  const second = first.slice(0, 1000).map((draft) => ({ ...draft, file: 'seeds/b.bib' }));
  const { groups } = mergeDrafts([...first, ...second]);
  expect(groups).toHaveLength(entries.length);
  const places = groups.map((group) =>
    group.map(({ volume, issue, pages }) => [volume, issue, pages].join()),
  );
  expect(places.filter((own) => new Set(own).size > 1)).toEqual([]);
});

/** Posts of twenty weekly feeds: most titles come every week, each post has its own guid and day. */
function makeItems(): Draft[] {
  const draw = drawFrom(7);
  return Array.from({ length: 10_000 }, (_item, index) => {
    const feed = index % 20;
    const week = Math.floor(index / 20);
    const day = new Date(Date.UTC(2015, 0, 1 + week * 7)).toISOString().slice(0, 10);
    return makeDraft({
      source: 'feed',
      file: `seeds/${String(feed)}-${day}.xml`,
      title: draw(3) === 0 ? 'Weekly links' : `${verbs[draw(10)] ?? ''} ${nouns[draw(10)] ?? ''}`,
      abstract: '',
      authors: [{ given: 'Ann', family: `Lee${'abcdefghijklmnopqrst'.charAt(feed)}` }],
      posted: day,
      item: { feed: `https://blog.example/${String(feed)}`, guid: String(index) },
      url: `https://blog.example/${String(feed)}/${String(index)}`,
    });
  });
}

test('10,000 posts with guids of their own stay apart, and a second copy of one joins it', () => {
  const items = makeItems();
  const again = items.slice(0, 1000).map((draft) => ({ ...draft, file: `seeds/copy/${draft.file}` }));
  const { groups } = mergeDrafts([...items, ...again]);
  expect(groups).toHaveLength(items.length);
  expect(new Set(groups.map((group) => new Set(group.map(({ item }) => item?.guid)).size))).toEqual(
    new Set([1]),
  );
});
