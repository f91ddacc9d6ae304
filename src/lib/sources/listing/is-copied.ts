import { divideLines, isAuthors, isSubmitted } from './copied-lines.ts';
import { findAnchors, keepFilled } from './find-anchors.ts';

/** Lines of the site's own navigation, which stand in a copy of the whole page alone. */
const siteLines = /^(?:models|datasets|spaces|hugging face|pricing)$/i;
const pageLines = /^(?:daily papers|trending papers|by\s?AK and the research community)$/i;

/** Whether a text has the site's own lines and the heading of its page of papers. */
export function hasSiteLines(text: string): boolean {
  const lines = text
    .slice(0, 5000)
    .split('\n')
    .map((line) => line.trim());
  return (
    lines.filter((line) => siteLines.test(line)).length > 1 && lines.some((line) => pageLines.test(line))
  );
}

/** Whether a text was copied from the page with a browser, and is not what a program has taken from it. */
export function isCopied(text: string): boolean {
  const lines = divideLines(text);
  const filled = keepFilled(lines);
  const anchors = findAnchors(filled);
  if (anchors.length === 0) return false;
  const raw = text.split('\n').length;
  const isDivided = lines.length > raw;
  const hasPage = filled.some(
    ({ text: one }) => isSubmitted(one) || /^(?:models|datasets|hugging face)$/i.test(one),
  );
  // A program puts a blank line above the authors, and a browser may not.
  const isDense = anchors.some(
    ({ from, byline }) => filled[from]?.isFree === false && isAuthors(byline.text),
  );
  // A program writes the authors, the separator and the date below each other.
  const isWide = anchors.some(({ date }) => date.isFree);
  return isDivided || hasPage || isDense || isWide;
}
