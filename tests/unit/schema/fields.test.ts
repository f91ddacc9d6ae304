import { expect, test } from 'vitest';
import { draftSchema } from '#lib/schema/draft.ts';
import { fieldNames, fieldOf, fieldsWhere } from '#lib/schema/fields.ts';
import { paperSchema } from '#lib/schema/paper.ts';
import { enrichmentSources, seedSources } from '#lib/sources/sources.ts';
import { fixtures, readFixture } from '../support/sources.ts';

test.each(['listing.txt', ...Object.keys(fixtures).filter((name) => name !== 'arxiv-error.xml')])(
  'the drafts of %s are as the schema says',
  (name) => {
    const { drafts } = readFixture(name);
    if (!name.endsWith('saturday.xml')) expect(drafts).not.toEqual([]);
    for (const draft of drafts) {
      expect(draftSchema.safeParse(draft).error?.issues ?? []).toEqual([]);
      expect(Object.keys(draft).filter((key) => !Object.hasOwn(draftSchema.shape, key))).toEqual([]);
    }
  },
);

test('front matter has every field but the abstract, which is its body', () => {
  const shape = Object.keys(paperSchema.shape);
  expect(fieldNames.filter((name) => !shape.includes(name))).toEqual(['abstract']);
});

test('every trusted source is one that there is', () => {
  const ids = new Set([...seedSources, ...enrichmentSources].map(({ id }) => id));
  for (const name of fieldNames)
    expect([name, fieldOf(name).trust.filter((source) => !ids.has(source))]).toEqual([name, []]);
});

test('every field with one value in use has an order of trust', () => {
  const chosen = fieldsWhere(({ difference }) => difference !== 'union');
  expect(chosen.filter((name) => fieldOf(name).trust.length === 0)).toEqual([]);
});
