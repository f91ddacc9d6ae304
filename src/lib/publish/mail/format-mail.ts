import { toHtml } from 'hast-util-to-html';
import juice from 'juice';
import { writeWithin } from './cut-edition.ts';
import { mailPage } from './mail-html.ts';
import { formatMailStyle } from './mail-style.ts';
import { formatMailText } from './mail-text.ts';
import type { CutEdition, MailBody, MailContent } from './mail.ts';

/** Topics that the mail does not have need no dark colour. */
function usedColors({ sections }: CutEdition, css: string): string {
  const used = new Set(sections.map(({ topic }) => `.color-${topic?.color ?? ''}`));
  return css.replaceAll(/(\.color-[\w-]+) \{[^}]*\}/g, (rule, name: string) => (used.has(name) ? rule : ''));
}

function formatHtml(edition: CutEdition, content: MailContent): string {
  const page = mailPage(edition, content, formatMailStyle(usedColors(edition, content.css)));
  return `${juice(`<!doctype html>${toHtml(page)}`, { preserveImportant: true })}\n`;
}

function subjectOf({ title, foreword }: CutEdition): string {
  return foreword?.title === undefined ? title : `${title} · ${foreword.title}`;
}

/** An edition as a mail of at most 100 kB, in HTML that loads nothing and in plain text. */
export function formatMail(content: MailContent): MailBody {
  const { edition, html } = writeWithin(content.edition, (cut) => formatHtml(cut, content));
  return { subject: subjectOf(edition), html, text: formatMailText(edition, content) };
}
