import { domainToASCII } from 'node:url';
import type { Diagnostic } from '#lib/schema/diagnostic.ts';
import { diagnose } from '#lib/schema/rules.ts';
import { isMailAddress } from '#lib/text/mail-address.ts';

/** A list of recipients as it was read. */
export interface RecipientList {
  /** Each once, in the order of the list; the host in the letters of the network. */
  addresses: string[];
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

/** Mailboxes of one name differ by case on hardly any server; two mails to one person are worse. */
export function foldAddress(address: string): string {
  return address.toLowerCase();
}

/**
 * Reads a list of addresses, one a line. Empty lines and those that begin with `#` are passed over. A line that is no
 * address costs nobody else the mail; messages never repeat it.
 */
export function parseRecipients(text: string, file: string): RecipientList {
  const seen = new Map<string, number>();
  const addresses: string[] = [];
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
    const first = seen.get(foldAddress(address));
    if (!isMailAddress(address)) {
      const hint = 'Write one address a line, as anna@looms.example or Anna <anna@looms.example>.';
      diagnostics.push(diagnose('bad-recipient', { message: 'The line is no mail address.', hint, places }));
    } else if (first !== undefined) {
      const message = `The address stands on line ${String(first)}, too. It gets one mail.`;
      diagnostics.push(diagnose('repeated-recipient', { message, places }));
    } else {
      seen.set(foldAddress(address), index + 1);
      addresses.push(address);
    }
  }
  return { addresses, key, diagnostics };
}
