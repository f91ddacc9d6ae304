import { wrapInText } from '#lib/text/wrap-in-text.ts';
import { readFigures } from './read-figures.ts';

/**
 * Wraps the figures of a rendered text in `<b>`.
 *
 * @param only the figure to wrap, as {@link readFigures} gives it; by default all of them
 */
export function markFigures(html: string, only?: string): string {
  return wrapInText(html, (text) =>
    readFigures(text)
      .filter((figure) => only === undefined || figure.text === only)
      .map(({ start, end }) => ({ start, end, tagName: 'b' })),
  );
}
