import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
import { editionSchema } from '#lib/schema/edition.ts';
import { noteSchema } from '#lib/schema/note.ts';
import { paperSchema } from '#lib/schema/paper.ts';
import { topicSchema } from '#lib/schema/topic.ts';
import { paperLoader } from './loaders/paper-loader.ts';
import { folders } from '#src/files/folders.ts';
import { listFiles } from '#src/files/read-files.ts';

const { content } = folders;

/** File names are ids as they stand; Astro's own rule would drop the dot of an arXiv id. A fork may have no file. */
const handWritten = (folder: string) =>
  listFiles(`${content}/${folder}`).length === 0
    ? () => []
    : glob({
        pattern: '**/*.mdx',
        base: `${content}/${folder}`,
        generateId: ({ entry }) => entry.replace(/\.mdx$/, ''),
      });

export const collections = {
  papers: defineCollection({ loader: paperLoader(content), schema: paperSchema }),
  topics: defineCollection({ loader: handWritten('topics'), schema: topicSchema }),
  notes: defineCollection({ loader: handWritten('notes'), schema: noteSchema }),
  editions: defineCollection({ loader: handWritten('editions'), schema: editionSchema }),
};
