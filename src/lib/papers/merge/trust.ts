import { fieldOf, type DraftField } from '../../schema/fields.ts';
import type { Draft } from '../../schema/draft.ts';

/** Rank of a record in the order of trust, 0 for the best. arXiv's own data on a revision comes before everything older. */
export function trustRank(field: DraftField, { source, revises }: Draft): number {
  const { trust, revisable } = fieldOf(field);
  if (revisable === true && revises === true) return 0;
  const position = trust.indexOf(source);
  return position === -1 ? trust.length : position;
}
