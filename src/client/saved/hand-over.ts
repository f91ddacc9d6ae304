import { savedPage as words } from '#words';
import { formatHandedPapers, parseHandedPapers } from '#lib/reader/handed-link.ts';
import { followAliases } from '#lib/reader/paper-id.ts';
import { mergeSaved, namelessPaper, savedPart } from '#lib/reader/saved-papers.ts';
import { keep } from '../reader/keep.ts';
import { readPart } from '../reader/store.ts';
import { send } from '../reader/send.ts';
import drawCode from './draw-code.ts?worker&url';
import { makeButton, makeElement } from '../make-element.ts';
import { part } from '../part.ts';
import { loadAliases, nameSaved } from './settle-papers.ts';

/** Programs that cut longer links are few; a code of more characters is hard to read. */
const maxLinkLength = 2000;

async function showLink(): Promise<void> {
  const ids = readPart(savedPart).map(({ id }) => id);
  const url = new URL(location.href);
  url.hash = await formatHandedPapers(ids);
  const isLong = url.href.length > maxLinkLength;
  part('link', HTMLInputElement).value = url.href;
  part('link-too-long', HTMLParagraphElement).hidden = !isLong;
  part('made-link', HTMLDivElement).hidden = false;
  const place = part('code', HTMLDivElement);
  place.replaceChildren();
  if (isLong) return;
  await send(drawCode, 'code', { text: url.href, label: words.code, place });
}

async function copyLink(): Promise<void> {
  const said = part('link-copied', HTMLSpanElement);
  const written = navigator.clipboard.writeText(part('link', HTMLInputElement).value);
  said.textContent = await written.then(
    () => said.dataset['done'] ?? '',
    () => said.dataset['failed'] ?? '',
  );
}

/** Takes the papers out of the address, so that they are not offered again. */
function forgetFragment(): void {
  history.replaceState(history.state, '', location.pathname);
}

function add(ids: readonly string[]): void {
  const now = Date.now();
  keep(
    savedPart,
    (papers) =>
      mergeSaved(
        papers,
        ids.map((id) => namelessPaper(id, now)),
      ),
    {
      text: words.added({ count: ids.length }),
    },
  );
  void nameSaved();
}

/** Offers to add the papers of the address. It never adds or replaces by itself. */
async function offerHanded(): Promise<void> {
  const ids = await parseHandedPapers(location.hash.slice(1));
  if (!ids) return;
  const handed = followAliases(ids, await loadAliases());
  const known = new Set(readPart(savedPart).map(({ id }) => id));
  const place = part('handed', HTMLElement);
  const close = () => {
    place.hidden = true;
    forgetFragment();
  };
  const count = handed.length;
  place.replaceChildren(
    makeElement(
      'div',
      {},
      makeElement(
        'p',
        { role: 'status' },
        words.handed({ count, known: handed.filter((id) => known.has(id)).length }),
      ),
      makeElement(
        'div',
        { className: 'own' },
        makeButton(words.add, () => {
          add(handed);
          close();
        }),
        makeButton(words.addNot, close),
      ),
    ),
  );
  place.hidden = false;
}

/** Makes links that hand the saved papers over, and takes what a link hands over. */
export function startHandOver(): void {
  part('make-link', HTMLButtonElement).addEventListener('click', () => void showLink());
  part('copy-link', HTMLButtonElement).addEventListener('click', () => void copyLink());
  addEventListener('hashchange', () => void offerHanded());
  void offerHanded();
}
