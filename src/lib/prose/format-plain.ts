import type { Inline } from './inline.ts';

/** A formula, link or style as plain Unicode on one line, for titles, feeds, search and citations. */
export function formatPlain(inlines: Inline[]): string {
  return inlines
    .map((inline) => {
      switch (inline.type) {
        case 'text':
        case 'math':
          return inline.value;
        case 'emphasis':
        case 'strong':
          return formatPlain(inline.children);
        case 'link': {
          const label = formatPlain(inline.children);
          // The address is part of the text, so it is kept where nothing can be clicked.
          return label === inline.url ? label : `${label} (${inline.url})`;
        }
      }
    })
    .join('');
}
