import PostalMime from 'postal-mime';
import { recipientMark } from '#lib/schema/mail.ts';
import type { MailBody } from './mail.ts';

/** The mail of an edition as the site has it. */
export interface StoredMail {
  body: MailBody;
  /** By what the ledger of mails knows it: `2025-W40`, `search-agents-2025-11-30`. */
  name: string;
  /** Of the site. */
  host: string;
}

/**
 * Reads a mail that the site wrote.
 *
 * @throws {Error} if it has no text, no HTML or no id
 */
export async function readMessage(bytes: Uint8Array): Promise<StoredMail> {
  const { subject, html, text, messageId } = await PostalMime.parse(bytes);
  if (!subject || !html || !text || !messageId)
    throw new Error('The file is no mail of an edition. Run npm run build, which writes it.');
  const [name = '', host = ''] = messageId.replaceAll(/[<>]/g, '').split('@');
  return { body: { subject, html, text }, name, host };
}

/** The mail to one recipient: an address for leaving says who leaves. */
export function addressTo({ subject, html, text }: MailBody, digest: string): MailBody {
  const fill = (part: string) => part.replaceAll(recipientMark, digest);
  return { subject, html: fill(html), text: fill(text) };
}
