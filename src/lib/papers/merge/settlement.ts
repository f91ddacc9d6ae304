import type { Draft } from '../../schema/draft.ts';
import { fieldOf, fieldsWhere, type DraftField } from '../../schema/fields.ts';
import type { Conflict } from '../../schema/paper.ts';
import { rankCandidates } from './candidates.ts';
import type { DraftGroup } from './merge-drafts.ts';

/** Date lines without a valid day, each once. */
function unreadDates(group: DraftGroup): Conflict['values'] {
  const texts = new Map<string, number[]>();
  for (const [index, { unreadableDate }] of group.entries())
    if (unreadableDate !== undefined)
      texts.set(unreadableDate, [...(texts.get(unreadableDate) ?? []), index]);
  return [...texts].map(([value, records]) => ({ value, records }));
}

/** Order of `provenance`: first the identifiers, then the fields that readers look for. */
const first: DraftField[] = [
  'abstract',
  'arxivId',
  'title',
  'authors',
  'authorCount',
  'organization',
  'issued',
  'comments',
];

/** A paper on arXiv has its pages there. */
const addresses: DraftField[] = ['url', 'pdfUrl'];

/** The fields with one value in use, in the order of `provenance`. */
const settledFields: DraftField[] = [
  ...first,
  ...fieldsWhere(({ difference }) => difference !== 'union').filter(
    (field) => !first.includes(field) && !addresses.includes(field),
  ),
  ...addresses,
];

/** Chooses values from the records of one paper, and keeps the other values. */
export class Settlement {
  readonly provenance: Record<string, number> = {};
  readonly conflicts: Conflict[] = [];
  readonly unread: Conflict['values'];
  private readonly group: DraftGroup;

  constructor(group: DraftGroup) {
    this.group = group;
    this.unread = unreadDates(group);
  }

  settle<K extends DraftField>(field: K): NonNullable<Draft[K]> | undefined {
    const ranked = rankCandidates(field, this.group);
    const [best] = ranked;
    if (best) this.provenance[field] = best.records[0] ?? 0;
    // “2025” does not contradict 2025-10-01.
    const unread =
      field === 'issued' ? this.unread.filter(({ value }) => best?.shown.startsWith(value) !== true) : [];
    const values = [...ranked.map(({ shown, records }) => ({ value: shown, records })), ...unread];
    if (values.length > 1 && fieldOf(field).difference === 'contradiction')
      this.conflicts.push({ field, values });
    return best?.value;
  }

  settleAll(): Partial<Pick<Draft, DraftField>> {
    const values = new Map<DraftField, unknown>();
    for (const field of settledFields)
      if (!addresses.includes(field) || values.get('arxivId') === undefined)
        values.set(field, this.settle(field));
    return Object.fromEntries(values);
  }
}
