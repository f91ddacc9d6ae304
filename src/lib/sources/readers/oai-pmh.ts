import { joinLines, markupToText, toLine } from '#lib/text/plain-text.ts';
import { readDate } from '#lib/dates/read-date.ts';
import type { Diagnostic } from '#lib/schema/diagnostic.ts';
import type { Draft } from '#lib/schema/draft.ts';
import type { Name } from '#lib/schema/values.ts';
import { diagnose } from '#lib/schema/rules.ts';
import { identify } from '#lib/identifiers/identify.ts';
import { buildDraft, type DraftFields } from '../build-draft.ts';
import { findWithdrawal } from '../find-withdrawal.ts';
import { readAddress } from '../read-address.ts';
import { readNames } from '../read-names.ts';
import { errorAnswer, finishReading, noTitle } from '../record-reports.ts';
import type { Reading, Seed, Source } from '../source.ts';
import { joinPages } from '../tagged/tagged-record.ts';
import { typeOfWords } from '../tagged/work-types.ts';
import { child, childrenOf, childText, type XmlElement } from '../xml/xml-element.ts';
import { peekXml, readXml } from '../xml/read-xml.ts';

const recordNames = ['record'];

/** Children by their name, whatever vocabulary a repository gives them. */
function texts(element: XmlElement, name: string): string[] {
  return element.children
    .filter((one) => one.name === name || one.name === `dc:${name}`)
    .map(({ text }) => text.trim())
    .filter(Boolean);
}

/** The longest of several descriptions: others are comments on the number of pages. */
function longest(list: readonly string[]): string {
  return list.reduce((best, text) => (text.length > best.length ? text : best), '');
}

/** `Journal; Vol. 12 No. 3 (2021): Title of the issue; 101-119`, as Open Journal Systems writes it. */
const journalSource =
  /^(?<name>[^;]+);\s+(?:(?:Vol\.?|Bd\.?|v\.)\s*(?<volume>[^\s;,(]*))?,?\s*(?:(?:No\.?|Nr\.?|n\.)\s*(?<issue>[^\s;,(]*))?\s*\(\d{4}\)[^;]*(?:;\s*(?<pages>\w+(?:[-–]\w+)?))?\s*$/;

/** The journal of an article among its sources, beside which ISSNs stand. */
function readSource(
  sources: readonly string[],
): Pick<DraftFields, 'containerTitle' | 'volume' | 'issue' | 'pages'> {
  const { name, volume, issue, pages } =
    sources.map((source) => journalSource.exec(toLine(source))?.groups).find(Boolean) ?? {};
  if (name === undefined) return {};
  return { containerTitle: name.trim(), volume, issue, pages: joinPages(pages ?? '') };
}

/** Dublin Core: names family first, the dates of all versions, addresses and DOIs as identifiers. */
function readDublinCore(element: XmlElement): DraftFields {
  const identifiers = [...texts(element, 'identifier'), ...texts(element, 'relation')];
  const dates = texts(element, 'date').flatMap((text) => readDate(text) ?? []);
  const type = typeOfWords(texts(element, 'type').join(' '));
  const [first] = dates.sort((a, b) => (a.value < b.value ? -1 : 1));
  return {
    title: toLine(markupToText(texts(element, 'title')[0] ?? '')),
    abstract: joinLines(markupToText(longest(texts(element, 'description')))).replace(/^comment: /i, ''),
    ...identify(...identifiers),
    authors: readNames(texts(element, 'creator')),
    issued: first,
    keywords: texts(element, 'subject').map(toLine),
    publisher: toLine(texts(element, 'publisher')[0] ?? ''),
    ...(type === undefined ? {} : { type }),
    ...readSource(texts(element, 'source')),
    url: identifiers.flatMap((text) => readAddress(text) ?? [])[0],
  };
}

function readArxivName(author: XmlElement): Name[] {
  const [family, given, suffix] = ['keyname', 'forenames', 'suffix'].map((name) =>
    toLine(childText(author, name)),
  );
  if (family === undefined || family === '') return [];
  const whole = [family, suffix].filter(Boolean).join(' ');
  return given === '' || given === undefined ? [{ literal: whole }] : [{ given, family: whole }];
}

/** arXiv's own vocabulary. */
function readArxiv(element: XmlElement): DraftFields {
  const abstract = joinLines(childText(element, 'abstract'));
  return {
    title: toLine(childText(element, 'title')),
    abstract,
    ...identify(childText(element, 'id'), childText(element, 'doi')),
    authors: childrenOf(child(element, 'authors'), 'author').flatMap(readArxivName),
    issued: readDate(childText(element, 'created')),
    updated: readDate(childText(element, 'updated'))?.value,
    categories: childText(element, 'categories').split(/\s+/).filter(Boolean),
    journalRef: toLine(childText(element, 'journal-ref')),
    license: readAddress(childText(element, 'license')),
    withdrawn: findWithdrawal(childText(element, 'comments'), abstract),
  };
}

function readRecord(record: XmlElement, diagnostics: Diagnostic[]): Draft | undefined {
  if (child(record, 'header')?.attributes['status'] === 'deleted') return undefined;
  const [metadata] = child(record, 'metadata')?.children ?? [];
  if (!metadata) return undefined;
  const fields = metadata.name === 'arXiv' ? readArxiv(metadata) : readDublinCore(metadata);
  const ids = identify(childText(child(record, 'header'), 'identifier'));
  if (fields.title === '') {
    diagnostics.push(noTitle(record.place));
    return undefined;
  }
  return buildDraft(
    oaiPmh.id,
    { place: record.place, lines: [record.place.line, record.lastLine] },
    { ...ids, ...fields },
  );
}

/** A long list comes in parts; the address of the next is a token at the end. */
function reportPart(holders: readonly XmlElement[], count: number): Diagnostic[] {
  const tokens = holders.flatMap((holder) => childrenOf(holder, 'resumptionToken'));
  const token = tokens.find(({ text }) => text.trim() !== '');
  if (token === undefined) return [];
  const { completeListSize: size } = token.attributes;
  return [
    diagnose('partial-list', {
      message: `The file is one part of a list${size === undefined ? '' : ` of ${size} records`}; it has ${count} papers.`,
      hint: 'Save the next parts, too: ask the repository again with the “resumptionToken” at the end of the file.',
      places: [token.place],
    }),
  ];
}

function read(seed: Seed): Reading {
  const { root, diagnostics } = readXml(seed, recordNames);
  const holders = ['ListRecords', 'GetRecord'].flatMap((name) => childrenOf(root, name));
  const failed = childrenOf(root, 'error').filter(
    ({ attributes }) => attributes['code'] !== 'noRecordsMatch',
  );
  for (const error of failed) diagnostics.push(errorAnswer(error.text, error.place));
  const drafts = holders
    .flatMap((holder) => childrenOf(holder, 'record'))
    .filter(({ closed }) => closed)
    .flatMap((record) => readRecord(record, diagnostics) ?? []);
  return finishReading(seed, drafts, [...diagnostics, ...reportPart(holders, drafts.length)]);
}

/** Answers of a repository that speaks OAI-PMH, in Dublin Core or in arXiv's own form. */
export const oaiPmh: Source = {
  id: 'oai-pmh',
  name: 'OAI-PMH',
  markup: 'tex',
  recognises: (text) => peekXml(text)?.name === 'OAI-PMH',
  read,
};
