import type { Element } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { writeWithin } from './cut-edition.ts';
import { mailPage, mailRows, paperRow, rowsMark, rowsPlace, type MailRow } from './mail-html.ts';
import { formatMailText } from './mail-text.ts';
import type { CutEdition, MailBody, MailContent } from './mail.ts';

/** Topics that the mail does not have need no dark colour. */
function usedColors({ sections }: CutEdition, css: string): string {
  const used = new Set(sections.map(({ topic }) => `.color-${topic?.color ?? ''}`));
  return css.replaceAll(/(\.color-[\w-]+) \{[^}]*\}\n/g, (rule, name: string) =>
    used.has(name) ? rule : '',
  );
}

/** Writes the HTML of more or less of an edition, each paper once. */
function createWriter(content: MailContent): (edition: CutEdition) => string {
  const { words, sheet } = content;
  const write = (element: Element, place?: string) => toHtml(sheet.inlineStyle(element, place));
  const papers = new Map<unknown, string>();
  const writeRow = (row: MailRow, edition: CutEdition): string => {
    if ('element' in row) return write(row.element, rowsPlace);
    const { paper } = row;
    const written = papers.get(paper) ?? write(paperRow(paper, edition, words), rowsPlace);
    papers.set(paper, written);
    return written;
  };
  return (edition) => {
    const rows = mailRows(edition, content).map((row) => writeRow(row, edition));
    const page = write(mailPage(edition, usedColors(edition, sheet.dark)));
    return `<!doctype html>${page.replace(`<!--${rowsMark}-->`, () => rows.join(''))}\n`;
  };
}

function subjectOf({ title, foreword }: CutEdition): string {
  return foreword?.title === undefined ? title : `${title} · ${foreword.title}`;
}

/** An edition as a mail of at most 100 kB, in HTML that loads nothing and in plain text. */
export function formatMail(content: MailContent): MailBody {
  const { edition, html } = writeWithin(content.edition, createWriter(content));
  return { subject: subjectOf(edition), html, text: formatMailText(edition, content) };
}
