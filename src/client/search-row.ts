import { entry, formats, periods, search } from '#words';
import type { ExcerptPart } from '#lib/search/cut-excerpt.ts';
import type { SearchRow } from '#lib/search/search-record.ts';
import { authorPieces } from '../components/author-pieces.ts';
import { splitTitle } from '../components/split-title.ts';
import { readAuthors } from '#lib/search/row-authors.ts';

type Content = (Node | string)[];

/** What a whole answer adds to a row. */
export interface Marker {
  /** Places of the marked ones among the words of a text. */
  findPlaces: (text: string) => number[];
  /** The passage with most of them; nothing if there is none. */
  cutPassage: (text: string) => ExcerptPart[];
  /** What reference managers read of the row. */
  formatCoins: (row: SearchRow) => string | undefined;
}

export const noMarks: Marker = {
  findPlaces: () => [],
  cutPassage: () => [],
  formatCoins: () => undefined,
};

/** An element with its properties and its content, all of it text or elements. */
export function element<K extends keyof HTMLElementTagNameMap>(
  name: K,
  properties: Partial<HTMLElementTagNameMap[K]>,
  ...content: Content
) {
  const made = Object.assign(document.createElement(name), properties);
  made.append(...content);
  return made;
}

function mark(text: string): HTMLElement {
  return element('mark', { className: 'hit' }, text);
}

/** A passage with its hits marked. */
export function formatParts(parts: readonly ExcerptPart[]): Content {
  return parts.map(({ text, hit }) => (hit ? mark(text) : text));
}

/** Words of a text with the hits marked. */
function markText(text: string, marker: Marker): Content {
  const hits = new Set(marker.findPlaces(text));
  return text.split(' ').flatMap((word, place): Content => {
    const space = place > 0 ? [' '] : [];
    return [...space, hits.has(place) ? mark(word) : word];
  });
}

function formatTitle(title: string, marker: Marker): Content {
  return splitTitle(title).flatMap(({ text, whole }): Content => {
    const content = markText(text, marker);
    return whole ? [element('span', { className: 'nb' }, ...content)] : content;
  });
}

function formatDate({ date }: SearchRow): Content {
  if (date === undefined) return [periods.noDate];
  const parts = formats.dateParts(date).map(({ type, text }) => {
    if (type === 'day') return element('b', {}, text);
    return type === 'year' ? element('span', { className: 'e-year' }, text) : text;
  });
  return [element('time', { dateTime: date }, ...parts)];
}

/** The passage with the words, of the abstract or of a note; the summary if they are in neither. */
function formatSummary({ abstract, note, summary }: SearchRow, marker: Marker): Content {
  const passage = (text: string) => formatParts(marker.cutPassage(text));
  const ofAbstract = passage(abstract);
  if (ofAbstract.length > 0) return ofAbstract;
  const ofNote = note === undefined ? [] : passage(note);
  if (ofNote.length > 0) return [search.inNote, ...ofNote];
  return summary === undefined ? [] : [summary];
}

/** Authors that the words name and the short list leaves out. */
function formatNames({ names = [], authors }: SearchRow, marker: Marker): Content {
  const shown = authors.names?.length ?? 0;
  const named = names
    .slice(shown)
    .filter((name) => marker.findPlaces(name).length * 2 > name.split(' ').length);
  return named.length === 0 ? [] : [search.byAuthor, mark(formats.list(named))];
}

function formatAuthors({ authors }: SearchRow, marker: Marker): HTMLElement {
  const pieces = authorPieces(readAuthors(authors, location.pathname)).flatMap(({ text, href }): Content =>
    href === undefined ? [text] : [element('a', { href, dir: 'auto' }, ...markText(text, marker))],
  );
  return element('span', { className: 'names' }, ...pieces);
}

function formatMeta(row: SearchRow, marker: Marker): Content {
  const { topic, organization, arxiv, code, isInferred, isWithdrawn, isRetracted } = row;
  const names = formatNames(row, marker);
  const items: Content = [
    isWithdrawn ? element('strong', {}, isRetracted ? entry.retracted : entry.withdrawn) : '',
    topic
      ? element(
          'span',
          { className: 'topics' },
          element('a', { href: topic.href, className: `topic color-${topic.color}` }, topic.title),
        )
      : '',
    formatAuthors(row, marker),
    names.length > 0 ? element('bdi', {}, ...names) : '',
    organization === undefined ? '' : element('bdi', {}, organization),
    arxiv ? element('a', { href: arxiv.href }, arxiv.id) : '',
    code === undefined ? '' : element('a', { href: code }, entry.code),
    isInferred ? periods.inferred : '',
  ];
  return items
    .filter((item) => item !== '')
    .flatMap((item, index) => [index > 0 ? ' ' : '', element('span', {}, item)]);
}

function formatResult({ result }: SearchRow): Content {
  if (!result) return [];
  const figure = result.figure === undefined ? [] : [element('b', {}, result.figure), ' '];
  return [...figure, result.text];
}

/** Fills a copy of the page's template. All that comes from the index is set as text or as an address of our own making. */
export function makeRow(template: HTMLTemplateElement, paper: SearchRow, marker: Marker): DocumentFragment {
  const row = document.importNode(template.content, true);
  const fill = (slot: string, content: Content) => {
    const place = row.querySelector<HTMLElement>(`[data-slot=${slot}]`);
    place?.replaceChildren(...content);
    if (place && content.length === 0) place.hidden = true;
  };
  if (paper.run !== undefined) row.querySelector('li')?.setAttribute('data-run', String(paper.run));
  fill('title', formatTitle(paper.title, marker));
  row.querySelector('a[data-slot=title]')?.setAttribute('href', paper.href);
  fill('date', formatDate(paper));
  fill('summary', formatSummary(paper, marker));
  fill('meta', formatMeta(paper, marker));
  fill('result', formatResult(paper));
  const coins = marker.formatCoins(paper);
  if (coins !== undefined)
    row.querySelector('.e-body')?.append(element('span', { className: 'Z3988', title: coins }));
  return row;
}
