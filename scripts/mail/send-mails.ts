import type { Recipient } from '#lib/publish/mail/parse-recipients.ts';
import type { MailLine } from '#lib/schema/state.ts';
import type { MailServer, Outcome } from './mail-server.ts';

/** A server that says no so often would say no to all. */
const maxFailuresInRow = 5;

/** A mail to be sent. */
export interface PlannedMail extends Recipient {
  /** As the ledger has it. */
  digest: string;
}

/** What a run needs. */
export interface Sending {
  edition: string;
  /** Digest of the key of the ledger. */
  key: string;
  from: string;
  perMinute: number;
  open: () => Promise<MailServer>;
  compose: (mail: PlannedMail) => Promise<Buffer>;
  record: (line: MailLine) => void;
  now: () => Date;
  wait: (ms: number) => Promise<void>;
  /** Whether somebody asked to stop. */
  isStopped: () => boolean;
  /** Is told each outcome. */
  tell: (result: SendResult) => void;
}

/** What became of a mail. */
export interface SendResult extends Outcome {
  place: string;
}

/** What became of a run. */
export interface SendReport {
  results: SendResult[];
  /** Why the run ended before its last mail. */
  stopped?: string | undefined;
}

/** Records the intent, sends, and records what came of it: at no time is a mail on its way that the ledger does not know. */
async function sendOne(server: MailServer, mail: PlannedMail, sending: Sending): Promise<SendResult> {
  const { edition, key, from, record, now } = sending;
  const message = await sending.compose(mail);
  const line = { edition, recipient: mail.digest, key, moment: now().toISOString() };
  record({ ...line, stage: 'intended' });
  const outcome = await server.send(from, mail.address, message);
  record({ ...line, stage: outcome.stage });
  return { place: mail.place, ...outcome };
}

function whyStop({ isOfSender, reason = '' }: SendResult, failures: number): string | undefined {
  if (isOfSender === true) return `The server takes no mail of this sender (${reason}).`;
  if (failures < maxFailuresInRow) return undefined;
  return `${String(failures)} mails in a row were not taken, the last with ${reason}.`;
}

/**
 * Sends mails one after the other, not faster than is allowed.
 *
 * @throws {Error} if the server cannot be reached before anything was sent
 */
export async function sendMails(mails: readonly PlannedMail[], sending: Sending): Promise<SendReport> {
  const results: SendResult[] = [];
  let server: MailServer | undefined;
  let failures = 0;
  let next = 0;
  try {
    for (const mail of mails) {
      const early = next - sending.now().getTime();
      if (early > 0) await sending.wait(early);
      if (sending.isStopped()) return { results, stopped: 'The run was asked to stop.' };
      next = sending.now().getTime() + 60_000 / sending.perMinute;
      if (!server?.isOpen()) server = await sending.open();
      const result = await sendOne(server, mail, sending);
      results.push(result);
      sending.tell(result);
      failures = result.stage === 'sent' ? 0 : failures + 1;
      const stopped = whyStop(result, failures);
      if (stopped !== undefined) return { results, stopped };
    }
    return { results };
  } catch (error) {
    if (results.length === 0) throw error;
    return { results, stopped: error instanceof Error ? error.message : String(error) };
  } finally {
    if (server?.isOpen()) server.close();
  }
}
