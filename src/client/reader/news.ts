import { formats, reader as words } from '#words';
import { visitPart, withAllSeen } from '#lib/reader/visit.ts';
import { base } from '../base.ts';
import { hideNotice, saidNow, showNotice, type Offer } from './notice.ts';
import { answer, type Asked } from './send.ts';
import { changePart } from './store.ts';

/** Puts new papers that were not read first, list by list. A day that is drawn once is drawn again. */
function showUnreadFirst(): void {
  for (const list of document.querySelectorAll('.rows, .more-titles ul')) {
    const rows = [...list.children];
    const isFirst = (row: Element) => row.matches('.is-fresh:not(.is-read)');
    for (const row of rows) row.classList.remove('same');
    list.replaceChildren(...rows.filter(isFirst), ...rows.filter((row) => !isFirst(row)));
  }
  document.querySelector<HTMLElement>('.is-fresh:not(.is-read) a')?.focus();
}

function markAllSeen(): void {
  changePart(visitPart, (visit) => visit && withAllSeen(visit));
}

const seen: Offer = { text: words.markAllSeen, act: markAllSeen };

function tell({ fresh, away, stale }: Asked['news']): [text: string, offers: Offer[]] {
  if (away) return [words.away, [{ text: words.seeSelection, href: `${base}saved/#new` }, seen]];
  if (fresh > 0)
    return [words.newHere({ count: fresh }), [{ text: words.unreadFirst, act: showUnreadFirst }, seen]];
  return stale
    ? [
        words.stale({ date: formats.day(stale.dataDate), due: formats.day(stale.due) }),
        [{ text: words.whatWentWrong, href: `${base}about/#source` }],
      ]
    : ['', []];
}

/** What of the news was said last. */
let told = '';

answer('news', (news) => {
  // Nobody asked for news, so they never displace what a reader asked for.
  if ((saidNow() ?? told) !== told) return;
  const [text, offers] = tell(news);
  told = text;
  if (text === '') hideNotice();
  else showNotice(text, offers);
});
