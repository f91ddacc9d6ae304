import { entry, formats, periods } from '#words';
import { authorPieces } from '../components/author-pieces.ts';
import { splitTitle } from '../components/split-title.ts';
import { cutExcerpt } from './search-excerpt.ts';
import type { Hit, IndexedPaper } from './search-index.ts';
import { parseRecord, readAuthors, type SearchRecord } from './search-record.ts';
import { keepTelling } from './search-words.ts';

type Content = (Node | string)[];

function element<K extends keyof HTMLElementTagNameMap>(
  name: K,
  properties: Partial<HTMLElementTagNameMap[K]>,
  ...content: Content
) {
  const made = Object.assign(document.createElement(name), properties);
  made.append(...content);
  return made;
}

function formatTitle(title: string): Content {
  return splitTitle(title).map(({ text, whole }) =>
    whole ? element('span', { className: 'nb' }, text) : text,
  );
}

function formatDate({ date }: SearchRecord): Content {
  if (date === undefined) return [periods.noDate];
  const parts = formats.dateParts(date).map(({ type, text }) => {
    if (type === 'day') return element('b', {}, text);
    return type === 'year' ? element('span', { className: 'e-year' }, text) : text;
  });
  return [element('time', { dateTime: date }, ...parts)];
}

/** The passage with the words; the summary if they are in the title or the authors only. */
function formatSummary(record: SearchRecord, { content, anchors }: IndexedPaper, words: number[]): Content {
  const from = anchors.find(({ id }) => id === 'abstract')?.location ?? 0;
  const parts = cutExcerpt(content, words, from);
  if (parts.length === 0) return record.summary === undefined ? [] : [record.summary];
  return parts.map(({ text, hit }) => (hit ? element('mark', { className: 'hit' }, text) : text));
}

function formatAuthors(authors: SearchRecord['authors']): HTMLElement {
  const pieces = authorPieces(readAuthors(authors, location.pathname)).map(({ text, href }) =>
    href === undefined ? text : element('a', { href, dir: 'auto' }, text),
  );
  return element('span', { className: 'names' }, ...pieces);
}

function formatMeta({ authors, organization, arxiv, code, isInferred, isWithdrawn }: SearchRecord): Content {
  const items: Content = [
    isWithdrawn ? element('strong', {}, entry.withdrawn) : '',
    formatAuthors(authors),
    organization === undefined ? '' : element('bdi', {}, organization),
    arxiv ? element('a', { href: arxiv.href }, arxiv.id) : '',
    code === undefined ? '' : element('a', { href: code }, entry.code),
    isInferred ? periods.inferred : '',
  ];
  return items
    .filter((item) => item !== '')
    .flatMap((item, index) => [index > 0 ? ' ' : '', element('span', {}, item)]);
}

function formatTopic({ topic }: SearchRecord): Content {
  if (!topic) return [element('span', { className: 'meta' }, entry.noTopic)];
  return [element('a', { href: topic.href, className: `topic color-${topic.color}` }, topic.title)];
}

/** Fills a copy of the page's template. Everything from the index is set as text or as an address of our own making. */
export async function makeRow(
  template: HTMLTemplateElement,
  hit: Hit,
  query: string,
): Promise<DocumentFragment> {
  const paper = await hit.data();
  const record = parseRecord(paper.filters['record']?.[0]);
  const row = document.importNode(template.content, true);
  const fill = (slot: string, content: Content) => {
    const place = row.querySelector<HTMLElement>(`[data-slot=${slot}]`);
    place?.replaceChildren(...content);
    if (place && content.length === 0) place.hidden = true;
  };
  fill('title', formatTitle(paper.meta['title'] ?? paper.url));
  row.querySelector('a[data-slot=title]')?.setAttribute('href', paper.url);
  fill('date', formatDate(record));
  fill('summary', formatSummary(record, paper, keepTelling(paper.content, hit.words, query)));
  fill('meta', formatMeta(record));
  fill('topic', formatTopic(record));
  return row;
}
