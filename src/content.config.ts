import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
import { entrySchema } from '#lib/entries/entry-schema.ts';
import { editionSchema } from '#lib/schema/edition.ts';
import { noteSchema } from '#lib/schema/note.ts';
import { topicSchema } from '#lib/schema/topic.ts';
import { paperLoader } from './loaders/paper-loader.ts';
import { folders } from '#src/files/folders.ts';
import { listHandWritten, type HandWrittenKind } from '#src/files/list-hand-written.ts';

const { content } = folders;

/** A pattern of one file, in which every other sign than those of an address stands for itself. */
function exactly(name: string): string {
  return name.replace(/[^\w./-]/g, '[!A-Za-z0-9_./-]');
}

/** File names are ids as they stand; Astro's own rule would drop the dot of an arXiv id. A fork may have no
 * file, of which Astro would warn; while the site is edited, the first one may come. */
const handWritten = (kind: HandWrittenKind) => {
  const { names, refused } = listHandWritten(content, kind);
  return names.length === 0 && !import.meta.env.DEV
    ? () => []
    : glob({
        pattern: ['**/*.mdx', ...refused.map((name) => `!${exactly(name)}`)],
        base: `${content}/${kind}`,
        generateId: ({ entry }) => entry.replace(/\.mdx$/, ''),
      });
};

export const collections = {
  papers: defineCollection({ loader: paperLoader(content), schema: entrySchema }),
  topics: defineCollection({ loader: handWritten('topics'), schema: topicSchema }),
  notes: defineCollection({ loader: handWritten('notes'), schema: noteSchema }),
  editions: defineCollection({ loader: handWritten('editions'), schema: editionSchema }),
};
