import { createHash } from 'node:crypto';

/** Longer names than this are cut: a file system takes 255 bytes with the ending, an address bar less. */
const maxLength = 100;
/** What a cut or replaced name keeps beside its hash. */
const keptLength = 50;
const hashDigits = 6;

/** No file on Windows can have these names, whatever follows a dot. */
const reservedName = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/i;
/** The file of the page above: a folder of this name cannot stand beside it. */
const indexName = /^index\.html$/i;
const addressName = /^[a-z0-9](?:[\w.-]*[\w-])?$/i;

/** Whether a text can be one part of an address, and a file or folder on every system, as it stands. */
export function isAddress(text: string): boolean {
  return (
    text.length <= maxLength && addressName.test(text) && !reservedName.test(text) && !indexName.test(text)
  );
}

/**
 * One part of an address for what has no words of its own to stand there: what can be kept of the words, or else the
 * kind, followed by a hash: `author-3f2a91`.
 *
 * @param identity what the address stands for; tells apart things of the same words
 */
export function hashedAddress(words: string, kind: string, identity: string): string {
  const kept = words
    .replace(/[^\w.-]+/g, '')
    .replace(/^[^a-z0-9]+/i, '')
    .slice(0, keptLength);
  const hash = createHash('sha256').update(identity).digest('hex').slice(0, hashDigits);
  const address = `${kept}-${hash}`;
  return isAddress(address) ? address : `${kind}-${hash}`;
}

/** One part of an address, from any text: the words wanted where they can be one, otherwise a {@link hashedAddress}. */
export function toAddress(words: string, kind: string, identity: string): string {
  return isAddress(words) ? words : hashedAddress(words, kind, identity);
}
