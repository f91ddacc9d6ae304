import { requireSettings } from '#src/files/read-content.ts';
import { readSiteWords } from '#src/files/read-words.ts';
import { folders } from '#src/files/folders.ts';

/** What the editor says of the site. */
export const site = requireSettings(folders.content);

/** An editor's sentences in place of those of the table of words. */
export const { overrides } = readSiteWords(folders.content, site);

/** What to mark text with that stands on a page in another language than the page's own. */
function otherThanPage(language: string): string | undefined {
  return language === site.language ? undefined : language;
}

/** Of papers, whose titles and abstracts are in most cases in one language. */
export const papersLanguage = otherThanPage(site.papersLanguage);

/** Of what ingest and fetch report. */
export const reportLanguage = otherThanPage('en');

/** With a slash at its end. */
export const base = import.meta.env.BASE_URL.replace(/\/?$/, '/');

/** A path of this site below its base, with the id of a place on its page: `/topics/` becomes `/repo/topics/`. */
export function href(path: string, place?: string): string {
  return base + path.slice(1) + (place === undefined ? '' : `#${place}`);
}

let origin: string | undefined;
/** An address that is written as it is: without a percent sign to be checked, an empty part, or one of dots alone. */
const plainAddress = /^(?:\/(?!\.{1,2}(?:\/|$))[\w.~-]+)*\/?$/;

/** The whole address of a path, for feeds and canonical links. */
export function absolute(path: string): string {
  const address = href(path);
  // Reading an address costs ten times as much, and a page has dozens.
  if (!plainAddress.test(address)) return new URL(address, import.meta.env.SITE).href;
  origin ??= new URL(import.meta.env.SITE).origin;
  return origin + address;
}
