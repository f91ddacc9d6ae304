import { decodeEntities, joinLines, toLine } from '#lib/text/plain-text.ts';
import { parseDay, parseMoment } from '#lib/dates/parse-moment.ts';
import type { Diagnostic, Place } from '#lib/schema/diagnostic.ts';
import type { Draft } from '#lib/schema/draft.ts';
import { buildDraft } from '../build-draft.ts';
import { categoriesOf, feedRecords, isFeed, linkOf, recordNames } from '../feed-records.ts';
import { identify } from '#lib/identifiers/identify.ts';
import { isAnnouncement } from '../is-announcement.ts';
import { findWithdrawal } from '../find-withdrawal.ts';
import { splitNames } from '#lib/names/split-names.ts';
import { readNames, toPlainLine } from '../read-names.ts';
import { peekXml, readXml } from '../xml/read-xml.ts';
import { child, childrenOf, childText, type XmlElement } from '../xml/xml-element.ts';
import { readAddress } from '../read-address.ts';
import { badField, finishReading, noTitle } from '../record-reports.ts';
import type { Reading, Seed, Source } from '../source.ts';

/** Types of announcements: a new paper, a paper in one more category, or a new version. */
const announceTypes = ['new', 'cross', 'replace', 'replace-cross'];

const weekdays = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];

/** `arXiv:2203.01250v3 Announce Type: replace-cross` stands before the abstract. */
const preamble = /^\s*arXiv:(\S+)\s+Announce Type:\s*([\w-]+)\s*(?:Abstract:)?/i;

interface Announcement {
  type: string;
  /** With the version. */
  id: string;
  abstract: string;
}

function readAnnouncement(record: XmlElement): Announcement {
  const text = childText(record, 'description', 'summary', 'content');
  const [opening = '', id = '', type = ''] = preamble.exec(text) ?? [];
  return {
    type: (childText(record, 'arxiv:announce_type') || type).toLowerCase(),
    id,
    abstract: joinLines(decodeEntities(text.slice(opening.length).replace(/^\s*Abstract:/, ''))),
  };
}

/** RSS has one list in `dc:creator`. Some Atom feeds have an author element, which may also hold a list. */
function readAuthors(record: XmlElement): string[] {
  const creators = childrenOf(record, 'dc:creator').map(({ text }) => text);
  const authors = childrenOf(record, 'author').map((author) => childText(author, 'name'));
  return (creators.length > 0 ? creators : authors).flatMap((list) => splitNames(decodeEntities(list)));
}

function readPosted(record: XmlElement, diagnostics: Diagnostic[]): string | undefined {
  const name = ['pubDate', 'published', 'updated', 'dc:date'].find(
    (candidate) => childText(record, candidate) !== '',
  );
  if (name === undefined) return undefined;
  const day = parseDay(childText(record, name));
  if (day === undefined)
    diagnostics.push(
      badField(name, childText(record, name), 'no date', child(record, name)?.place ?? record.place),
    );
  return day;
}

/** An announcement of an unknown type counts as a new paper. */
function checkType(type: string, place: Place, diagnostics: Diagnostic[]): void {
  if (!announceTypes.includes(type))
    diagnostics.push(
      badField(
        'announce_type',
        type,
        `none of ${announceTypes.join(', ')}; the paper is taken as new`,
        place,
      ),
    );
}

function readRecord(record: XmlElement, diagnostics: Diagnostic[]): Draft | undefined {
  const title = toLine(decodeEntities(childText(record, 'title')));
  if (title === '') {
    diagnostics.push(noTitle(record.place));
    return undefined;
  }
  const { type, id, abstract } = readAnnouncement(record);
  checkType(type, record.place, diagnostics);
  const named = childText(record, 'guid', 'id');
  const ids = identify(named, id, linkOf(record), childText(record, 'arxiv:DOI', 'arxiv:doi'));
  if (ids.arxivId === undefined) diagnostics.push(badField('guid', named, 'not an arXiv id', record.place));
  const posted = readPosted(record, diagnostics);
  const revises = type.startsWith('replace');
  const titlePlace = child(record, 'title')?.place;
  return buildDraft(
    arxivAnnouncements.id,
    { place: record.place, lines: [record.place.line, record.lastLine] },
    {
      title,
      abstract,
      ...ids,
      authors: readNames(readAuthors(record)),
      categories: categoriesOf(record),
      journalRef: toPlainLine(childText(record, 'arxiv:journal_reference', 'arxiv:journal_ref')),
      license: readAddress(childText(record, 'dc:rights', 'rights')),
      withdrawn: findWithdrawal(childText(record, 'arxiv:comment'), abstract),
      ...(revises ? { revises, updated: posted } : {}),
      // A cross-listing may follow the paper by months.
      ...(type === 'new' ? { posted } : {}),
    },
    titlePlace ? { title: titlePlace } : {},
  );
}

/** Whether arXiv announces nothing on the day of the feed. */
function isQuietDay(channel: XmlElement | undefined): boolean {
  const built = parseMoment(childText(channel, 'lastBuildDate', 'pubDate', 'updated'));
  const skipped = childrenOf(child(channel, 'skipDays'), 'day').map(({ text }) => text.trim());
  // Midnight in New York is early morning in UTC, on the same day.
  return (
    built !== undefined &&
    (skipped.length > 0 ? skipped : ['Saturday', 'Sunday']).includes(
      weekdays[new Date(built).getUTCDay()] ?? '',
    )
  );
}

function read(seed: Seed): Reading {
  const { root, diagnostics } = readXml(seed, recordNames);
  const channel = child(root, 'channel') ?? root;
  const drafts = feedRecords(root).flatMap((record) => readRecord(record, diagnostics) ?? []);
  const built = parseMoment(childText(channel, 'lastBuildDate', 'pubDate', 'updated'));
  const asOf = built === undefined ? {} : { asOf: new Date(built).toISOString() };
  return finishReading(
    seed,
    drafts.map((draft) => ({ ...draft, ...asOf })),
    diagnostics,
    isQuietDay(channel),
  );
}

function recognises(text: string): boolean {
  const root = peekXml(text);
  return isFeed(root) && isAnnouncement(root);
}

/** arXiv's announcements of each working day on rss.arxiv.org, as RSS or Atom. */
export const arxivAnnouncements: Source = {
  id: 'arxiv-announcements',
  name: 'arXiv announcements',
  markup: 'tex',
  recognises,
  read,
};
