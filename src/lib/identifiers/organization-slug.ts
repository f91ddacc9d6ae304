import { hashedAddress, toAddress } from './address.ts';
import { hyphenate } from './fold-slug.ts';

/**
 * The last part of an organisation's address, `AI-at-Meta`. A handle is untrusted input: only characters
 * that are safe in a path stay, and it cannot lead to a parent folder.
 * A handle that loses letters gets a hash, so that no two organisations share an address.
 */
export function organizationSlug(handle: string): string {
  const safe = hyphenate(handle, /[^A-Za-z0-9._-]+/g)
    .replace(/^[._-]+/, '')
    .replace(/[.-]+$/, '');
  const make = /[^\x20-\x7e]/.test(handle) ? hashedAddress : toAddress;
  return make(safe, 'org', handle.normalize('NFC').toLowerCase());
}
