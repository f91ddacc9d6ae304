import type { Point } from '#lib/map/point.ts';
import { part } from '../part.ts';
import type { IndexedRow } from '../search-parts.ts';
import { formatCoins } from '../search-coins.ts';
import { makeRow, noMarks } from '../search-row.ts';
import type { ShownPaper } from './draw-map.ts';
import type { MapCanvas } from './map-canvas.ts';

/** Pixels between a point and what is said of it. */
const gap = 14;

/** Says of papers on the map what they are. */
export function openLines(
  canvas: MapCanvas,
  readRow: (paper: ShownPaper) => Promise<IndexedRow>,
): {
  choose: (paper: ShownPaper | undefined) => Promise<void>;
  point: (at: Point | undefined) => Promise<void>;
} {
  const line = part('map-paper', HTMLOListElement);
  const tip = part('map-tip', HTMLParagraphElement);
  const template = part('search-row', HTMLTemplateElement);
  const frame = part('map-canvas', HTMLCanvasElement);
  const showTip = (text: string, { x, y }: Point) => {
    const { width, height } = canvas.screen;
    tip.textContent = text;
    tip.hidden = false;
    const left = Math.max(0, Math.min(x - tip.offsetWidth / 2, width - tip.offsetWidth));
    const top = y > height / 2 ? y - tip.offsetHeight - gap : y + gap;
    Object.assign(tip.style, { left: `${String(left)}px`, top: `${String(top)}px` });
  };
  /** Shows the title of the paper under the mouse. */
  const point = async (at: Point | undefined) => {
    const paper = at && canvas.paperAt(at);
    frame.style.cursor = paper ? 'pointer' : '';
    if (paper === canvas.pointed) return;
    canvas.pointed = paper;
    tip.hidden = true;
    canvas.redraw();
    const record = paper && (await readRow(paper));
    if (record && canvas.pointed === paper) showTip(record.title, canvas.placeOf(paper));
  };
  // The title would stay where its paper was.
  canvas.whenMoved = () => void point(undefined);
  return {
    /** Shows the line of a paper below the map. */
    choose: async (paper) => {
      canvas.chosen = paper;
      canvas.redraw();
      const record = paper && (await readRow(paper));
      if (canvas.chosen === paper)
        line.replaceChildren(...(record ? [makeRow(template, record, { ...noMarks, formatCoins })] : []));
    },
    point,
  };
}
