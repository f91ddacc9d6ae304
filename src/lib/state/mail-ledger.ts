import type { MailLine } from '../schema/state.ts';
import { resolveState } from './state-lines.ts';

/** What is known of the mail of an edition to one recipient. */
export type MailFate = 'sent' | 'unsure' | 'refused' | 'new';

/** Whose mails of an edition were sent. */
export interface MailLedger {
  fateOf: (recipient: string) => MailFate;
  /** Keys under which the recipients of the edition stand. */
  keys: ReadonlySet<string>;
}

/**
 * What the attempts of a mail come to. It was sent if one of them was. An attempt without an answer, or of which only
 * the intent is known, may have been sent. What was only deferred is as good as new.
 */
function fateOf(stages: ReadonlySet<MailLine['stage']>): MailFate {
  if (stages.has('sent')) return 'sent';
  if (stages.has('unsure') || stages.has('intended')) return 'unsure';
  return stages.has('refused') ? 'refused' : 'new';
}

/** Reads the lines of `content/state/mails.jsonl` on one edition. */
export function indexMails(lines: readonly MailLine[], edition: string): MailLedger {
  const attempts = [...resolveState('mails', lines).values()].filter((line) => line.edition === edition);
  const byRecipient = Map.groupBy(attempts, ({ recipient }) => recipient);
  return {
    fateOf: (recipient) => fateOf(new Set(byRecipient.get(recipient)?.map(({ stage }) => stage))),
    keys: new Set(attempts.map(({ key }) => key)),
  };
}
