import { savedPage as words } from '#words';
import { followsPart } from '#lib/reader/follows.ts';
import { dismissedPart, readPart } from '#lib/reader/id-list.ts';
import { preferencesPart } from '#lib/reader/preferences.ts';
import { savedPart } from '#lib/reader/saved-papers.ts';
import { visitPart } from '#lib/reader/visit.ts';
import { inspectPart } from '../reader/store.ts';
import { showDevice } from './device.ts';
import { part } from '../part.ts';
import { showFollowing } from './following.ts';
import { startHandOver } from './hand-over.ts';
import { startFiles } from './library-files.ts';
import { showNews } from './new-for-you.ts';
import { showSaved } from './saved-list.ts';
import { loadAliases, nameSaved, renameKept } from './settle-papers.ts';

/** Says in one line if something that is kept could not be read. */
function tellUnread(): void {
  const parts = [savedPart, readPart, dismissedPart, followsPart, preferencesPart, visitPart];
  const [problem] = parts.flatMap((kept) => inspectPart<unknown>(kept).problem ?? []);
  const line = part('unread', HTMLParagraphElement);
  line.hidden = problem === undefined;
  line.textContent = problem === undefined ? '' : words.unread[problem];
}

async function settle(): Promise<void> {
  renameKept(await loadAliases());
  await nameSaved();
}

tellUnread();
showSaved();
showNews();
showFollowing();
startHandOver();
startFiles();
showDevice();
part('library', HTMLDivElement).hidden = false;
void settle();
