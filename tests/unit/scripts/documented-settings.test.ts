import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { editionSchema } from '#lib/schema/edition.ts';
import { formsSchema } from '#lib/schema/forms.ts';
import { mailSchema, subscribeSchema } from '#lib/schema/mail.ts';
import { noteSchema } from '#lib/schema/note.ts';
import { settingsSchema } from '#lib/schema/settings.ts';
import { topicSchema } from '#lib/schema/topic.ts';

const documented = [
  ['settings', settingsSchema, 'docs/guides/content.md'],
  ['forms', formsSchema, 'docs/guides/content.md'],
  ['a note', noteSchema, 'docs/guides/content.md'],
  ['a foreword', editionSchema, 'docs/guides/content.md'],
  ['mail', mailSchema, 'docs/mail.md'],
  ['subscribe', subscribeSchema, 'docs/mail.md'],
  ['a topic', topicSchema, 'docs/guides/topics.md'],
] as const;

test.each(documented)('every option of %s is in the guide', (_name, { shape }, guide) => {
  const text = readFileSync(guide, 'utf8');
  const options = Object.keys(shape);
  expect(options.length).toBeGreaterThan(0);
  // Named as code, or as a line of an example.
  expect(options.filter((name) => !new RegExp(`\`${name}[\`:]|^ *${name}: `, 'm').test(text))).toEqual([]);
});
