import { reader as words } from '#words';
import { followKey, followsPart, withFollow, type Follow, type FollowKind } from '#lib/reader/follows.ts';
import { base } from '../base.ts';
import { textOf } from '../text-of.ts';
import { keep } from './keep.ts';
import { readPart } from './store.ts';

/** The feed of the page, as its head names it. */
function findFeed(path: string): string {
  const links = document.querySelectorAll<HTMLLinkElement>('link[rel=alternate]');
  const feeds = [...links].map(({ href }) => new URL(href).pathname.slice(base.length));
  return feeds.find((feed) => feed.startsWith(path) && !feed.endsWith('.md')) ?? '';
}

/** What the page is about, as its button says. */
function readFollow(kind: FollowKind): Follow {
  const path = location.pathname.slice(base.length);
  const name = textOf(document.querySelector('h1'));
  return { kind, name, path, feed: findFeed(path) };
}

function isFollowed(follow: Follow): boolean {
  return readPart(followsPart).some((other) => followKey(other) === followKey(follow));
}

/** Follows what the page is about, or no longer does. */
export function followPage(kind: FollowKind): void {
  const follow = readFollow(kind);
  const follows = !isFollowed(follow);
  const change = (isIn: boolean) => (all: readonly Follow[]) => withFollow(all, follow, isIn);
  keep(followsPart, change(follows), {
    text: (follows ? words.followed : words.unfollowed)({ name: follow.name }),
    offers: [{ text: words.newForYou, href: `${base}saved/#new` }],
  });
}
