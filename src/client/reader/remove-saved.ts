import { reader as words } from '#words';
import { mergeSaved, savedPart, type SavedPaper } from '#lib/reader/saved-papers.ts';
import { keep } from './keep.ts';

/** Takes a paper out of the saved ones; it can be undone, with its tags and its note. */
export function removeSaved(paper: SavedPaper): void {
  const undo = () => {
    keep(savedPart, (papers) => mergeSaved(papers, [paper]), { text: words.saved });
  };
  keep(savedPart, (papers) => papers.filter(({ id }) => id !== paper.id), {
    text: words.removed,
    offers: [{ text: words.undo, act: undo }],
  });
}
