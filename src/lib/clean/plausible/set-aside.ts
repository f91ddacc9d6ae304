import { parseArxivMonth } from '#lib/dates/arxiv-month.ts';
import type { Draft } from '#lib/schema/draft.ts';
import type { Name } from '#lib/schema/values.ts';
import { formatName } from '#lib/names/parse-name.ts';
import { readAddress } from '#lib/sources/read-address.ts';
import { refuseDate, type DateLimits } from './limits.ts';

const maxNameLength = 200;
const maxWords = 500;
const maxLengths = { containerTitle: 1000, journalRef: 1000, doi: 300 };
const maxCounts = { authorCount: 99_999, comments: 10_000_000, upvotes: 10_000_000, version: 1000 };

/** A value that was set aside. `reason` completes “which …”. */
export interface Implausible {
  field: string;
  value: unknown;
  reason: string;
}

const noLetter = 'has no letter';
const tooLong = (maxLength: number) => `has more than ${String(maxLength)} characters`;

function refuseName(name: string): string | undefined {
  if (!/\p{L}/u.test(name)) return noLetter;
  return name.length > maxNameLength ? tooLong(maxNameLength) : undefined;
}

/** arXiv began in July 1991, and with numbers of today's form in April 2007. */
function refuseArxivId(id: string, limits: DateLimits): string | undefined {
  const found = parseArxivMonth(id);
  if (!found) return 'names a month that no calendar has';
  const month = `${String(found.year)}-${String(found.month).padStart(2, '0')}`;
  if (id.includes('/') ? month < '1991-07' || month > '2007-03' : month < '2007-04')
    return 'names a month in which arXiv gave no such numbers';
  return refuseDate(month, limits);
}

/** Takes fields of a draft away that cannot be, one check a kind of value. */
class Checker {
  readonly draft: Draft;
  readonly found: Implausible[] = [];
  private readonly limits: DateLimits;

  constructor(draft: Draft, limits: DateLimits) {
    this.draft = { ...draft };
    this.limits = limits;
  }

  /** Drops a field if there is a reason. */
  private drop(field: keyof Draft, reason: string | undefined): void {
    if (reason === undefined) return;
    const value = field === 'issued' ? this.draft.issued?.value : this.draft[field];
    this.found.push({ field, value, reason });
    Reflect.deleteProperty(this.draft, field);
  }

  /** The values of a list that no reason speaks against; an empty list is no field. */
  private keep<T>(
    field: string,
    values: T[],
    show: (value: T) => string,
    refuse: (shown: string) => string | undefined,
  ): T[] | undefined {
    const kept = values.filter((value) => {
      const reason = refuse(show(value));
      if (reason !== undefined) this.found.push({ field, value: show(value), reason });
      return reason === undefined;
    });
    return kept.length > 0 ? kept : undefined;
  }

  private setList(field: 'authors' | 'keywords' | 'categories' | 'links', list: unknown[] | undefined): void {
    if (list === undefined) Reflect.deleteProperty(this.draft, field);
    else Object.assign(this.draft, { [field]: list });
  }

  dates(): void {
    if (this.draft.issued) this.drop('issued', refuseDate(this.draft.issued.value, this.limits));
    for (const field of ['featured', 'updated', 'posted'] as const) {
      const date = this.draft[field];
      if (date !== undefined) this.drop(field, refuseDate(date, this.limits));
    }
    const { withdrawn, citations, arxivId } = this.draft;
    const { date: day, ...rest } = withdrawn ?? {};
    const reason = day === undefined ? undefined : refuseDate(day, this.limits);
    if (reason !== undefined) {
      this.found.push({ field: 'withdrawn', value: day, reason });
      this.draft.withdrawn = rest;
    }
    if (citations) this.drop('citations', refuseDate(citations.asOf, this.limits));
    if (arxivId !== undefined) this.drop('arxivId', refuseArxivId(arxivId, this.limits));
  }

  names(): void {
    const { authors, organization, keywords, categories } = this.draft;
    if (authors) this.setList('authors', this.keep<Name>('authors', authors, formatName, refuseName));
    if (organization)
      this.drop(
        'organization',
        refuseName(organization.name) ?? (/[\p{L}\p{N}]/u.test(organization.slug) ? undefined : noLetter),
      );
    for (const [field, words] of [
      ['keywords', keywords],
      ['categories', categories],
    ] as const) {
      if (!words) continue;
      if (words.length > maxWords) this.drop(field, `has more than ${String(maxWords)} words`);
      else
        this.setList(
          field,
          this.keep(field, words, String, (word) =>
            word.length > maxNameLength ? tooLong(maxNameLength) : undefined,
          ),
        );
    }
  }

  sizes(): void {
    for (const [field, max] of Object.entries(maxCounts) as [keyof typeof maxCounts, number][])
      if ((this.draft[field] ?? 0) > max) this.drop(field, `is more than ${String(max)}`);
    for (const [field, max] of Object.entries(maxLengths) as [keyof typeof maxLengths, number][])
      if ((this.draft[field]?.length ?? 0) > max) this.drop(field, tooLong(max));
    if ((this.draft.citations?.count ?? 0) > maxCounts.upvotes)
      this.drop('citations', `is more than ${String(maxCounts.upvotes)}`);
  }

  addresses(): void {
    const refuse = (url: string) => (readAddress(url) === url ? undefined : 'is no address of a web page');
    for (const field of ['url', 'pdfUrl', 'license'] as const) {
      const url = this.draft[field];
      if (url !== undefined) this.drop(field, refuse(url));
    }
    const { links } = this.draft;
    if (links)
      this.setList(
        'links',
        this.keep('links', links, ({ url }) => url, refuse),
      );
  }
}

/** A draft without the fields that cannot be, and what they were. */
export function setAside(draft: Draft, limits: DateLimits): { draft: Draft; found: Implausible[] } {
  const checker = new Checker(draft, limits);
  checker.dates();
  checker.names();
  checker.sizes();
  checker.addresses();
  return checker.found.length === 0 ? { draft, found: [] } : checker;
}
