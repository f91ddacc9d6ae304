import { isRecord, readList, readText, type SharedPart } from './stored.ts';

export type FollowKind = 'author' | 'organization' | 'topic' | 'phrase';

/** Something whose new papers a reader wants to see. */
export interface Follow {
  kind: FollowKind;
  /** Name of the author, organisation or topic, or the phrase itself. */
  name: string;
  /** Address of its page below the base, `authors/ada-lovelace/`; empty for a phrase, which the search finds. */
  path: string;
  /** Address of its feed below the base; empty if it has none. */
  feed: string;
}

const kinds: ReadonlySet<unknown> = new Set<FollowKind>(['author', 'organization', 'topic', 'phrase']);
const maxFollows = 500;
const maxNameLength = 300;
/** Below the base and no higher: no part begins with a dot. */
const pathPattern = /^(?:[\w%-][\w.%-]*(?:\/|$))*$/;

function isKind(value: unknown): value is FollowKind {
  return kinds.has(value);
}

function readPath(value: unknown): string | undefined {
  const path = readText(value, maxNameLength);
  return path !== undefined && pathPattern.test(path) ? path : undefined;
}

function readFollow(item: unknown): Follow | undefined {
  if (!isRecord(item)) return undefined;
  const { kind } = item;
  const name = readText(item['name'], maxNameLength)?.trim();
  const path = readPath(item['path']);
  const feed = readPath(item['feed']);
  if (!isKind(kind) || !name || path === undefined || feed === undefined) return undefined;
  return (kind === 'phrase') === (path === '') ? { kind, name, path, feed } : undefined;
}

/** Two with one key are the same: a page by its address, a phrase by its letters. */
export function followKey({ kind, name, path }: Follow): string {
  return kind === 'phrase' ? `phrase ${name.toLowerCase()}` : `page ${path}`;
}

function mergeFollows(own: readonly Follow[], other: readonly Follow[]): Follow[] {
  const byKey = new Map([...other, ...own].map((follow) => [followKey(follow), follow]));
  return [...byKey.values()].slice(0, maxFollows);
}

/** What the reader follows. */
export const followsPart: SharedPart<readonly Follow[]> = {
  name: 'follows',
  empty: [],
  read: (value, drop) => mergeFollows(readList(value, readFollow, maxFollows, drop), []),
  merge: mergeFollows,
};

/** A list with something followed at its end, or without it. */
export function withFollow(follows: readonly Follow[], follow: Follow, isIn: boolean): Follow[] {
  const others = follows.filter((other) => followKey(other) !== followKey(follow));
  return isIn ? [...others, follow] : others;
}
