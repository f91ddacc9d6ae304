import { defineCollection } from 'astro:content';
import { entrySchema } from '#lib/entries/entry-schema.ts';
import { editionSchema } from '#lib/schema/edition.ts';
import { noteSchema } from '#lib/schema/note.ts';
import { topicSchema } from '#lib/schema/topic.ts';
import { handWrittenLoader } from './loaders/hand-written-loader.ts';
import { paperLoader } from './loaders/paper-loader.ts';
import { folders } from '#src/files/folders.ts';

const { content, cache } = folders;

export const collections = {
  papers: defineCollection({ loader: paperLoader(content, cache), schema: entrySchema }),
  topics: defineCollection({ loader: handWrittenLoader(content, 'topics'), schema: topicSchema }),
  notes: defineCollection({ loader: handWrittenLoader(content, 'notes'), schema: noteSchema }),
  editions: defineCollection({ loader: handWrittenLoader(content, 'editions'), schema: editionSchema }),
};
