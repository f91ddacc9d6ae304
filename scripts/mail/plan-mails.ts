import type { RecipientDigest } from '#lib/publish/mail/digest-recipient.ts';
import type { Recipient } from '#lib/publish/mail/parse-recipients.ts';
import { indexMails, type MailFate } from '#lib/state/mail-ledger.ts';
import type { MailLine } from '#lib/schema/state.ts';
import type { PlannedMail } from './send-mails.ts';

/** What may be sent again if somebody asks for it. */
export type Again = Extract<MailFate, 'unsure' | 'refused'>;

/** Who gets a mail, and who does not. */
export interface MailPlan {
  toSend: PlannedMail[];
  /** By what is known of them. */
  left: Record<Exclude<MailFate, 'new'>, Recipient[]>;
}

/**
 * Whom of a list an edition is still to be sent to.
 *
 * @throws {Error} if the ledger knows recipients of the edition under another key, since nobody can tell who they are
 */
export function planMails(
  recipients: readonly Recipient[],
  { edition, lines, digest }: { edition: string; lines: readonly MailLine[]; digest: RecipientDigest },
  again: readonly Again[],
): MailPlan {
  const ledger = indexMails(lines, edition);
  if ([...ledger.keys].some((key) => key !== digest.key))
    throw new Error(
      `Mails of ${edition} were sent under another key, so that nobody can tell who has one. Use the key that they were sent with; a new key is for the next edition.`,
    );
  const plan: MailPlan = { toSend: [], left: { sent: [], unsure: [], refused: [] } };
  for (const recipient of recipients) {
    const mail = { ...recipient, digest: digest.of(recipient.address) };
    const fate = ledger.fateOf(mail.digest);
    if (fate === 'new' || again.some((asked) => asked === fate)) plan.toSend.push(mail);
    else plan.left[fate].push(recipient);
  }
  return plan;
}
