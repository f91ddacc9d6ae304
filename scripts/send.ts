import { existsSync, readFileSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import { readArguments } from './command/read-arguments.ts';
import { formatMessage } from '#lib/publish/mail/format-message.ts';
import { mailList, type MailedEdition } from '#lib/publish/mail/mail-list.ts';
import { parseRecipients } from '#lib/publish/mail/parse-recipients.ts';
import { addressTo, type StoredMail } from '#lib/publish/mail/read-message.ts';
import { recipientMark } from '#lib/schema/mail.ts';
import { folders } from '#src/files/folders.ts';
import { withContentLock } from '#src/files/lock.ts';
import { openMailLedger } from '#src/files/mail-ledger-file.ts';
import { requireSettings } from '#src/files/read-content.ts';
import { print, printError } from './command/print.ts';
import { printResult, reportOptions } from './command/report-options.ts';
import { formatError, printWorse } from './command/report.ts';
import { describeResult, describeSending, isWell, summariseSending } from './mail/describe-sending.ts';
import { chooseEdition } from './mail/choose-edition.ts';
import { findNewestWeek, readMail } from './mail/find-mail.ts';
import { openMailServer } from './mail/mail-server.ts';
import { readKey, readServer } from './mail/mail-options.ts';
import { planMails, type Again, type MailPlan } from './mail/plan-mails.ts';
import { sendMails, type PlannedMail, type SendReport } from './mail/send-mails.ts';

const usage = `Usage: npm run send -- --to LIST [options]

Sends the mail of a week, a month or a topic, as npm run build has written it, to every address of a list: one message
each, through the server that mail names in content/settings.yaml. The ledger content/state/mails.jsonl keeps who has
it, so that nobody gets it twice. docs/mail.md says more.

  --to LIST       file with one address a line
  --week WEEK     as in 2025-W40 (the newest week that is over)
  --month MONTH   as in 2025-10, in place of a week
  --topic TOPIC   as in search-agents, in place of a week; its newest papers
  --dry-run       say how many mails would be sent, and send none
  --resend FATE   send again to those of an earlier run that are unsure or were refused. May be repeated.
  --site DIR      folder of the built site (dist, or OFFPRINT_OUT)
  --content DIR   folder of settings and ledger (content, or OFFPRINT_CONTENT)
  --json          print what became of each mail as JSON
  --quiet         print only faults
  --help          print this text

The password is in OFFPRINT_MAIL_PASSWORD. The key of the ledger is in OFFPRINT_MAIL_KEY or in the list.
Ends with 1 if a mail of this run was not sent, or may not have been.`;

const options = {
  to: { type: 'string' },
  week: { type: 'string' },
  month: { type: 'string' },
  topic: { type: 'string' },
  'dry-run': { type: 'boolean', default: false },
  resend: { type: 'string', multiple: true },
  site: { type: 'string', default: folders.out },
  content: { type: 'string', default: folders.content },
  ...reportOptions,
  help: { type: 'boolean', default: false },
} as const;

function parseOptions() {
  return readArguments({ options }).values;
}
type Values = ReturnType<typeof parseOptions>;

function parseAgain(names: readonly string[]): Again[] {
  return names.map((name) => {
    if (name === 'unsure' || name === 'refused') return name;
    throw new Error(`--resend ${name} is not known. Write unsure or refused.`);
  });
}

function readList(list: string) {
  if (!existsSync(list)) throw new Error(`${list} does not exist. Write one address a line into it.`);
  return parseRecipients(readFileSync(list, 'utf8'), list.replaceAll('\\', '/'));
}

/** Asked to end, a process ends after the mail that is on its way. */
async function untilStopped<T>(run: (isStopped: () => boolean) => Promise<T>): Promise<T> {
  let isStopped = false;
  const stop = () => (isStopped = true);
  const signals = ['SIGINT', 'SIGTERM'] as const;
  for (const signal of signals) process.once(signal, stop);
  try {
    return await run(() => isStopped);
  } finally {
    for (const signal of signals) process.off(signal, stop);
  }
}

interface Mailing {
  edition: MailedEdition;
  mail: StoredMail;
  /** Digest of the key of the ledger. */
  key: string;
}

async function sendPlan(
  { toSend }: MailPlan,
  { edition, mail: { body, name, host }, key }: Mailing,
  values: Values,
  record: Parameters<typeof sendMails>[1]['record'],
): Promise<SendReport> {
  if (toSend.length === 0) return { results: [] };
  const { title, language, mail } = requireSettings(values.content);
  const { from, server } = readServer(mail);
  const compose = ({ address, digest }: PlannedMail) =>
    formatMessage(addressTo(body, digest), {
      from: { name: title, address: from },
      to: address,
      replyTo: mail.replyTo,
      messageId: `${name}@${host}`,
      list: { name: title, id: mailList(edition, host) },
      date: new Date(),
      language,
      unsubscribe: mail.unsubscribe.map((leave) => leave.replaceAll(recipientMark, digest)),
    });
  return untilStopped((isStopped) =>
    sendMails(toSend, {
      edition: name,
      key,
      from,
      perMinute: mail.perMinute,
      open: () => openMailServer(server),
      compose,
      record,
      now: () => new Date(),
      wait: async (ms) => {
        await wait(ms);
      },
      isStopped,
      tell: (result) => {
        const line = describeResult(result);
        if (line !== undefined) printError(`send: ${line}`);
      },
    }),
  );
}

async function main(): Promise<void> {
  const values = parseOptions();
  if (values.help) {
    print(usage);
    return;
  }
  if (values.to === undefined) throw new Error('--to is missing. Name a file with one address a line.');
  const again = parseAgain(values.resend ?? []);
  const edition = chooseEdition(values) ?? {
    of: 'week' as const,
    id: findNewestWeek(values.site, values.content),
  };
  const { recipients, key, diagnostics } = readList(values.to);
  printWorse(diagnostics, printError);
  const digest = readKey(key, values.to);
  const mail = await readMail(values.site, edition);
  await withContentLock(values.content, async () => {
    const { lines, record } = openMailLedger(values.content);
    const plan = planMails(recipients, { edition: mail.name, lines, digest }, again);
    const mailing = { edition, mail, key: digest.key };
    const report = values['dry-run'] ? undefined : await sendPlan(plan, mailing, values, record);
    const summary = summariseSending(mail.name, plan, report);
    printResult(values, summary, () => describeSending(summary));
    if (!isWell(summary)) process.exitCode = 1;
  });
}

try {
  await main();
} catch (error) {
  printError(`send: ${formatError(error)}`);
  process.exitCode = 1;
}
