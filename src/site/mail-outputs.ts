import type { EditionKind } from '#lib/publish/mail/mail-list.ts';
import type { OutputName } from './outputs.ts';

/** The mails of each kind of edition. */
export const mailOutputs = {
  week: 'weekMail',
  month: 'monthMail',
  topic: 'topicMail',
} as const satisfies Record<EditionKind, OutputName>;
