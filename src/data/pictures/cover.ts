import { formats } from '#words';
import { sectionCount } from '#lib/editions/arrange-sections.ts';
import type { Edition } from '#lib/editions/edition.ts';
import { coverSize, type ShareCard } from '#lib/publish/share-card.ts';
import { site } from '../../site/site.ts';
import { getCoverPainter } from './card-painter.ts';
import { textColor } from './color-on-paper.ts';

/** Topics at the foot. */
const maxTopics = 3;

function toCard({ range, title, sections, words }: Edition, label: string): ShareCard {
  const topics = sections.flatMap((section) =>
    section.topic ? [`${section.topic.short} ${formats.number(sectionCount(section))}`] : [],
  );
  return {
    label,
    title: range === '' ? title : range,
    figure: words.count,
    text: topics.length < 2 ? undefined : formats.row(topics.slice(0, maxTopics)),
    site: site.title,
    color: textColor,
  };
}

/**
 * The cover of an edition as a book, drawn as the site’s cards are; none where nothing can draw it, or with a letter in
 * it that no font has.
 *
 * @param label what the edition is of: `Week 40, 2025`
 */
export async function paintCover(edition: Edition, label: string): Promise<Uint8Array | undefined> {
  const painter = await getCoverPainter();
  const card = toCard(edition, label);
  return painter?.canPaint(card) ? painter.paint(card, coverSize) : undefined;
}
