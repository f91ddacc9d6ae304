import type { Point } from '#lib/map/point.ts';
import { part } from '../part.ts';
import { openParts, type IndexedRow, type SearchParts } from '../search-parts.ts';
import { makeRow, noMarks } from '../search-row.ts';
import type { ShownPaper } from './draw-map.ts';
import type { MapCanvas } from './map-canvas.ts';

/** Pixels between a point and what is said of it. */
const gap = 14;

/** Opens the search index once, which knows the lines of all papers; after a failure, it is tried again. */
export function openIndex(folder: string): () => Promise<SearchParts> {
  let opening: Promise<SearchParts> | undefined;
  return () =>
    (opening ??= openParts(folder, 0).catch((error: unknown) => {
      opening = undefined;
      throw error;
    }));
}

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
  return {
    /** Shows the line of a paper below the map. */
    choose: async (paper) => {
      canvas.chosen = paper;
      canvas.redraw();
      const record = paper && (await readRow(paper));
      if (canvas.chosen === paper)
        line.replaceChildren(...(record ? [makeRow(template, record, noMarks)] : []));
    },
    /** Shows the title of the paper under the mouse. */
    point: async (at) => {
      const paper = at && canvas.paperAt(at);
      frame.style.cursor = paper ? 'pointer' : '';
      if (paper === canvas.pointed) return;
      canvas.pointed = paper;
      tip.hidden = true;
      canvas.redraw();
      const record = paper && (await readRow(paper));
      if (record && canvas.pointed === paper) showTip(record.title, canvas.placeOf(paper));
    },
  };
}
