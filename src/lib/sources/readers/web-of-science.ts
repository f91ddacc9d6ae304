import { joinLines, markupToText, toLine } from '#lib/text/plain-text.ts';
import { readDate, readYearAndMonth } from '#lib/dates/read-date.ts';
import type { Diagnostic } from '#lib/schema/diagnostic.ts';
import type { Draft } from '#lib/schema/draft.ts';
import { identify } from '#lib/identifiers/identify.ts';
import { buildDraft } from '../build-draft.ts';
import { toContainerTitle } from '../container-title.ts';
import { readNames, toPlainLine } from '../read-names.ts';
import { finishReading, noTitle } from '../record-reports.ts';
import type { Reading, Seed, Source } from '../source.ts';
import { splitTagged } from '../tagged/split-tagged.ts';
import { joinPages, unreadTags, valueOf, valuesOf, type TaggedRecord } from '../tagged/tagged-record.ts';
import { typeOfWords } from '../tagged/work-types.ts';

/** `AU Lee, A`; further lines are indented, and of a list of names each is one. */
const format = {
  line: /^([A-Z][A-Z0-9])(?: (.*))?$/,
  begins: new Set(['PT']),
  ends: 'ER',
  lists: new Set(['AU', 'AF', 'CA', 'GP', 'BE', 'CR', 'C1']),
  filler: /^\s*(?:EF|FN .*|VR .*)?\s*$/,
};

const readTags = new Set('PT ER AU AF CA GP TI SO DT DE AB PD PY EA DI VL IS BP EP AR PU'.split(' '));

/** The month, `MAR 15` or `SEP-OCT`, stands apart from the year; a paper without a volume has the day of early access. */
function readIssued(record: TaggedRecord): Pick<Draft, 'issued' | 'unreadableDate'> {
  const [year, month, early] = [valueOf(record, 'PY'), valueOf(record, 'PD'), valueOf(record, 'EA')];
  const issued = readYearAndMonth(year, month) ?? readDate(year) ?? readDate(early);
  if (issued !== undefined) return { issued };
  const text = year || early;
  return text === '' ? {} : { unreadableDate: text };
}

function readRecord(record: TaggedRecord, diagnostics: Diagnostic[]): Draft | undefined {
  const title = toLine(markupToText(valueOf(record, 'TI')));
  if (title === '') {
    diagnostics.push(noTitle(record.place));
    return undefined;
  }
  // `J` is in every record of a journal; a meeting's paper in a journal has the more exact word in `DT`.
  const type = typeOfWords(valueOf(record, 'DT').replace(/;.*$/, ''));
  const full = valuesOf(record, 'AF');
  const names = full.length > 0 ? full : valuesOf(record, 'AU');
  return buildDraft(webOfScience.id, record, {
    title,
    abstract: joinLines(markupToText(valueOf(record, 'AB'))),
    ...identify(valueOf(record, 'DI')),
    authors: [
      ...readNames(names, 'family-first'),
      ...valuesOf(record, 'CA', 'GP').map((group) => ({ literal: toPlainLine(group) })),
    ],
    ...readIssued(record),
    keywords: valueOf(record, 'DE').split(';').map(toPlainLine).filter(Boolean),
    containerTitle: toContainerTitle(toPlainLine(valueOf(record, 'SO'))),
    ...(type === undefined ? {} : { type }),
    publisher: toPlainLine(valueOf(record, 'PU')),
    volume: valueOf(record, 'VL'),
    issue: valueOf(record, 'IS'),
    pages: joinPages(valueOf(record, 'BP', 'AR'), valueOf(record, 'EP')),
  });
}

function read(seed: Seed): Reading {
  const { records } = splitTagged(seed, format);
  const diagnostics: Diagnostic[] = [];
  const drafts = records.flatMap((record) => readRecord(record, diagnostics) ?? []);
  return { ...finishReading(seed, drafts, diagnostics), left: unreadTags(records, readTags) };
}

/** Web of Science's “Plain text file”, which other tools write, too. */
export const webOfScience: Source = {
  id: 'web-of-science',
  name: 'Web of Science list',
  markup: 'html',
  recognises: (text) => /^\s*(?:FN [^\n]*\n\s*|VR \d[^\n]*\n\s*)*PT [JBSP]\s*\n/.test(text),
  read,
};
