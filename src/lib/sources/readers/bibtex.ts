import { joinLines, toLine } from '#lib/text/plain-text.ts';
import { parseMonth, parsePartialDate, toPartialDate } from '#lib/dates/partial-date.ts';
import type { Diagnostic, Place } from '#lib/schema/diagnostic.ts';
import { diagnose } from '#lib/schema/rules.ts';
import type { Draft } from '#lib/schema/draft.ts';
import type { PaperDate } from '#lib/schema/paper-date.ts';
import type { DraftField } from '#lib/schema/fields.ts';
import { readBibtexNames } from '../bibtex/bibtex-names.ts';
import { buildDraft } from '../build-draft.ts';
import { toContainerTitle } from '../container-title.ts';
import { identify, type Identifiers } from '#lib/identifiers/identify.ts';
import { quoteTitle } from '#lib/text/quote.ts';
import { parseBibtex, type BibtexEntry } from '../bibtex/parse-bibtex.ts';
import { readAddress } from '../read-address.ts';
import { toPlainLine } from '../read-names.ts';
import { badField, finishReading, noTitle } from '../record-reports.ts';
import type { Reading, Seed, Source } from '../source.ts';
import { stripBraces } from '../bibtex/strip-braces.ts';

/** Fields of BibTeX and BibLaTeX that are read. */
const origins: [DraftField, string[]][] = [
  ['title', ['title']],
  ['abstract', ['abstract']],
  ['authors', ['author']],
  ['issued', ['date', 'year']],
  ['arxivId', ['eprint', 'url', 'journal']],
  ['doi', ['doi']],
  ['categories', ['primaryclass', 'eprintclass']],
  ['keywords', ['keywords', 'keyword']],
  ['containerTitle', ['booktitle', 'journal', 'journaltitle']],
  ['url', ['url', 'howpublished']],
  ['pdfUrl', ['pdf']],
];

function placesOf({ fieldPlaces }: BibtexEntry): Partial<Record<DraftField, Place>> {
  return Object.fromEntries(
    origins.flatMap(([field, names]) => {
      const place = names.map((name) => fieldPlaces.get(name)).find((candidate) => candidate !== undefined);
      return place ? [[field, place]] : [];
    }),
  );
}

/** `\url{https://…}` and escaped signs as a plain http(s) address. */
function readLatexAddress(text = ''): string | undefined {
  const bare = text.trim().replace(/^\\url\s*\{([^{}]*)\}$/, '$1');
  return readAddress(bare.replace(/\\([_%#&~$])/g, '$1'));
}

/** The id may be in `eprint`, in an address, or in a field where a reference manager put it. */
function readIdentifiers({ fields }: BibtexEntry): Identifiers {
  const { eprint = '', doi, url, journal = '', volume = '', number, note } = fields;
  const archive = fields['primaryclass'] ?? fields['eprintclass'] ?? '';
  const isOldNumber = /^\d{7}(?:v\d+)?$/.test(eprint);
  const inJournal = /arxiv:\s*(\S+?)[.,]?$/i.exec(journal.trim())?.[1];
  return identify(
    isOldNumber ? `${archive}/${eprint}` : eprint,
    doi,
    readLatexAddress(url),
    inJournal,
    volume.replace(/^abs\//, ''),
    number,
    note,
  );
}

function readIssued({ fields }: BibtexEntry): { issued?: PaperDate; unreadableDate?: string } {
  const { date = '', year = '', month = '', day } = fields;
  // `1~oct`, as some styles want the day.
  const [, before] = /^(\d{1,2})\D+(?=\d{1,2}$)/.exec(month) ?? [];
  const monthText = before === undefined ? month : month.replace(/^\d{1,2}\D+/, '');
  const dayNumber = before ?? day;
  const issued =
    parsePartialDate(date) ??
    toPartialDate(
      year.trim(),
      parseMonth(monthText),
      dayNumber === undefined ? undefined : Number(dayNumber),
    ) ??
    toPartialDate(year.trim(), parseMonth(monthText));
  if (issued !== undefined) return { issued };
  const text = toLine(date || [month, year].filter(Boolean).join(' '));
  return text === '' ? {} : { unreadableDate: text };
}

function readContainer({ fields }: BibtexEntry): string {
  const name = fields['booktitle'] ?? fields['journal'] ?? fields['journaltitle'] ?? '';
  const text = toPlainLine(stripBraces(name));
  return toContainerTitle(text);
}

function reportCutAuthors(title: string, place: Place): Diagnostic {
  return diagnose('cut-authors', {
    message: `The authors of ${quoteTitle(title)} end with “and others”; the rest are not known from this entry.`,
    places: [place],
  });
}

function readEntry(entry: BibtexEntry, diagnostics: Diagnostic[]): Draft | undefined {
  const { fields, fieldPlaces } = entry;
  const title = toLine(stripBraces(fields['title'] ?? ''));
  if (title === '') {
    diagnostics.push(noTitle(entry.place));
    return undefined;
  }
  const { names, isCut } = readBibtexNames(fields['author'] ?? '');
  if (isCut) diagnostics.push(reportCutAuthors(title, fieldPlaces.get('author') ?? entry.place));
  const url = readLatexAddress(fields['url']) ?? readLatexAddress(fields['howpublished']);
  if (fields['url'] !== undefined && fields['url'] !== '' && url === undefined)
    diagnostics.push(
      badField('url', fields['url'], 'not an http(s) address', fieldPlaces.get('url') ?? entry.place),
    );
  const ids = readIdentifiers(entry);
  const category = fields['primaryclass'] ?? fields['eprintclass'];
  return buildDraft(
    bibtex.id,
    entry,
    {
      title,
      abstract: joinLines(stripBraces(fields['abstract'] ?? '')),
      ...ids,
      authors: names,
      ...readIssued(entry),
      categories: ids.arxivId === undefined || category === undefined ? [] : [category.trim()],
      keywords: (fields['keywords'] ?? fields['keyword'] ?? '')
        .split(/[,;]/)
        .map((word) => toPlainLine(stripBraces(word)))
        .filter(Boolean),
      containerTitle: readContainer(entry),
      url,
      pdfUrl: readLatexAddress(fields['pdf']),
    },
    placesOf(entry),
  );
}

function read(seed: Seed): Reading {
  const { entries, diagnostics } = parseBibtex(seed);
  const drafts = entries.flatMap((entry) => readEntry(entry, diagnostics) ?? []);
  return finishReading(seed, drafts, diagnostics);
}

/** A bibliography in BibTeX or BibLaTeX. */
export const bibtex: Source = {
  id: 'bibtex',
  name: 'BibTeX',
  markup: 'tex',
  recognises: (text) => /^[ \t]*@[a-z]+\s*[{(]\s*[^\s{}(),=]+\s*[,=]/im.test(text),
  read,
};
