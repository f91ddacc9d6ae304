import { isDateLine } from '#lib/dates/listing-date.ts';

/** Lines of the site around its papers, as a copy of the whole page has them. */
const navigation = new Set(
  [
    'Hugging Face',
    "Hugging Face's logo",
    'Models',
    'Datasets',
    'Spaces',
    'Buckets',
    'Posts',
    'Community',
    'Docs',
    'Enterprise',
    'Pricing',
    'Log In',
    'Login',
    'Sign Up',
    'Search',
    'Papers',
    'Trending',
    'Trending Papers',
    'Daily',
    'Weekly',
    'Monthly',
    'Previous',
    'Next',
    'Get trending papers in your email inbox once a day!',
    'Get trending papers in your email inbox!',
    'Subscribe',
    'Daily Papers',
    'byAK and the research community',
    'by AK and the research community',
    'by',
    'AK',
    'and the research community',
    'new',
    'System theme',
    'Upvote',
    'Company',
    'TOS',
    'Privacy',
    'About',
    'Careers',
    'Website',
  ].map((line) => line.toLowerCase()),
);

const separator = '·';
const submitted = /^submitted by\b/i;
const authors = /^(?:•\s*)?\d+ authors?$/i;
const date = String.raw`[A-Z][a-z]{2} \d{1,2}(?:, \d{4})?(?: \d{1,6})?`;
/** A line of authors and date in one: `• 3 authors · Jan 3`, `DeepMind · 12 authors · Jan 4`. */
const joined = new RegExp(
  `^(?:(.{1,100}?)\\s+[·•]\\s+)?((?:•\\s*)?\\d+ authors?|.{1,100}?)\\s+·\\s+(${date})$`,
  'u',
);
/** The same with other signs between them, or with none: `3 authors·Jan 3`, `3 authors - Published on Jan 3`. */
const counted = new RegExp(
  `^(?:[•*+-]\\s*)?(\\d+ authors?)\\s*[·•|–—-]\\s*(?:published on\\s+)?(${date})$`,
  'iu',
);
/** What a browser or an editor puts before an item of a list. */
const bullet = /^[•*+-]\s+(?=\S)/;
/** Votes and comments, where a browser copies them. */
const count = /^\d{1,4}$/;

/** A line of a copied page with the line of the file that it is of, from 1. */
export interface CopiedLine {
  text: string;
  line: number;
}

export function isNavigation(text: string): boolean {
  return navigation.has(text.toLowerCase());
}

export function isSubmitted(text: string): boolean {
  return submitted.test(text);
}

export function isCount(text: string): boolean {
  return count.test(text);
}

export function isAuthors(text: string): boolean {
  return authors.test(text);
}

export function isSeparator(text: string): boolean {
  return text === separator;
}

/** The parts of a line that a browser or an editor has made of several: cells, authors and date, an item of a list. */
function divideLine(content: string): string[] {
  const trimmed = content.trim();
  const [, authorsOnly = '', published = ''] = counted.exec(trimmed) ?? [];
  if (isDateLine(published)) return [authorsOnly, separator, published];
  const [, group, byline = '', day = ''] = joined.exec(trimmed) ?? [];
  if (isDateLine(day)) return [...(group === undefined ? [] : [group]), byline, separator, day];
  const bare = trimmed.replace(bullet, '').replace(/^published on\s+/i, '');
  return [isDateLine(bare) || isAuthors(bare) ? bare : trimmed];
}

/** Puts the separator between authors and date where a copy has lost it. */
function addSeparators(lines: readonly CopiedLine[]): CopiedLine[] {
  let before = '';
  return lines.flatMap((line) => {
    const isLost = isAuthors(before) && isDateLine(line.text);
    if (line.text !== '') before = line.text;
    return isLost ? [{ text: separator, line: line.line }, line] : [line];
  });
}

/** The cells of a line with tabs, if one of them has the authors: other tabs are spaces. */
function divideCells(content: string): string[] {
  const cells = content
    .trim()
    .replace(/•\s*\t\s*/g, '• ')
    .split('\t');
  return cells.some((cell) => divideLine(cell).some(isAuthors)) ? cells : [content];
}

/** Divides lines on which a browser has put a whole line of authors: `• 3 authors · Jan 3`. */
export function divideLines(text: string): CopiedLine[] {
  const lines = text.split('\n').flatMap((content, index) =>
    divideCells(content)
      .flatMap(divideLine)
      .map((part) => ({ text: part, line: index + 1 })),
  );
  return addSeparators(lines);
}
