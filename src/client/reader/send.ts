import type { SearchRow } from '#lib/search/search-record.ts';
import type { SearchParts } from '../search-parts.ts';

/** What a page asks of a script that is loaded only then. */
export interface Asked {
  /** To do something with a paper or a page; `place` is in its row, or the button of the page. */
  act: { name: string; place: Element };
  /** To tell what is new. */
  news: { fresh: number; away: boolean; stale?: { dataDate: string; due: string } };
  /** To show the keys. */
  sheet: undefined;
  /** To draw a text as a QR code into an element. */
  code: { text: string; label: string; place: HTMLElement };
  /** To find the numbers of all papers that the search finds for a query. */
  numbers: {
    query: string;
    parts: SearchParts;
    found: (papers: readonly number[]) => void;
    failed: (error: unknown) => void;
  };
  /** To find the newest papers with some phrases. */
  phrases: {
    phrases: readonly string[];
    found: (phrase: string, rows: readonly SearchRow[]) => void;
    done: () => void;
    failed: () => void;
  };
}

const prefix = 'reader-ask-';

/**
 * Loads a script once, and then asks it; throws if it cannot be loaded. As workers, such scripts are files of their own
 * that export nothing.
 */
export async function send<Name extends keyof Asked>(
  script: string,
  name: Name,
  detail: Asked[Name],
): Promise<void> {
  await import(/* @vite-ignore */ script);
  dispatchEvent(new CustomEvent(prefix + name, { detail }));
}

/** Answers what a page asks. */
export function answer<Name extends keyof Asked>(name: Name, act: (asked: Asked[Name]) => void): void {
  addEventListener(prefix + name, (event) => {
    act((event as CustomEvent<Asked[Name]>).detail);
  });
}
