import { mail as words, paper as paperWords } from '#words';
import { utcDay } from '#lib/dates/week.ts';
import { mapSection } from '#lib/editions/arrange-sections.ts';
import type { Edition, EditionPaper } from '#lib/editions/edition.ts';
import { formatMail } from '#lib/publish/mail/format-mail.ts';
import { formatMessage } from '#lib/publish/mail/format-message.ts';
import { mailList } from '#lib/publish/mail/mail-list.ts';
import { createMailSheet } from '#lib/publish/mail/mail-style.ts';
import type { MailBody } from '#lib/publish/mail/mail.ts';
import { recipientMark } from '#lib/schema/mail.ts';
import css from '../../styles/mail.css?raw';
import colors from '../../styles/colors.css?raw';
import { pageKey } from '../../site/page-key.ts';
import { site } from '../../site/site.ts';
import type { EditionFiles } from './edition-files.ts';

const style = colors + css;
const sheet = createMailSheet(style);

/** An abstract stands for what a paper did and found where nothing else says it. */
function leaveOutAbstract(paper: EditionPaper): EditionPaper {
  const isTold = paper.contribution !== undefined || paper.result !== undefined;
  return isTold && !site.mail.abstracts ? { ...paper, abstract: [] } : paper;
}

/** Whether there is a mail of an edition in some extent: it holds what a selection does. */
export function isMailed({ isWhole, extent }: EditionFiles): boolean {
  return isWhole || extent === 'selection';
}

async function getMailEdition(files: EditionFiles): Promise<Edition> {
  const edition = await files.edition();
  return {
    ...edition,
    sections: edition.sections.map((section) => mapSection(section, leaveOutAbstract)),
  };
}

/** A key that changes with what the mail of an edition says. */
export async function mailKey(files: EditionFiles): Promise<string> {
  return pageKey([await files.key(), style]);
}

/** The mail of an edition. */
export async function getMail(files: EditionFiles): Promise<MailBody> {
  return formatMail({
    edition: await getMailEdition(files),
    words: {
      more: (count) => words.more({ count }),
      moreAuthors: (count) => paperWords.moreAuthors({ count }),
      picture: words.picture,
      unsubscribe: words.unsubscribe,
    },
    sheet,
    unsubscribe: site.mail.unsubscribe,
  });
}

/** The day after the edition, UTC. */
function dateOf({ day }: EditionFiles): Date {
  return new Date(utcDay(day) + 86_400_000);
}

/** By what the ledger of mails knows an edition. A topic has another one with every new paper. */
function mailName({ of, id, day }: EditionFiles): string {
  return of === 'topic' ? `${id}-${day}` : id;
}

/** The mail of an edition as a file that mail programs open. It is addressed to nobody. */
export async function writeMail(files: EditionFiles): Promise<Buffer> {
  const { hostname } = new URL(import.meta.env.SITE);
  return formatMessage(await getMail(files), {
    from: { name: site.title, address: site.mail.from ?? `no-reply@${hostname}` },
    replyTo: site.mail.replyTo,
    messageId: `${mailName(files)}@${hostname}`,
    list: { name: site.title, id: mailList(files, hostname) },
    date: dateOf(files),
    language: site.language,
    unsubscribe: site.mail.unsubscribe.filter((address) => !address.includes(recipientMark)),
  });
}
