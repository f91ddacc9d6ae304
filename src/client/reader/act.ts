import { reader as words } from '#words';
import type { FollowKind } from '#lib/reader/follows.ts';
import { dismissedPart, readPart as readPapers, withPaper } from '#lib/reader/id-list.ts';
import { mergeSaved, namelessPaper, savedPart } from '#lib/reader/saved-papers.ts';
import { ownValue } from '#lib/schema/own-value.ts';
import { base } from '../base.ts';
import { followPage } from './follow-page.ts';
import { keep } from './keep.ts';
import { idOf } from './paper-rows.ts';
import { readAround } from './read-paper.ts';
import { removeSaved } from './remove-saved.ts';
import { answer } from './send.ts';
import { sharePage } from './share.ts';
import { readPart } from './store.ts';

function save(id: string, place: Element): void {
  const saved = readPart(savedPart).find((paper) => paper.id === id);
  if (saved) {
    removeSaved(saved);
    return;
  }
  const paper = { ...namelessPaper(id, Date.now()), ...readAround(place) };
  keep(savedPart, (papers) => mergeSaved(papers, [paper]), {
    text: words.saved,
    offers: [{ text: words.allSaved, href: `${base}saved/` }],
  });
}

function dismiss(id: string): void {
  const isGone = readPart(dismissedPart).includes(id);
  const change = (isIn: boolean) => (ids: readonly string[]) => withPaper(ids, id, isIn);
  const undo = () => {
    keep(dismissedPart, change(isGone), { text: words.undone });
  };
  keep(dismissedPart, change(!isGone), {
    text: isGone ? words.undismissed : words.dismissed,
    offers: [{ text: words.undo, act: undo }],
  });
}

function toggleRead(id: string): void {
  const isRead = readPart(readPapers).includes(id);
  keep(readPapers, (ids) => withPaper(ids, id, !isRead), { text: isRead ? words.unread : words.read });
}

function follow(kind: FollowKind) {
  return () => {
    followPage(kind);
  };
}

const acts: Record<string, (id: string, place: Element) => void> = {
  save,
  dismiss,
  read: toggleRead,
  share: sharePage,
  author: follow('author'),
  organization: follow('organization'),
  topic: follow('topic'),
};

answer('act', ({ name, place }) => {
  ownValue(acts, name)?.(idOf(place) ?? '', place);
});
