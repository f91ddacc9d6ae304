import { joinLines, toLine } from '#lib/text/plain-text.ts';
import { readDate, readYearAndMonth } from '#lib/dates/read-date.ts';
import type { Diagnostic, Place } from '#lib/schema/diagnostic.ts';
import { diagnose } from '#lib/schema/rules.ts';
import type { Draft } from '#lib/schema/draft.ts';
import type { PaperDate } from '#lib/schema/paper-date.ts';
import type { DraftField } from '#lib/schema/fields.ts';
import { identify, type Identifiers } from '#lib/identifiers/identify.ts';
import { texToPlain, texToProse } from '#lib/prose/tex/tex-to-text.ts';
import { ownValue } from '#lib/schema/own-value.ts';
import { quote, quoteTitle } from '#lib/text/quote.ts';
import { readBibtexNames } from '../bibtex/bibtex-names.ts';
import { parseBibtex, type BibtexEntry } from '../bibtex/parse-bibtex.ts';
import { reportEntries } from '../bibtex/report-entries.ts';
import { resolveEntries } from '../bibtex/resolve-entries.ts';
import { readGenre, readWorkType } from '../bibtex/work-type.ts';
import { buildDraft } from '../build-draft.ts';
import { toContainerTitle } from '../container-title.ts';
import { bibtexExporters } from '../exporters/bibtex-exporters.ts';
import { findExporter } from '../exporters/find-exporter.ts';
import { readAddress } from '../read-address.ts';
import { badField, finishReading, noTitle } from '../record-reports.ts';
import type { Reading, Seed, Source } from '../source.ts';

/** Fields of BibTeX and BibLaTeX that are read. */
const origins: [DraftField, string[]][] = [
  ['title', ['title', 'subtitle']],
  ['abstract', ['abstract']],
  ['authors', ['author']],
  ['issued', ['date', 'year', 'month', 'day', 'issued']],
  ['arxivId', ['eprint', 'url', 'journal']],
  ['doi', ['doi']],
  ['categories', ['primaryclass', 'eprintclass']],
  ['keywords', ['keywords', 'keyword']],
  ['containerTitle', ['booktitle', 'journal', 'journaltitle', 'booksubtitle', 'maintitle', 'eventtitle']],
  ['publisher', ['publisher', 'school', 'institution', 'organization']],
  ['genre', ['type']],
  ['volume', ['volume']],
  ['issue', ['number', 'issue']],
  ['pages', ['pages', 'eid', 'articleno']],
  ['url', ['url', 'howpublished']],
  ['pdfUrl', ['pdf']],
];

/** What only guides the reading. */
const guiding =
  'crossref xref xdata archiveprefix eprinttype entryset langid language hyphenation options nameformat'.split(
    ' ',
  );
