import { joinLines, markupToText, toLine } from '#lib/text/plain-text.ts';
import { readDate, readYearAndMonth } from '#lib/dates/read-date.ts';
import type { Diagnostic } from '#lib/schema/diagnostic.ts';
import type { Draft } from '#lib/schema/draft.ts';
import { identify } from '#lib/identifiers/identify.ts';
import { buildDraft } from '../build-draft.ts';
import { toContainerTitle } from '../container-title.ts';
import { readAddress } from '../read-address.ts';
import { readNames } from '../read-names.ts';
import { finishReading, noTitle } from '../record-reports.ts';
import type { Reading, Seed, Source } from '../source.ts';
import { joinPages } from '../tagged/tagged-record.ts';
import { typeOfWords } from '../tagged/work-types.ts';
import { child, childrenOf, type XmlElement } from '../xml/xml-element.ts';
import { peekXml, readXml } from '../xml/read-xml.ts';

const recordNames = ['record'];

/** The elements at the end of a path of names. */
function at(element: XmlElement | undefined, ...path: string[]): XmlElement[] {
  const [first, ...rest] = path;
  if (element === undefined || first === undefined) return element ? [element] : [];
  return childrenOf(element, first).flatMap((found) => at(found, ...rest));
}

function textAt(record: XmlElement, ...path: string[]): string {
  return toLine(markupToText(at(record, ...path)[0]?.text ?? ''));
}

function readRecord(record: XmlElement, diagnostics: Diagnostic[]): Draft | undefined {
  const title = textAt(record, 'titles', 'title');
  if (title === '') {
    diagnostics.push(noTitle(record.place));
    return undefined;
  }
  const [year, date] = [textAt(record, 'dates', 'year'), textAt(record, 'dates', 'pub-dates', 'date')];
  const issued = readDate(date) ?? readYearAndMonth(year, date) ?? readDate(year);
  const url = textAt(record, 'urls', 'related-urls', 'url');
  const type = typeOfWords(child(record, 'ref-type')?.attributes['name'] ?? '');
  return buildDraft(
    endnoteXml.id,
    { place: record.place, lines: [record.place.line, record.lastLine] },
    {
      title,
      abstract: joinLines(markupToText(at(record, 'abstract')[0]?.text ?? '')),
      ...identify(textAt(record, 'electronic-resource-num'), url),
      authors: readNames(
        at(record, 'contributors', 'authors', 'author').map(({ text }) => toLine(text).replace(/,$/, '')),
      ),
      ...(issued === undefined ? { unreadableDate: date || year } : { issued }),
      keywords: at(record, 'keywords', 'keyword').map(({ text }) => toLine(text)),
      containerTitle: toContainerTitle(
        textAt(record, 'titles', 'secondary-title') || textAt(record, 'periodical', 'full-title'),
      ),
      ...(type === undefined ? {} : { type }),
      publisher: textAt(record, 'publisher'),
      volume: textAt(record, 'volume'),
      issue: textAt(record, 'number'),
      pages: joinPages(textAt(record, 'pages')),
      url: readAddress(url),
    },
  );
}

function read(seed: Seed): Reading {
  const { root, diagnostics } = readXml(seed, recordNames);
  const records = at(root, 'records', 'record').filter(({ closed }) => closed);
  const drafts = records.flatMap((record) => readRecord(record, diagnostics) ?? []);
  return { ...finishReading(seed, drafts, diagnostics), exporter: 'EndNote' };
}

/** EndNote's XML. */
export const endnoteXml: Source = {
  id: 'endnote-xml',
  name: 'EndNote XML',
  markup: 'html',
  recognises: (text) => {
    const root = peekXml(text);
    return root?.name === 'xml' && child(root, 'records') !== undefined;
  },
  read,
};
