import MailComposer from 'nodemailer/lib/mail-composer';
import type { MailBody, MailHead } from './mail.ts';

/** Addresses as a header lists them. With an `https:` one, a program may leave with one request (RFC 8058). */
function leaveHeaders(unsubscribe: readonly string[]): Record<string, string> {
  if (unsubscribe.length === 0) return {};
  const isOneClick = unsubscribe.some((address) => address.startsWith('https:'));
  return {
    'List-Unsubscribe': unsubscribe.map((address) => `<${address}>`).join(', '),
    ...(isOneClick ? { 'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click' } : {}),
  };
}

/** A header has one line, whatever a title says. */
function toHeader(text: string): string {
  return text.replaceAll(/[\p{Cc}\u2028\u2029]+/gu, ' ').trim();
}

/** A mail with its head in the form of RFC 5322. The same mail and head give the same bytes. */
export async function formatMessage(body: MailBody, head: MailHead): Promise<Buffer> {
  const { from, to, replyTo, messageId, date, language, list, unsubscribe } = head;
  const composer = new MailComposer({
    from: { name: toHeader(from.name), address: from.address },
    to: to === undefined ? undefined : { name: '', address: to },
    replyTo: replyTo === undefined ? undefined : { name: '', address: replyTo },
    subject: toHeader(body.subject),
    text: body.text,
    html: body.html,
    messageId: `<${messageId}>`,
    date,
    baseBoundary: messageId.replaceAll(/[^\w.-]/g, '-'),
    headers: {
      'List-Id': { prepared: false, value: `${toHeader(list.name).replaceAll(/[<>"]/g, '')} <${list.id}>` },
      'Content-Language': language,
      ...leaveHeaders(unsubscribe),
    },
    xMailer: false,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return composer.compile().build();
}