const known: ReadonlySet<string> = new Set([...guiding, ...origins.flatMap(([, names]) => names)]);

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
  const address = bare.replace(/\\([_%#&~$])/g, '$1').replace(/\{\\textasciitilde\}/g, '~');
  // Mendeley writes several addresses into one field.
  return readAddress(address) ?? readAddress(address.split(/\s+(?=https?:)/)[0]);
}

/** The id may be in `eprint`, in an address, or in a field where a reference manager put it. */
function readIdentifiers({ fields }: BibtexEntry): Identifiers {
  const { eprint = '', doi = '', url, journal = '', volume = '', number, note } = fields;
  const archive = fields['primaryclass'] ?? fields['eprintclass'] ?? '';
  const isOldNumber = /^\d{7}(?:v\d+)?$/.test(eprint);
  const inJournal = /arxiv:\s*(\S+?)[.,]?(?:\s|$)/i.exec(journal.trim())?.[1];
  return identify(
    isOldNumber ? `${archive}/${eprint}` : eprint,
    /[\\{]/.test(doi) ? texToPlain(doi) : doi,
    readLatexAddress(url),
    inJournal,
    volume.replace(/^abs\//, ''),
    number,
    note?.replace(/\s*\[[\w.-]+\]$/, ''),
  );
}

function readIssued({ fields }: BibtexEntry): { issued?: PaperDate; unreadableDate?: string } {
  const { date = '', year = '', month = '', day } = fields;
  const issued =
    readDate(date) ??
    (year === ''
      ? readDate(fields['issued'] ?? '')
      : (readYearAndMonth(year, month, day) ??
        readDate(year) ??
        (month === '' ? undefined : readYearAndMonth(year, ''))));
  if (issued !== undefined) return { issued };
  const text = toLine(texToPlain(date || [month, year].filter(Boolean).join(' ')));
  return text === '' ? {} : { unreadableDate: text };
}

/** Reads the TeX of one entry, and remembers the commands that it does not know. */
class EntryText {
  private readonly unknown = new Set<string>();
  private readonly fields: Record<string, string>;

  constructor(fields: Record<string, string>) {
    this.fields = fields;
  }

  prose(name: string): string {
    // Lines are joined before ties become no-break spaces.
    const { prose, unknown } = texToProse(joinLines(ownValue(this.fields, name) ?? ''));
    for (const command of unknown) this.unknown.add(command);
    return prose;
  }

  /** The first of the fields that says anything, as plain text on one line. */
  line(...names: string[]): string {
    return (
      names
        .map((name) => texToPlain(toLine(ownValue(this.fields, name) ?? '')))
        .find((text) => text !== '') ?? ''
    );
  }

  report(place: Place): Diagnostic[] {
    if (this.unknown.size === 0) return [];
    const list = [...this.unknown].slice(0, 10).map(quote).join(', ');
    return [
      diagnose('unknown-command', {
        message: `The entry has commands of TeX that are not known: ${list}; what stands in their braces is kept.`,
        places: [place],
      }),
    ];
  }
}

/** A title and a subtitle as one. */
function join(title: string, subtitle: string): string {
  if (subtitle === '' || title === '') return title || subtitle;
  return /[:?!.–—]$/.test(title) ? `${title} ${subtitle}` : `${title}: ${subtitle}`;
}

/** A book may repeat its own title as that of the book. */
function readContainer(text: EntryText, title: string): string {
  const own = join(text.line('booktitle'), text.line('booksubtitle'));
  const names = [own, text.line('journal', 'journaltitle', 'maintitle', 'eventtitle')];
  return toContainerTitle(names.find((name) => name !== '' && name !== title) ?? '');
}

function reportAuthors(title: string, place: Place, isCut: boolean, isUnclear: boolean): Diagnostic[] {
  const found: Diagnostic[] = [];
  if (isCut)
    found.push(
      diagnose('cut-authors', {
        message: `The authors of ${quoteTitle(title)} end with “and others”; the rest are not known from this entry.`,
        places: [place],
      }),
    );
  if (isUnclear)
    found.push(
      diagnose('unclear-names', {
        message: `The authors of ${quoteTitle(title)} are not divided as BibTeX asks; what cannot be told apart stays one name.`,
        hint: 'Put “and” between the names.',
        places: [place],
      }),
    );
  return found;
}

function readLinks(
  { fields, fieldPlaces, place }: BibtexEntry,
  diagnostics: Diagnostic[],
): { url?: string | undefined; pdfUrl?: string | undefined } {
  const url = readLatexAddress(fields['url']) ?? readLatexAddress(fields['howpublished']);
  if (fields['url'] !== undefined && fields['url'] !== '' && url === undefined)
    diagnostics.push(
      badField('url', fields['url'], 'not an http(s) address', fieldPlaces.get('url') ?? place),
    );
  return { url, pdfUrl: readLatexAddress(fields['pdf']) };
}

function readEntry(entry: BibtexEntry, diagnostics: Diagnostic[]): Draft | undefined {
  const { fields, fieldPlaces, type } = entry;
  const text = new EntryText(fields);
  const title = join(text.prose('title'), text.prose('subtitle')).trim();
  if (title === '') {
    diagnostics.push(noTitle(entry.place));
    return undefined;
  }
  const { names, isCut, isUnclear } = readBibtexNames(fields['author'] ?? '', {
    language: fields['langid'] ?? fields['language'] ?? fields['hyphenation'] ?? '',
    isFamilyFirst: /family-given/.test(`${fields['options'] ?? ''} ${fields['nameformat'] ?? ''}`),
  });
  diagnostics.push(...reportAuthors(title, fieldPlaces.get('author') ?? entry.place, isCut, isUnclear));
  const ids = readIdentifiers(entry);
  const category = fields['primaryclass'] ?? fields['eprintclass'];
  const abstract = text.prose('abstract').trim();
  diagnostics.push(...text.report(entry.place));
  const containerTitle = readContainer(text, title);
  const isPreprint = ids.arxivId !== undefined && containerTitle === '';
  return buildDraft(
    bibtex.id,
    entry,
    {
      title,
      abstract,
      ...ids,
      authors: names,
      ...readIssued(entry),
      categories: ids.arxivId === undefined || category === undefined ? [] : [category.trim()],
      keywords: text
        .line('keywords', 'keyword')
        .split(/[,;]/)
        .map((word) => word.trim())
        .filter((word) => word !== '' && !word.startsWith('/')),
      containerTitle,
      type: isPreprint ? 'article' : readWorkType(type, isPreprint),
      genre: readGenre(type, text.line('type')),
      publisher: text.line('publisher', 'school', 'institution', 'organization'),
      ...(isPreprint ? {} : { volume: text.line('volume'), issue: text.line('number', 'issue') }),
      pages: text.line('pages', 'eid', 'articleno').replace(/\s*(?:-+|–)\s*/g, '–'),
      ...readLinks(entry, diagnostics),
    },
    placesOf(entry),
  );
}

function read(seed: Seed): Reading {
  const { entries, diagnostics } = parseBibtex(seed);
  const resolved = resolveEntries(entries);
  diagnostics.push(...reportEntries(resolved));
  const drafts = resolved.works.flatMap((entry) => readEntry(entry, diagnostics) ?? []);
  const exporter = findExporter(seed.text, bibtexExporters);
  const fields = new Set(entries.flatMap((entry) => Object.keys(entry.fields)));
  return {
    ...finishReading(seed, drafts, diagnostics),
    ...(exporter === undefined ? {} : { exporter }),
    left: [...fields.difference(known)].sort(),
  };
}

/** A bibliography in BibTeX or BibLaTeX. */
export const bibtex: Source = {
  id: 'bibtex',
  name: 'BibTeX',
  markup: 'tex',
  recognises: (text) =>
    /^[ \t]*@\s*[a-z]+\s*[{(](?:\s*[^\s{}(),=]+\s*[,=]|[^{}=,\n"]*,?\s*[a-z][\w:-]*\s*=\s*["{\w])/im.test(
      text,
    ),
  read,
};
