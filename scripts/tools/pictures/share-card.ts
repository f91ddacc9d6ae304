import { toHtml } from 'hast-util-to-html';
import { h } from 'hastscript';

export interface ShareCard {
  title: string;
  tagline: string;
  topics: readonly { title: string; color: string }[];
  /** The style rules that give `--topic` of every colour, src/styles/colors.css. */
  colors: string;
  /** The font of the site, WOFF2 in base64. */
  font: string;
}

function styles({ title, font, colors }: ShareCard): string {
  // Eight letters fill the card; a longer name is set smaller.
  const size = Math.min(250, Math.round(2000 / title.length));
  return `${colors}
    :root { color-scheme: light }
    @font-face { font-family: Card; src: url(data:font/woff2;base64,${font}); font-weight: 400 900 }
    body { margin: 0; padding: 64px 76px; width: 1048px; height: 502px; background: #f9f8f4; color: #191b20;
      font: 400 40px/1.25 Card; display: flex; flex-direction: column }
    h1 { margin: 0 0 0 -8px; font: 500 ${size}px/0.95 Card; letter-spacing: -0.028em }
    hr { width: 100%; margin: 34px 0 0; border: solid #191b20; border-width: 9px 0 3px; height: 5px; flex: none; background: none }
    p { margin: 20px 0 0; text-wrap: balance }
    ul { display: flex; flex-wrap: wrap; gap: 0 28px; margin: auto 0 0; padding: 0; list-style: none; font-size: 28px;
      font-weight: 600 }
    li { color: var(--topic) }`;
}

/** The picture that stands for the site where a page is shared, as a document of 1200 by 630 pixels. */
export function shareCard(card: ShareCard): string {
  const topics = card.topics.map(({ title, color }) => h('li', { className: [`color-${color}`] }, title));
  const body = h('body', [h('h1', card.title), h('hr'), h('p', card.tagline), h('ul', topics)]);
  return toHtml(
    h(null, [
      { type: 'doctype' },
      h('html', [h('head', [h('meta', { charSet: 'utf-8' }), h('style', styles(card))]), body]),
    ]),
  );
}
