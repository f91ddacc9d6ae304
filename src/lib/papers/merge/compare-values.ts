import { finenessOf, isPartOf } from '../../dates/paper-date.ts';
import { nameKey } from '../../names/name-key.ts';
import { formatName } from '../../names/parse-name.ts';
import type { Field, FieldValues } from '../../schema/field.ts';

interface Comparison<T> {
  /** The form that is shown. Values with the same form are equal. */
  show: (value: T) => string;
  /** How much is said, where of two values the one that says more wins. */
  fineness?: (value: T) => number;
  /** Equal for two spellings of one value; without it, no value is another spelling of one. */
  spelling?: (value: T) => string;
  /** Whether the second value is a part of the first. Every pair is compared, so this is for short values. */
  covers?: (better: T, other: T) => boolean;
}

/** Letters and digits only, so that `$179\times$` equals its plain form. */
function squeeze(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '');
}

const comparisons: { [K in keyof FieldValues]: Comparison<FieldValues[K]> } = {
  text: { show: (text) => text, spelling: squeeze },
  code: { show: (code) => code },
  number: { show: String },
  day: { show: (day) => day },
  date: { show: ({ value }) => value, fineness: finenessOf, covers: isPartOf },
  names: {
    show: (names) => names.map(formatName).join(', '),
    spelling: (names) => names.map(nameKey).join(),
  },
  organization: {
    show: ({ name, slug }) => `${name} (${slug})`,
    spelling: ({ slug }) => slug.toLowerCase(),
  },
  list: {
    show: (list) => list.join(', '),
    covers: (better, other) => other.every((item) => better.includes(item)),
  },
  withdrawal: {
    show: ({ date, reason, kind }) => [kind, date, reason].filter(Boolean).join(' '),
    // A retraction says more than that a preprint was withdrawn.
    fineness: ({ kind }) => (kind === 'retracted' ? 1 : 0),
  },
  orcids: { show: (orcids) => orcids.map(({ name, orcid }) => `${name} ${orcid}`).join(', ') },
  links: { show: (links) => links.map(({ url }) => url).join(' ') },
};

/** How values of each kind of field are shown and compared. */
export function comparisonOf({ kind }: Field): Comparison<unknown> {
  return comparisons[kind] as Comparison<unknown>;
}
