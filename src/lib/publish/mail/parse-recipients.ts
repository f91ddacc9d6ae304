import { domainToASCII } from 'node:url';
import type { Diagnostic } from '#lib/schema/diagnostic.ts';
import { diagnose } from '#lib/schema/rules.ts';
import { isMailAddress } from '#lib/text/mail-address.ts';

/** A mailbox of a list. */
export interface Recipient {
  /** The host is in the letters of the network. */
  address: string;
  /** By which messages name it: `list.txt:3`. */
  place: string;
}

/** A list of recipients as it was read. */
export interface RecipientList {
  /** Each once, in the order of the list. */
  recipients: Recipient[];
  /** What the line `# key: …` says. */
  key?: string | undefined;
  diagnostics: Diagnostic[];
}

/** `Anna <anna@looms.example>` and `anna@looms.example` are the same. */
function addressIn(line: string): string {
  const bare = (/^[^<>]*<([^<>]*)>$/.exec(line)?.[1] ?? line).trim();
  const at = bare.lastIndexOf('@');
  return at < 0 ? bare : `${bare.slice(0, at)}@${domainToASCII(bare.slice(at + 1))}`;
}

/**
 * Reads a list of addresses, one a line. Empty lines and those that begin with `#` are passed over. A line that is no
 * address costs nobody else the mail; messages never repeat it.
 */
export function parseRecipients(text: string, file: string): RecipientList {
  const seen = new Map<string, number>();
  const recipients: Recipient[] = [];
  const diagnostics: Diagnostic[] = [];
  let key: string | undefined;
  for (const [index, raw] of text
    .replace(/^\ufeff/, '')
    .split(/\r\n?|\n/)
    .entries()) {
    const line = raw.trim();
    const places = [{ file, line: index + 1, column: raw.length - raw.trimStart().length + 1 }];
    key ??= /^#\s*key:\s*(\S+)$/.exec(line)?.[1];
    if (line === '' || line.startsWith('#')) continue;
    const address = addressIn(line);
    const first = seen.get(address.toLowerCase());
    if (!isMailAddress(address)) {
      const hint = 'Write one address a line, as anna@looms.example or Anna <anna@looms.example>.';
      diagnostics.push(diagnose('bad-recipient', { message: 'The line is no mail address.', hint, places }));
    } else if (first !== undefined) {
      const message = `The address stands on line ${String(first)}, too. It gets one mail.`;
      diagnostics.push(diagnose('repeated-recipient', { message, places }));
    } else {
      seen.set(address.toLowerCase(), index + 1);
      recipients.push({ address, place: `${file}:${String(index + 1)}` });
    }
  }
  return { recipients, key, diagnostics };
}
