import { cutAtWord } from '#lib/text/cut-at-word.ts';

/** What the picture of a shared page says. */
export interface ShareCard {
  /** What it is under: a topic, a week. */
  label: string;
  title: string;
  /** Large, at the foot. */
  figure?: string | undefined;
  /** Beside the figure: what it is of. */
  text?: string | undefined;
  /** Name of the site. */
  site: string;
  /** Of label and rule, `#1b4f8f`. */
  color: string;
}

/** A box or a text of the picture. Lengths are in pixels. */
export type CardNode =
  | { type: 'container'; style: Record<string, string | number>; children: CardNode[] }
  | { type: 'text'; style: Record<string, string | number>; text: string };

/** Pixels. */
export interface CardSize {
  width: number;
  height: number;
}

export const cardSize: CardSize = { width: 1200, height: 630 };
/** Of the cover of a book. */
export const coverSize: CardSize = { width: 800, height: 1200 };
const textColor = '#191b20';
const quiet = '#43464d';
const paper = '#f9f8f4';
const maxTitle = 165;
const maxText = 100;

/** Size of the title: at most five lines of it leave room for the figure. */
const titleSizes = [
  { upTo: 44, size: 84 },
  { upTo: 80, size: 68 },
  { upTo: 120, size: 58 },
  { upTo: maxTitle, size: 46 },
];

function text(content: string, style: Record<string, string | number>): CardNode {
  return { type: 'text', style, text: content };
}

function box(style: Record<string, string | number>, children: CardNode[]): CardNode {
  return { type: 'container', style: { display: 'flex', ...style }, children };
}

function titleOf({ title }: ShareCard): CardNode {
  const shown = cutAtWord(title, maxTitle);
  const fontSize = titleSizes.find(({ upTo }) => shown.length <= upTo)?.size ?? 46;
  const style = { marginTop: 24, fontWeight: 600, lineHeight: 1.1, letterSpacing: '-0.01em' };
  return text(shown, { ...style, fontSize, textWrap: 'balance' });
}

function footOf({ figure, text: clause }: ShareCard): CardNode {
  return box({ marginTop: 'auto', alignItems: 'center', gap: 36 }, [
    ...(figure === undefined
      ? []
      : [text(figure, { flexShrink: 0, fontSize: figure.length > 14 ? 64 : 84, lineHeight: 1 })]),
    ...(clause === undefined
      ? []
      : [text(cutAtWord(clause, maxText), { flex: 1, fontSize: 30, lineHeight: 1.2, color: quiet })]),
  ]);
}

/** Every text of a card, to see whether the fonts have its letters. */
export function cardTexts({ label, title, figure, text: clause, site }: ShareCard): string[] {
  return [label, cutAtWord(title, maxTitle), figure ?? '', cutAtWord(clause ?? '', maxText), site];
}

/** The picture as a tree of boxes and texts. */
export function layOutCard(card: ShareCard, fontFamily: string, size = cardSize): CardNode {
  const head = box({ justifyContent: 'space-between', alignItems: 'baseline' }, [
    text(card.label, { fontSize: 32, fontWeight: 600, color: card.color }),
    text(card.site, { fontSize: 36, fontWeight: 500, letterSpacing: '-0.01em' }),
  ]);
  const rule = box({ flexDirection: 'column', gap: 5, marginTop: 12 }, [
    box({ height: 9, backgroundColor: card.color }, []),
    box({ height: 3, backgroundColor: card.color }, []),
  ]);
  return box(
    {
      ...size,
      flexDirection: 'column',
      padding: '44px 72px 56px',
      backgroundColor: paper,
      color: textColor,
      fontFamily,
    },
    [head, rule, titleOf(card), footOf(card)],
  );
}
