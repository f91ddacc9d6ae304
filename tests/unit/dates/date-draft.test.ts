import { expect, test } from 'vitest';
import { dateDraft } from '#lib/dates/date-draft.ts';
import { makeDraft } from '../support/drafts.ts';

const february = { text: 'Feb 30', month: 2, day: 30 };

test('a date that no calendar has is named at its place, or else at the beginning of its record', () => {
  const draft = makeDraft({ lines: [13, 19], stated: february });
  const placeOf = (made: typeof draft) => dateDraft(made, undefined, 2025).diagnostics[0]?.places;
  expect(placeOf(draft)).toEqual([draft.places.issued]);
  expect(placeOf({ ...draft, places: {} })).toEqual([{ file: 'seeds/a.txt', line: 13, column: 1 }]);
});
