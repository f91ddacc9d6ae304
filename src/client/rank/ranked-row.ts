import { entry, formats, forYou as words, periods } from '#words';
import type { Ranked } from '#lib/rank/rank-papers.ts';
import type { CatalogueRecord } from '#lib/schema/catalogue.ts';
import type { TopicName } from '../../data/types.ts';
import { makeElement } from '../make-element.ts';
import type { ReaderLibrary } from './reader-library.ts';

function authorsOf({ authors, authorCount = authors.length }: CatalogueRecord): string {
  const names = formats.row(authors);
  return authorCount > authors.length && authors.length > 0
    ? entry.authorsAndMore({ names, count: authorCount - authors.length, total: authorCount })
    : names;
}

function dateOf({ date }: CatalogueRecord): (Node | string)[] {
  if (date === undefined) return [periods.noDate];
  const parts = formats.dateParts(date).map(({ type, text }) => {
    if (type === 'day') return makeElement('b', {}, text);
    return type === 'year' ? makeElement('span', { className: 'e-year' }, text) : text;
  });
  return [makeElement('time', { dateTime: date }, ...parts)];
}

function metaOf(record: CatalogueRecord, topics: ReadonlyMap<string, TopicName>): HTMLElement {
  const topic = record.topics.map((id) => topics.get(id)).find((one) => one !== undefined);
  const items = [
    ...(topic
      ? [
          makeElement(
            'span',
            { className: 'topics' },
            makeElement('a', { href: topic.href, className: `topic color-${topic.color}` }, topic.title),
          ),
        ]
      : []),
    ...(record.authors.length > 0 ? [makeElement('span', { className: 'names' }, authorsOf(record))] : []),
  ];
  const spaced = items.flatMap((item, at) => [at > 0 ? ' ' : '', makeElement('span', {}, item)]);
  const line = makeElement('p', { className: 'meta' }, ...spaced);
  line.classList.add('dots');
  return line;
}

/** Which of the reader's papers brought a paper up, and which terms. */
function becauseOf({ because, terms }: Ranked, { titles, shown }: ReaderLibrary): HTMLElement {
  return makeElement(
    'p',
    { className: 'because' },
    words.because({
      papers: formats.list(because.map((paper) => words.quoted({ title: titles[paper] ?? '' }))),
      terms: formats.list(terms.map((term) => shown.get(term) ?? '')),
    }),
  );
}

/** A ranked paper as an entry of a list. */
export function makeRankedRow(
  record: CatalogueRecord,
  ranked: Ranked,
  context: { library: ReaderLibrary; topics: ReadonlyMap<string, TopicName>; href: string },
): HTMLElement {
  const { library, topics, href } = context;
  const title = makeElement('a', { href }, record.title);
  const body = makeElement(
    'div',
    { className: 'e-body' },
    makeElement('h3', { className: 'e-title', dir: 'auto' }, title),
    ...(record.summary === undefined
      ? []
      : [makeElement('p', { className: 'e-why', dir: 'auto' }, record.summary)]),
    metaOf(record, topics),
    becauseOf(ranked, library),
  );
  const date = makeElement('p', { className: 'e-date' }, ...dateOf(record));
  const row = makeElement('li', { className: 'entry' }, date, body);
  if (record.run !== undefined) row.dataset['run'] = String(record.run);
  return row;
}
