import { expect, test } from 'vitest';
import { checkPublication } from '#lib/doctor/check-publication.ts';
import { formatSchema } from '#lib/publish/api/format-schema.ts';
import { apiSchemas, type ApiName } from '#lib/schema/api.ts';
import { editionSchema } from '#lib/schema/edition.ts';
import { noteSchema } from '#lib/schema/note.ts';
import { isPublished } from '#lib/schema/publication.ts';

test.each([
  [{}, '2026-01-05', true],
  [{ draft: true }, '2026-01-05', false],
  [{ draft: false }, undefined, true],
  [{ publish: '2026-01-05' }, '2026-01-04', false],
  [{ publish: '2026-01-05' }, '2026-01-05', true],
  [{ publish: '2026-01-05' }, '2026-02-01', true],
  [{ publish: '2026-01-05' }, undefined, false],
  [{ publish: '2026-01-05', draft: true }, '2026-02-01', false],
  // A reader of YAML 1.1 makes a date of an unquoted day.
  [{ publish: new Date('2026-01-05T00:00:00Z') }, '2026-01-04', false],
  [{ publish: new Date('2026-01-05T00:00:00Z') }, '2026-01-05', true],
])('with %j, and data of %s, a text is published: %s', (head, dataDay, published) => {
  expect(isPublished(noteSchema.parse(head), dataDay)).toBe(published);
  expect(isPublished(editionSchema.parse(head), dataDay)).toBe(published);
});

test.each([['soon'], ['2026-13-01'], ['2026-02-30'], [2026]])('“publish: %s” is refused', (publish) => {
  expect(noteSchema.safeParse({ publish }).success).toBe(false);
});

const file = (head: string) => ({
  file: 'content/notes/a.mdx',
  id: 'a',
  text: `---\n${head}\n---\n\nText.\n`,
});

test('doctor names the texts that are not published yet, with the line that says so', () => {
  const files = [
    file('by: B'),
    file('by: B\ndraft: true'),
    file('publish: 2026-01-05'),
    file('publish: 2026-01-04'),
  ];
  const found = checkPublication(files, noteSchema, '2026-01-04');
  expect(
    found.map(({ severity, rule, message, places: [place] }) => [severity, rule, message, place?.line]),
  ).toEqual([
    ['note', 'unpublished', 'This is a draft, so it is not published.', 3],
    [
      'note',
      'unpublished',
      'This is published when the data is of 2026-01-05 or later; the data is of 2026-01-04.',
      2,
    ],
  ]);
});

interface JsonSchema {
  description?: string;
  properties?: Record<string, JsonSchema>;
  items?: JsonSchema;
}

/** The paths of the fields of a JSON Schema that say nothing of what they mean; an item of a list is what the list says. */
function undescribed({ description, properties, items }: JsonSchema, path: string): string[] {
  const own = description === undefined && !path.endsWith('[]') ? [path] : [];
  const fields = Object.entries(properties ?? {}).flatMap(([name, field]) =>
    undescribed(field, `${path}/${name}`),
  );
  return [...own, ...fields, ...(items ? undescribed(items, `${path}[]`) : [])];
}

test.each(Object.keys(apiSchemas) as ApiName[])(
  'the schema “%s” says of every field what it means',
  (name) => {
    const schema = JSON.parse(formatSchema(name, 'https://x.org/schema.json')) as JsonSchema;
    expect(Object.keys(schema.properties ?? {}).length).toBeGreaterThan(5);
    expect(undescribed(schema, name)).toEqual([]);
  },
);
