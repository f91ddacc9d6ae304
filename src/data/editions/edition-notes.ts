import { getEntry } from 'astro:content';
import { mapSection } from '#lib/editions/arrange-sections.ts';
import type { Edition, EditionPaper } from '#lib/editions/edition.ts';
import { site } from '../../site/site.ts';
import { getTextKeys, getTextTree } from '../texts.ts';

async function getNote(id: string): Promise<EditionPaper['note']> {
  const entry = (await getTextKeys('notes')).has(id) ? await getEntry('notes', id) : undefined;
  const text = entry && (await getTextTree('notes', id));
  return text && { by: entry.data.by ?? site.curator, text };
}

function papersOf({ sections }: Edition): EditionPaper[] {
  return sections.flatMap(({ papers }) => papers);
}

/** An edition with what editors say of the papers that it shows in full. */
export async function withNotes(edition: Edition): Promise<Edition> {
  const notes = new Map(
    await Promise.all(
      papersOf(edition).map(async ({ id }): Promise<[string, EditionPaper['note']]> => [
        id,
        await getNote(id),
      ]),
    ),
  );
  const add = (paper: EditionPaper): EditionPaper => ({ ...paper, note: notes.get(paper.id) });
  return { ...edition, sections: edition.sections.map((section) => mapSection(section, add)) };
}
