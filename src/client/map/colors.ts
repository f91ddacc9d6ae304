import type { Color } from '#lib/map/draw-discs.ts';

/** The colours of the page as it is shown now, light or dark. */
export interface MapColors {
  page: Color;
  text: Color;
  /** By the place of a topic; the last is that of papers without one. */
  topics: Color[];
}

/** `rgb(1, 2, 3)`, as browsers compute every colour of the site. */
function parseColor(color: string): Color {
  const [red = 0, green = 0, blue = 0] = (color.match(/[\d.]+/g) ?? []).map(Number);
  return [red, green, blue];
}

export function formatColor([red, green, blue]: Color): string {
  return `rgb(${String(red)} ${String(green)} ${String(blue)})`;
}

export function readColors(map: HTMLElement): MapColors {
  const { color, backgroundColor } = getComputedStyle(map);
  const marks = [...map.querySelectorAll('.key .paper-mark')];
  return {
    page: parseColor(backgroundColor),
    text: parseColor(color),
    topics: marks.map((mark) => parseColor(getComputedStyle(mark).fill)),
  };
}
