import type { Edition } from '#lib/editions/edition.ts';
import type { MailSheet } from './mail-style.ts';

/** What a mail says beside its edition, in its language. */
export interface MailWords {
  /** Of the papers that a mail has no room for. */
  more: (count: number) => string;
  /** Of the authors that a mail does not name. */
  moreAuthors: (count: number) => string;
  /** Of a picture, which a mail does not load. */
  picture: string;
  unsubscribe: string;
}

/** What a mail of an edition is written from. */
export interface MailContent {
  edition: Edition;
  words: MailWords;
  /** One for all mails: it knows what it gave the elements of earlier ones. */
  sheet: MailSheet;
  /** Where a reader says that there should be no more mails: `https:` or `mailto:` addresses, the first one shown. */
  unsubscribe: readonly string[];
}

/** What of an edition fits into a mail. */
export interface CutEdition extends Edition {
  /** Papers that are left out at its end. */
  left: number;
}

/** A mail as its reader gets it. */
export interface MailBody {
  subject: string;
  html: string;
  text: string;
}

/** What stands at the head of a mail besides its subject. */
export interface MailHead {
  /** Name and address of the sender. */
  from: { name: string; address: string };
  to?: string | undefined;
  replyTo?: string | undefined;
  /** `2025-W40@looms.example` */
  messageId: string;
  /** `Looms <looms.example>`: by what mail programs sort. */
  list: { name: string; id: string };
  date: Date;
  language: string;
  unsubscribe: readonly string[];
}
