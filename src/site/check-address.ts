import { isWebAddress } from '#lib/text/web-address.ts';

const basePattern = /^\/(?:[A-Za-z0-9_~-][A-Za-z0-9._~-]*\/)*(?:[A-Za-z0-9_~-][A-Za-z0-9._~-]*)?$/;

/** The path below which the site is published, `/` or `/repo/`. Throws an error for any that would lead elsewhere. */
export function checkBase(base: string): string {
  if (basePattern.test(base)) return base;
  throw new Error(
    `OFFPRINT_BASE is ${JSON.stringify(base)}, which is no path of a site. Write it as /repo/: one slash before each part, of letters, digits, “-”, “_”, “~” and dots within.`,
  );
}

/** Where the site is published, without a path. Throws an error for an address with a path, a user or another scheme. */
export function checkSite(site: string): string {
  if (isWebAddress(site) && new URL(site).href === `${new URL(site).origin}/`) return site;
  throw new Error(
    `OFFPRINT_SITE is ${JSON.stringify(site)}, which is no address of a site. Write it as https://looms.example; a path belongs into OFFPRINT_BASE.`,
  );
}
