import { ownValue } from '#lib/schema/own-value.ts';
import type { BibtexEntry } from './parse-bibtex.ts';

/** Entries that hold others, or fields for others, and are no works that somebody reads. */
const holders = new Set(['proceedings', 'mvproceedings', 'mvcollection', 'periodical', 'set', 'xdata']);

/** Parts of books, whose book an entry of another type describes. */
const parts = new Set([
  'inproceedings',
  'conference',
  'incollection',
  'inbook',
  'suppbook',
  'suppcollection',
  'inreference',
]);

/** What belongs to one work alone: two papers with one DOI would be one paper. */
const own = new Set(
  'crossref xref xdata entryset ids label key title subtitle titleaddon shorttitle doi url urldate eprint eprinttype archiveprefix primaryclass eprintclass abstract keywords keyword pages file note annote annotation'.split(
    ' ',
  ),
);

/** Longest chain of entries that refer to each other. */
const maxChain = 5;

function given(text: string | undefined): text is string {
  return text !== undefined && text.trim() !== '';
}

/** The name under which a part has a field of its book: BibLaTeX's rules, with the author where classic BibTeX has it. */
function inheritedName(field: string, child: BibtexEntry, parent: BibtexEntry): string | undefined {
  if (parent.type === 'xdata') return field === 'xdata' ? undefined : field;
  if (field === 'title') return parts.has(child.type) ? 'booktitle' : undefined;
  if (field === 'subtitle') return parts.has(child.type) ? 'booksubtitle' : undefined;
  return own.has(field) ? undefined : field;
}

function inherit(child: BibtexEntry, parent: BibtexEntry): BibtexEntry {
  const fields = new Map(Object.entries(child.fields));
  const fieldPlaces = new Map(child.fieldPlaces);
  const hasBook = given(fields.get('booktitle'));
  for (const [field, value] of Object.entries(parent.fields)) {
    const name = inheritedName(field, child, parent);
    if (name === undefined || given(fields.get(name)) || (name === 'booksubtitle' && hasBook)) continue;
    // The name of a volume that is given as such goes before its title.
    if (field === 'title' && given(parent.fields['booktitle'])) continue;
    fields.set(name, value);
    const place = parent.fieldPlaces.get(field);
    if (place) fieldPlaces.set(name, place);
  }
  // An `@inbook` without a title is a part of its book that has no name.
  const { title } = parent.fields;
  if (!given(fields.get('title')) && given(title)) fields.set('title', title);
  return { ...child, fields: Object.fromEntries(fields), fieldPlaces };
}

function parentsOf({ fields }: BibtexEntry): string[] {
  return ['xdata', 'crossref', 'xref'].flatMap((name) =>
    (ownValue(fields, name) ?? '')
      .split(',')
      .map((label) => label.trim().toLowerCase())
      .filter(Boolean),
  );
}

export interface ResolvedEntries {
  /** The works, with the fields of the entries that they refer to. */
  works: BibtexEntry[];
  /** Volumes and sets, which are no works of their own. */
  volumes: BibtexEntry[];
  /** Entries that refer to a key that the file does not have, and that key. */
  dangling: { entry: BibtexEntry; label: string }[];
}

/** Follows `crossref`, `xref` and `xdata`, and tells works from the volumes that hold them. */
export function resolveEntries(entries: readonly BibtexEntry[]): ResolvedEntries {
  const byLabel = new Map(entries.map((entry) => [entry.label.toLowerCase(), entry]));
  const dangling: ResolvedEntries['dangling'] = [];
  const resolve = (entry: BibtexEntry, chain: number): BibtexEntry =>
    parentsOf(entry).reduce((child, label) => {
      const parent = byLabel.get(label);
      if (parent && parent !== entry && chain < maxChain) return inherit(child, resolve(parent, chain + 1));
      if (!parent && chain === 0) dangling.push({ entry, label });
      return child;
    }, entry);
  return {
    works: entries.filter(({ type }) => !holders.has(type)).map((entry) => resolve(entry, 0)),
    volumes: entries.filter(({ type }) => holders.has(type)),
    dangling,
  };
}
