import { joinLines, markupToText, toLine } from '#lib/text/plain-text.ts';
import { parseDay } from '#lib/dates/parse-moment.ts';
import { readDate } from '#lib/dates/read-date.ts';
import type { PaperDate } from '#lib/schema/paper-date.ts';
import type { Diagnostic } from '#lib/schema/diagnostic.ts';
import type { Draft } from '#lib/schema/draft.ts';
import { buildDraft } from '../build-draft.ts';
import { feedExporters } from '../exporters/feed-exporters.ts';
import { findExporter } from '../exporters/find-exporter.ts';
import { categoriesOf, feedRecords, isFeed, linkOf, recordNames } from '../feed-records.ts';
import { identify } from '#lib/identifiers/identify.ts';
import { readAddress } from '../read-address.ts';
import { splitNames } from '#lib/names/split-names.ts';
import { readNames } from '../read-names.ts';
import { peekXml, readXml } from '../xml/read-xml.ts';
import { childrenOf, childText, child, type XmlElement } from '../xml/xml-element.ts';
import { badField, finishReading, noTitle } from '../record-reports.ts';
import type { Reading, Seed, Source } from '../source.ts';

/** Atom has one element per person, Dublin Core one element per person or one list, RSS an address with a name in brackets. */
function readAuthors(record: XmlElement): string[] {
  const creators = childrenOf(record, 'dc:creator').map(({ text }) => markupToText(text));
  // One element may hold a list, several hold one name each.
  if (creators.length > 1) return creators;
  if (creators.length === 1) return creators.flatMap(splitNames);
  return childrenOf(record, 'author').flatMap((author) => {
    const name = childText(author, 'name') || author.text.trim();
    const inBrackets = /^[^\s@]+@[^\s(]+\s*\((.+)\)$/.exec(name)?.[1];
    return /^[^\s@]+@[^\s@]+$/.test(name) ? [] : splitNames(inBrackets ?? name);
  });
}

/** The longest text of the record, since some feeds have a teaser and the abstract in different elements. */
function readAbstract(record: XmlElement): string {
  const texts = ['content:encoded', 'content', 'description', 'summary', 'dc:description'].map((name) =>
    childText(record, name),
  );
  const plain = texts.map((text) => joinLines(markupToText(text, true)).replace(/^abstract[:.]?\s+/i, ''));
  return plain.reduce((longest, text) => (text.length > longest.length ? text : longest), '');
}

/** The day on which the record was posted; a month or a year is no day, but dates the paper. */
function readPosted(record: XmlElement, diagnostics: Diagnostic[]): { posted?: string; issued?: PaperDate } {
  const names = ['pubDate', 'published', 'dc:date', 'prism:publicationDate', 'updated'].filter(
    (name) => childText(record, name) !== '',
  );
  const texts = names.map((name) => childText(record, name));
  const posted = texts.map((text) => parseDay(text)).find((day) => day !== undefined);
  if (posted !== undefined) return { posted };
  const date = texts.map((text) => readDate(text)).find((one) => one !== undefined);
  const [first] = names;
  if (date === undefined && first !== undefined)
    diagnostics.push(
      badField(first, childText(record, first), 'no date', child(record, first)?.place ?? record.place),
    );
  if (date === undefined) return {};
  return date.precision === 'day' ? { posted: date.value } : { issued: date };
}

/** The identity of a feed on every day: its address, or its title. */
function nameOf(root: XmlElement | undefined, file: string): string {
  const channel = child(root, 'channel') ?? root;
  return channel === undefined
    ? file
    : childText(channel, 'id') || linkOf(channel) || childText(channel, 'title') || file;
}

function readRecord(record: XmlElement, feedName: string, diagnostics: Diagnostic[]): Draft | undefined {
  const title = toLine(markupToText(childText(record, 'title', 'dc:title')));
  if (title === '') {
    diagnostics.push(noTitle(record.place));
    return undefined;
  }
  const link = linkOf(record);
  const guid = childText(record, 'guid', 'id') || link;
  const place = child(record, 'title')?.place;
  return buildDraft(
    feed.id,
    { place: record.place, lines: [record.place.line, record.lastLine] },
    {
      title,
      abstract: readAbstract(record),
      ...identify(
        link,
        childText(record, 'guid', 'id'),
        childText(record, 'prism:doi'),
        childText(record, 'dc:identifier'),
      ),
      authors: readNames(readAuthors(record)),
      keywords: categoriesOf(record),
      containerTitle: toLine(markupToText(childText(record, 'prism:publicationName', 'dc:source'))),
      url: readAddress(link),
      ...readPosted(record, diagnostics),
      ...(guid === '' ? {} : { item: { feed: feedName, guid } }),
    },
    place ? { title: place } : {},
  );
}

function read(seed: Seed): Reading {
  const { root, diagnostics } = readXml(seed, recordNames);
  const feedName = nameOf(root, seed.file);
  const drafts = feedRecords(root).flatMap((record) => readRecord(record, feedName, diagnostics) ?? []);
  const exporter = findExporter(seed.text, feedExporters);
  return { ...finishReading(seed, drafts, diagnostics), ...(exporter === undefined ? {} : { exporter }) };
}

/** Any other RSS 2.0, RSS 1.0 or Atom feed whose entries are papers. */
export const feed: Source = {
  id: 'feed',
  name: 'RSS or Atom feed',
  markup: 'html',
  recognises: (text) => isFeed(peekXml(text)),
  read,
};
