import type { Edition } from '#lib/editions/edition.ts';

/** What an edition says of itself, for tests of the forms that it is written in. */
export const editionFacts = {
  title: 'Offprint: Week 40, 2025',
  number: '40',
  range: '29 September – 5 October 2025',
  language: 'en',
  url: 'https://x.org/week/2025-W40/',
  words: {
    contents: 'Papers',
    count: '2 papers',
    withoutTopic: 'Other papers',
    seeAlso: 'See also:',
    parts: { context: 'Context', contribution: 'Contribution', result: 'Result' },
    note: 'Editor’s note',
    cite: 'Cite',
    credit: 'Titles and abstracts are the authors’.',
    onTheWeb: 'This edition on the web: ',
  },
} satisfies Partial<Edition>;
