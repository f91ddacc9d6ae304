import { mail as words, paper as paperWords } from '#words';
import { parseWeekId, utcDay, weekRange } from '#lib/dates/week.ts';
import { mapSection } from '#lib/editions/arrange-sections.ts';
import type { Edition, EditionPaper } from '#lib/editions/edition.ts';
import { formatMail } from '#lib/publish/mail/format-mail.ts';
import { formatMessage } from '#lib/publish/mail/format-message.ts';
import type { MailBody } from '#lib/publish/mail/mail.ts';
import { recipientMark } from '#lib/schema/mail.ts';
import css from '../../styles/mail.css?raw';
import colors from '../../styles/colors.css?raw';
import { getPapersByWeek } from '../corpus.ts';
import { getTextKeys } from '../texts.ts';
import { pageKey } from '../../site/page-key.ts';
import { site } from '../../site/site.ts';
import { editionKey, getEdition } from './edition-file.ts';
import { withNotes } from './edition-notes.ts';

const style = colors + css;

/** An abstract stands for what a paper did and found where nothing else says it. */
function leaveOutAbstract(paper: EditionPaper): EditionPaper {
  const isTold = paper.contribution !== undefined || paper.result !== undefined;
  return isTold && !site.mail.abstracts ? { ...paper, abstract: [] } : paper;
}

async function getMailEdition(weekId: string): Promise<Edition> {
  const edition = await withNotes(await getEdition(weekId, 'selection'));
  return {
    ...edition,
    sections: edition.sections.map((section) => mapSection(section, leaveOutAbstract)),
  };
}

/** A key that changes with what the mail of an edition says. */
export async function mailKey(weekId: string): Promise<string> {
  const notes = await getTextKeys('notes');
  const papers = (await getPapersByWeek()).get(weekId) ?? [];
  const keys = papers.flatMap(({ id }) => notes.get(id) ?? []);
  return pageKey([await editionKey(weekId, 'selection'), keys, style]);
}

/** The mail of an edition. */
export async function getMail(weekId: string): Promise<MailBody> {
  return formatMail({
    edition: await getMailEdition(weekId),
    words: {
      more: (count) => words.more({ count }),
      moreAuthors: (count) => paperWords.moreAuthors({ count }),
      note: paperWords.note,
      picture: words.picture,
      unsubscribe: words.unsubscribe,
    },
    css: style,
    unsubscribe: site.mail.unsubscribe,
  });
}

/** The day after the edition, UTC. */
function dateOf(weekId: string): Date {
  const week = parseWeekId(weekId);
  const end = week ? utcDay(weekRange(week).end) : 0;
  return new Date(end + 86_400_000);
}

/** The mail of an edition as a file that mail programs open. It is addressed to nobody. */
export async function writeMail(weekId: string): Promise<Buffer> {
  const { hostname } = new URL(import.meta.env.SITE);
  return formatMessage(await getMail(weekId), {
    from: { name: site.title, address: site.mail.from ?? `no-reply@${hostname}` },
    replyTo: site.mail.replyTo,
    messageId: `${weekId}@${hostname}`,
    list: { name: site.title, id: `week.${hostname}` },
    date: dateOf(weekId),
    language: site.language,
    unsubscribe: site.mail.unsubscribe.filter((address) => !address.includes(recipientMark)),
  });
}
