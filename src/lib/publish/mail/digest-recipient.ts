import { createHmac } from 'node:crypto';

/** Characters of a key: enough that nobody finds it by trying. */
export const minKeyLength = 16;

/** How the ledger names recipients. */
export interface RecipientDigest {
  /** By which the ledger knows the key again. */
  key: string;
  /** In hex. Upper and lower case are one: two mails to one person are worse than none to a second one. */
  of: (address: string) => string;
}

/** Without the key nobody can tell whether an address is in the ledger, not even by trying addresses. */
export function makeDigest(key: string): RecipientDigest {
  const digest = (text: string) => createHmac('sha256', key).update(text).digest('hex');
  return {
    key: digest('offprint mail key').slice(0, 8),
    of: (address) => digest(`recipient ${address.toLowerCase()}`),
  };
}
