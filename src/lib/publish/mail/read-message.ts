import PostalMime from 'postal-mime';
import { recipientMark } from '#lib/schema/mail.ts';
import type { MailBody } from './mail.ts';

/** The mail of an edition as the site has it. */
export interface StoredMail {
  body: MailBody;
  /** `2025-W40@looms.example` */
  messageId: string;
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
  return { body: { subject, html, text }, messageId: messageId.replaceAll(/[<>]/g, '') };
}

/** The mail to one recipient: an address for leaving says who leaves. */
export function addressTo({ subject, html, text }: MailBody, digest: string): MailBody {
  const fill = (part: string) => part.replaceAll(recipientMark, digest);
  return { subject, html: fill(html), text: fill(text) };
}
