import { reader, savedPage as words } from '#words';
import { followsPart, withFollow, type Follow } from '#lib/reader/follows.ts';
import { base } from '../base.ts';
import { keep } from '../reader/keep.ts';
import { listen, readPart } from '../reader/store.ts';
import { makeButton, makeElement } from '../make-element.ts';
import { part } from '../part.ts';

/** Where something followed leads to: its page, or the search for a phrase. */
export function addressOf({ kind, name, path }: Follow): string {
  return (
    base +
    (kind === 'phrase' ? `search/?${new URLSearchParams({ q: `"${name}"`, sort: 'date' }).toString()}` : path)
  );
}

function change(follow: Follow, isIn: boolean): void {
  const undo = () => {
    change(follow, !isIn);
  };
  const said = isIn ? reader.followed : reader.unfollowed;
  keep(followsPart, (follows) => withFollow(follows, follow, isIn), {
    text: said({ name: follow.name }),
    offers: [{ text: reader.undo, act: undo }],
  });
}

function makeRow(follow: Follow): HTMLLIElement {
  const { name, feed } = follow;
  const removal = makeButton(
    words.unfollow,
    () => {
      change(follow, false);
    },
    words.unfollowName({ name }),
  );
  const row = makeElement(
    'li',
    { className: 'own' },
    makeElement('a', { href: addressOf(follow), dir: 'auto' }, name),
  );
  if (feed !== '')
    row.append(makeElement('a', { href: base + feed, ariaLabel: `${words.feed}: ${name}` }, words.feed));
  row.append(removal);
  return row;
}

function show(): void {
  const follows = readPart(followsPart);
  const rows =
    follows.length > 0 ? follows.map(makeRow) : [makeElement('li', { className: 'meta' }, words.noFollows)];
  part('follows', HTMLUListElement).replaceChildren(...rows);
}

/** Shows what is followed, and follows phrases. */
export function showFollowing(): void {
  const field = part('phrase', HTMLInputElement);
  part('phrase-form', HTMLFormElement).addEventListener('submit', (event) => {
    event.preventDefault();
    const name = field.value.replace(/["\s]+/g, ' ').trim();
    if (name !== '') change({ kind: 'phrase', name, path: '', feed: '' }, true);
    field.value = '';
  });
  listen(followsPart, show);
  show();
}
