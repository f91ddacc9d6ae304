import { isWebAddress } from '#lib/text/web-address.ts';

/** An absolute http(s) address as it is written; nothing for a text that may be no link, see {@link isWebAddress}. */
export function readAddress(text: string | undefined): string | undefined {
  const url = text?.trim() ?? '';
  return isWebAddress(url) ? url : undefined;
}
