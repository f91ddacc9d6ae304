import { joinLines, markupToText, toLine } from '#lib/text/plain-text.ts';
import { readDate, readYearAndMonth } from '#lib/dates/read-date.ts';
import type { Diagnostic } from '#lib/schema/diagnostic.ts';
import type { Draft } from '#lib/schema/draft.ts';
import { identify } from '#lib/identifiers/identify.ts';
import { buildDraft } from '../build-draft.ts';
import { toContainerTitle } from '../container-title.ts';
import { readAddress } from '../read-address.ts';
import { readNames, toPlainLine } from '../read-names.ts';
import { finishReading, noTitle } from '../record-reports.ts';
import type { Reading, Seed, Source } from '../source.ts';
import { splitTagged } from '../tagged/split-tagged.ts';
import { joinPages, unreadTags, valueOf, valuesOf, type TaggedRecord } from '../tagged/tagged-record.ts';
import { typeOfWords } from '../tagged/work-types.ts';

const format = {
  line: /^(%[A-Z0-9@!#$+?[\]^~&*<>()])(?: (.*))?$/,
  begins: new Set(['%0', '%T']),
  blankEnds: true,
  filler: /^$/,
};

const readTags = new Set('%0 %T %A %D %8 %J %B %V %N %P %R %U %X %K %I %9'.split(' '));

function readRecord(record: TaggedRecord, diagnostics: Diagnostic[]): Draft | undefined {
  const title = toLine(markupToText(valueOf(record, '%T')));
  if (title === '') {
    diagnostics.push(noTitle(record.place));
    return undefined;
  }
  const [year, date] = [valueOf(record, '%D'), valueOf(record, '%8')];
  const issued = readDate(date) ?? readYearAndMonth(year, date) ?? readDate(year);
  const type = typeOfWords(valueOf(record, '%0'));
  return buildDraft(endnote.id, record, {
    title,
    abstract: joinLines(markupToText(valueOf(record, '%X'))),
    ...identify(...valuesOf(record, '%R', '%U')),
    // Some programs write all names on one line.
    authors: readNames(
      valuesOf(record, '%A')
        .flatMap((names) => names.split(/;\s*/))
        .map((name) => name.replace(/,$/, '')),
    ),
    ...(issued === undefined ? { unreadableDate: date || year } : { issued }),
    keywords: valuesOf(record, '%K')
      .flatMap((words) => words.split(/[;,]/))
      .map(toPlainLine)
      .filter(Boolean),
    containerTitle: toContainerTitle(toPlainLine(valueOf(record, '%J', '%B'))),
    ...(type === undefined ? {} : { type }),
    genre: toPlainLine(valueOf(record, '%9')),
    publisher: toPlainLine(valueOf(record, '%I')),
    volume: valueOf(record, '%V'),
    issue: valueOf(record, '%N'),
    pages: joinPages(valueOf(record, '%P')),
    url: readAddress(valueOf(record, '%U')),
  });
}

function read(seed: Seed): Reading {
  const { records } = splitTagged(seed, format);
  const diagnostics: Diagnostic[] = [];
  const drafts = records.flatMap((record) => readRecord(record, diagnostics) ?? []);
  return { ...finishReading(seed, drafts, diagnostics), left: unreadTags(records, readTags) };
}

/** EndNote's tagged list, which publishers offer as `.enw`; also called Refer. */
export const endnote: Source = {
  id: 'endnote',
  name: 'EndNote list',
  markup: 'html',
  recognises: (text) => /^\s*%0 \S/.test(text) || (/^\s*%[A-Z\d] \S/.test(text) && /^%T \S/m.test(text)),
  read,
};
