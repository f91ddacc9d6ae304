import { counted } from '../command/format-inbox.ts';
import type { MailPlan } from './plan-mails.ts';
import type { SendReport, SendResult } from './send-mails.ts';

const stages = ['sent', 'deferred', 'refused', 'unsure'] as const;

/** What a run of `npm run send` comes to, for programs. Recipients are named by their lines of the list. */
export interface SendSummary {
  /** By what the ledger knows it: `2025-W40`, `search-agents-2025-11-30`. */
  edition: string;
  dryRun: boolean;
  /** How many of the list there is a mail for; in a dry run, none is sent. */
  toSend: number;
  /** Of this run. */
  sent: string[];
  deferred: string[];
  refused: string[];
  unsure: string[];
  /** Of earlier runs: how many have the mail, and the places of those who may have it or were refused. */
  before: { sent: number; unsure: string[]; refused: string[] };
  stopped?: string | undefined;
}

export function summariseSending(
  edition: string,
  { toSend, left }: MailPlan,
  report: SendReport | undefined,
): SendSummary {
  const placesOf = (stage: SendResult['stage']) =>
    (report?.results ?? []).filter((result) => result.stage === stage).map(({ place }) => place);
  const [sent = [], deferred = [], refused = [], unsure = []] = stages.map(placesOf);
  const places = (recipients: readonly { place: string }[]) => recipients.map(({ place }) => place);
  return {
    edition,
    dryRun: report === undefined,
    toSend: toSend.length,
    sent,
    deferred,
    refused,
    unsure,
    before: { sent: left.sent.length, unsure: places(left.unsure), refused: places(left.refused) },
    ...(report?.stopped === undefined ? {} : { stopped: report.stopped }),
  };
}

/** Whether everybody to whom this run should have sent the mail has it. */
export function isWell({ deferred, refused, unsure, stopped }: SendSummary): boolean {
  return deferred.length + refused.length + unsure.length === 0 && stopped === undefined;
}

/** One line on each mail that did not go well. */
export function describeResult({ place, stage, reason = '' }: SendResult): string | undefined {
  switch (stage) {
    case 'sent':
      return undefined;
    case 'deferred':
      return `${place}: not now (${reason}). The next run tries again.`;
    case 'refused':
      return `${place}: refused (${reason}). Correct the line or remove it; --resend refused tries again.`;
    case 'unsure':
      return `${place}: the server did not say whether it took the mail (${reason}). It is not sent again unless --resend unsure asks for it.`;
  }
}

/** The same for people. */
export function describeSending(summary: SendSummary): string {
  const { edition, dryRun, toSend, sent, deferred, refused, unsure, before, stopped } = summary;
  const list = (places: readonly string[]) => `${String(places.length)} (${places.join(', ')})`;
  return [
    dryRun
      ? `${edition}: ${counted(toSend, 'mail')} would be sent.`
      : `${edition}: sent ${String(sent.length)} of ${String(toSend)} · deferred ${String(deferred.length)} · refused ${String(refused.length)} · unsure ${String(unsure.length)}`,
    ...(before.sent === 0 ? [] : [`${String(before.sent)} have it from an earlier run.`]),
    ...(before.unsure.length === 0
      ? []
      : [`May have it from an earlier run: ${list(before.unsure)}. --resend unsure sends it to them again.`]),
    ...(before.refused.length === 0
      ? []
      : [`Refused in an earlier run: ${list(before.refused)}. --resend refused tries again.`]),
    ...(stopped === undefined ? [] : [`Stopped before the end. ${stopped} Run again to go on.`]),
  ].join('\n');
}
