import { readSettings } from '#src/files/read-content.ts';
import { folders } from '#src/files/folders.ts';

const { settings } = readSettings(folders.content);

/** What the editor says of the site. */
export const site = settings;

const base = import.meta.env.BASE_URL.replace(/\/?$/, '/');

/** A path of this site below its base, with the id of a place on its page: `/topics/` becomes `/repo/topics/`. */
export function href(path: string, place?: string): string {
  return base + path.slice(1) + (place === undefined ? '' : `#${place}`);
}

/** The whole address of a path, for feeds and canonical links. */
export function absolute(path: string): string {
  return new URL(href(path), import.meta.env.SITE).href;
}
