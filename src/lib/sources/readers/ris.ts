import { joinLines, markupToText, toLine } from '#lib/text/plain-text.ts';
import { parsePartialDate } from '#lib/dates/partial-date.ts';
import type { Diagnostic } from '#lib/schema/diagnostic.ts';
import { diagnose } from '#lib/schema/rules.ts';
import type { Draft } from '#lib/schema/draft.ts';
import type { PaperDate } from '#lib/schema/paper-date.ts';
import { buildDraft, type RecordPlace } from '../build-draft.ts';
import { toContainerTitle } from '../container-title.ts';
import { identify } from '#lib/identifiers/identify.ts';
import { quoteTitle } from '#lib/text/quote.ts';
import { readAddress } from '../read-address.ts';
import { readNames, toPlainLine } from '../read-names.ts';
import { badField, finishReading, noTitle } from '../record-reports.ts';
import type { Reading, Seed, Source } from '../source.ts';

interface RisRecord extends RecordPlace {
  /** Values by tag, in order. */
  values: Map<string, string[]>;
  /** True if `ER  -` ends the record. */
  ended: boolean;
}

/** `TY  - JOUR`; some programs write one space or none after the dash. */
const tagLine = /^([A-Z][A-Z0-9]) {1,2}- ?(.*)$/;

/** Splits a file into records. A line without a tag continues the value before it. */
function splitRis({ file, text }: Seed): { records: RisRecord[]; strays: number[] } {
  const records: RisRecord[] = [];
  const strays: number[] = [];
  let last: string[] | undefined;
  for (const [index, content] of text.split('\n').entries()) {
    const line = index + 1;
    const [, tag, value = ''] = tagLine.exec(content) ?? [];
    const open = records.at(-1)?.ended === false ? records.at(-1) : undefined;
    if (tag === 'TY')
      records.push({
        place: { file, line, column: 1 },
        lines: [line, line],
        values: new Map(),
        ended: false,
      });
    else if (!open) {
      if (content.trim() !== '') strays.push(line);
    } else if (tag === 'ER') Object.assign(open, { ended: true, lines: [open.lines[0], line] });
    else if (tag !== undefined) {
      last = open.values.get(tag) ?? [];
      open.values.set(tag, last);
      last.push(value.trim());
      open.lines[1] = line;
    } else if (last && last.length > 0 && content.trim() !== '') {
      last.push(`${last.pop() ?? ''} ${content.trim()}`);
      open.lines[1] = line;
    }
    if (tag === 'TY' || tag === 'ER') last = undefined;
  }
  return { records, strays };
}

function reportStrays(file: string, strays: number[]): Diagnostic[] {
  if (strays.length === 0) return [];
  return [
    diagnose('stray-line', {
      message: `${strays.length} line(s) stand between records and belong to no paper.`,
      hint: 'A line “TY  - ” may be missing above them.',
      places: strays.slice(0, 20).map((line) => ({ file, line, column: 1 })),
    }),
  ];
}

/** `2025/10/01/`, `2025/10//`, `2025`. */
function readIssued(texts: string[]): { issued?: PaperDate; unreadableDate?: string } {
  const issued = texts
    .map((text) => parsePartialDate(text.replace(/\/+$/, '')))
    .find((date) => date !== undefined);
  if (issued !== undefined) return { issued };
  const [text] = texts;
  return text === undefined ? {} : { unreadableDate: text.replace(/\/+$/, '') };
}

function readRecord(record: RisRecord, diagnostics: Diagnostic[]): Draft | undefined {
  const all = (...tags: string[]) =>
    tags.flatMap((tag) => record.values.get(tag) ?? []).filter((value) => value !== '');
  const title = toLine(markupToText(all('TI', 'T1', 'CT')[0] ?? ''));
  if (title === '') {
    diagnostics.push(noTitle(record.place));
    return undefined;
  }
  if (!record.ended)
    diagnostics.push(
      diagnose('cut-record', {
        message: `The record of ${quoteTitle(title)} has no last line “ER  - ”; its end may be missing.`,
        hint: 'The part before it is kept. Save the file again to be sure.',
        places: [record.place],
      }),
    );
  const [address] = all('UR', 'LK');
  if (address !== undefined && readAddress(address) === undefined)
    diagnostics.push(badField('UR', address, 'not an http(s) address', record.place));
  const ids = identify(...all('DO', 'UR', 'AN', 'M1', 'C1', 'ID'));
  const container = toPlainLine(all('JF', 'JO', 'T2', 'BT', 'JA')[0] ?? '');
  return buildDraft(ris.id, record, {
    title,
    abstract: joinLines(markupToText(all('AB', 'N2')[0] ?? '')),
    ...ids,
    authors: readNames(all('AU', 'A1')),
    ...readIssued(all('DA', 'PY', 'Y1')),
    keywords: all('KW').map(toPlainLine),
    containerTitle: toContainerTitle(container),
    url: readAddress(address),
    pdfUrl: readAddress(all('L1')[0]),
  });
}

function read(seed: Seed): Reading {
  const { records, strays } = splitRis(seed);
  const diagnostics: Diagnostic[] = reportStrays(seed.file, strays);
  const drafts = records.flatMap((record) => readRecord(record, diagnostics) ?? []);
  return finishReading(seed, drafts, diagnostics);
}

/** RIS files of reference managers and publishers. */
export const ris: Source = {
  id: 'ris',
  name: 'RIS',
  markup: 'html',
  recognises: (text) => /^\s*TY {1,2}- ?[A-Z]/.test(text),
  read,
};
