import type { EditionPaper } from '#lib/editions/edition.ts';
import { firstAuthors } from './first-authors.ts';
import { mailMarkup } from './mail-markup.ts';
import { markupToMailText, widthOf, wrapText } from './markup-to-text.ts';
import type { CutEdition, MailContent, MailWords } from './mail.ts';

const indent = '    ';

function heading(text: string, line: string): string {
  return `${text}\n${line.repeat(Math.min(72, widthOf(text)))}`;
}

function inside(text: string): string {
  return wrapText(text, { first: indent });
}

function foreword({ foreword: written, url }: CutEdition, words: MailWords): string[] {
  if (written === undefined) return [];
  const { title, by, text } = written;
  return [
    ...(title === undefined ? [] : [heading(title, '-')]),
    markupToMailText(mailMarkup(text, { pageUrl: url, picture: words.picture })),
    ...(by === undefined ? [] : [`– ${by}`]),
  ];
}

function abstract(paper: EditionPaper, edition: CutEdition, words: MailWords): string[] {
  return paper.abstract.map(({ role, html }) => {
    const text = markupToMailText(mailMarkup(html, { pageUrl: paper.url, picture: words.picture }), indent);
    return role === undefined ? text : `${indent}[${edition.words.parts[role]}]\n${text}`;
  });
}

/** In large letters a figure stands before the words that have it, but not in plain text. */
function resultText({ figure = '', text }: NonNullable<EditionPaper['result']>): string {
  return wrapText(text.includes(figure) ? text : `${figure} ${text}`, {
    first: `${indent}* `,
    next: `${indent}  `,
  });
}

function note({ note: written, url }: EditionPaper, edition: CutEdition, words: MailWords): string[] {
  if (written === undefined) return [];
  const text = markupToMailText(mailMarkup(written.text, { pageUrl: url, picture: words.picture }), indent);
  const by = written.by === undefined ? '' : `\n${indent}– ${written.by}`;
  return [`${indent}[${edition.words.note}]\n${text}${by}`];
}

function paperText(paper: EditionPaper, number: number, edition: CutEdition, words: MailWords): string {
  const { title, url, contribution, result, credit, links, date } = paper;
  const byline = [firstAuthors(paper, words), date].filter(Boolean).join(' · ');
  const mark = `${String(number)}. `.padEnd(indent.length);
  const head = [
    wrapText(title, { first: mark, next: indent }),
    ...(byline === '' ? [] : [inside(byline)]),
    `${indent}${url}`,
  ];
  return [
    head.join('\n'),
    ...(credit.notice === undefined ? [] : [inside(credit.notice)]),
    ...(contribution === undefined ? [] : [inside(contribution)]),
    ...(result === undefined ? [] : [resultText(result)]),
    ...abstract(paper, edition, words),
    ...note(paper, edition, words),
    ...(links.length === 0 ? [] : [links.map((to) => `${indent}${to.text}: ${to.url}`).join('\n')]),
  ].join('\n\n');
}

/** The edition as plain text of 72 columns. */
export function formatMailText(edition: CutEdition, { words, unsubscribe: [leave] }: MailContent): string {
  const { title, range, url, sections, left, words: said } = edition;
  let number = 0;
  const papers = sections.flatMap((section) => [
    `\n${heading(section.topic?.title ?? said.withoutTopic, '=')}`,
    ...section.papers.map((paper) => paperText(paper, (number += 1), edition, words)),
  ]);
  return `${[
    [title, [range, said.count].filter(Boolean).join(' · '), url].join('\n'),
    ...foreword(edition, words),
    ...papers,
    ...(left === 0 ? [] : [`${words.more(left)}: ${url}`]),
    `\n-- \n${wrapText(said.credit)}`,
    `${said.onTheWeb}${url}`,
    ...(leave === undefined ? [] : [`${words.unsubscribe}: ${leave.replace(/^mailto:/, '')}`]),
  ].join('\n\n')}\n`;
}
