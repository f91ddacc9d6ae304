import { makeDigest, minKeyLength, type RecipientDigest } from '#lib/publish/mail/digest-recipient.ts';
import { randomBytes } from 'node:crypto';
import type { MailSettings } from '#lib/schema/mail.ts';
import type { ServerOptions } from './mail-server.ts';

/** The key of the ledger: that of the environment, or that of the list. */
export function readKey(ofList: string | undefined, list: string): RecipientDigest {
  const key = process.env['OFFPRINT_MAIL_KEY'] ?? ofList;
  if (key !== undefined && key.length >= minKeyLength) return makeDigest(key);
  const fresh = randomBytes(24).toString('base64url');
  throw new Error(
    `${key === undefined ? 'There is no key' : `The key has fewer than ${String(minKeyLength)} characters`}, under which the ledger keeps who got a mail. Write this line at the head of ${list}, and keep it: # key: ${fresh}`,
  );
}

function requireSetting<T>(name: string, value: T | undefined): T {
  if (value !== undefined) return value;
  throw new Error(`mail.${name} is not set in content/settings.yaml. docs/mail.md says what it needs.`);
}

/** The sender and the server of the settings, with the password of the environment. */
export function readServer(mail: MailSettings): { from: string; server: ServerOptions } {
  const { port, security = port === 465 ? 'tls' : 'starttls', user } = mail;
  const pass = process.env['OFFPRINT_MAIL_PASSWORD'];
  if (user !== undefined && !pass)
    throw new Error(
      'OFFPRINT_MAIL_PASSWORD is not set: the password of mail.user. It stands in no file of the project.',
    );
  return {
    from: requireSetting('from', mail.from),
    server: {
      host: requireSetting('host', mail.host),
      port,
      security,
      login: user === undefined || !pass ? undefined : { user, pass },
      timeoutMs: mail.timeoutSeconds * 1000,
    },
  };
}
