import type { RawSpan } from '#lib/prose/inline.ts';
import type { Diagnostic, Place } from '#lib/schema/diagnostic.ts';
import { diagnose } from '#lib/schema/rules.ts';
import { quote } from '#lib/text/quote.ts';
import type { TextChange } from './clean-text.ts';
import { findMixedScripts } from './mixed-scripts.ts';

export function reportChanges(field: string, changes: TextChange[], places: Place[]): Diagnostic[] {
  if (changes.length === 0) return [];
  const list = changes.map(({ what, count }) => `${String(count)} × ${what}`).join(', ');
  return [
    diagnose('unshowable-characters', {
      message: `The ${field} had characters that cannot be shown safely. They were removed or replaced: ${list}.`,
      hint: 'The original is kept in the record. Correct the seed if the text now reads wrongly.',
      places,
    }),
  ];
}

export function reportMixedScripts(title: string, place: Place): Diagnostic[] {
  const mixed = findMixedScripts(title);
  if (mixed === undefined) return [];
  return [
    diagnose('mixed-scripts', {
      message: `The word ${quote(mixed)} in the title mixes letters of several scripts that look alike.`,
      hint: 'It is kept unchanged, and differs from the same title in one script. Correct the seed if the letters are wrong.',
      places: [place],
    }),
  ];
}

/** Spans named in one message. */
const shownSpans = 20;

/** Reports LaTeX that stays unchanged because its meaning is uncertain. The spans help to improve the reader. */
export function reportLeftRaw(spans: RawSpan[], placesOf: (offsets: number[]) => Place[]): Diagnostic[] {
  if (spans.length === 0) return [];
  const shown = spans.slice(0, shownSpans);
  const list = shown.map(({ raw, reason }) => `${quote(raw)} (${reason})`).join(', ');
  const more = spans.length > shownSpans ? `, and ${String(spans.length - shownSpans)} more` : '';
  const message = `Markup was left unchanged: ${list}${more}.`;
  const places = placesOf(shown.map(({ range }) => range.start));
  return [diagnose('left-raw', { message, places })];
}
