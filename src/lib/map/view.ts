import type { Point } from './point.ts';

export interface Size {
  width: number;
  height: number;
}

/** Which part of the map is seen: a place stands at `place * scale + offset`, in pixels of the page. */
export interface View {
  scale: number;
  x: number;
  y: number;
}

/** How many times larger than the whole map anything can be seen. */
const maxZoom = 24;
/** Room around the whole map, in pixels, for the points at its edge. */
const margin = 14;

export function toScreen({ scale, x, y }: View, point: Point): Point {
  return { x: point.x * scale + x, y: point.y * scale + y };
}

/** The view of the whole map. */
export function wholeView(map: Size, screen: Size): View {
  const scale = Math.min(
    (screen.width - 2 * margin) / (map.width || 1),
    (screen.height - 2 * margin) / (map.height || 1),
  );
  return {
    scale,
    x: (screen.width - map.width * scale) / 2,
    y: (screen.height - map.height * scale) / 2,
  };
}

/** How much larger than the whole map a view is: 1 and more. */
export function zoomOf(view: View, map: Size, screen: Size): number {
  return view.scale / wholeView(map, screen).scale;
}

/** A length that is at least as long as the screen has no gap; a shorter one stands in its middle. */
function clampOffset(offset: number, length: number, screen: number): number {
  const room = screen - length;
  return room >= 2 * margin ? room / 2 : Math.min(margin, Math.max(room - margin, offset));
}

/** The nearest view that the map fills as far as it can. */
function clampView(view: View, map: Size, screen: Size): View {
  return {
    scale: view.scale,
    x: clampOffset(view.x, map.width * view.scale, screen.width),
    y: clampOffset(view.y, map.height * view.scale, screen.height),
  };
}

/** Makes all larger by a factor; what stands at a point of the screen stays there. */
export function zoomView(view: View, factor: number, at: Point, map: Size, screen: Size): View {
  const whole = wholeView(map, screen).scale;
  const scale = Math.min(whole * maxZoom, Math.max(whole, view.scale * factor));
  const ratio = scale / view.scale;
  return clampView(
    { scale, x: at.x - (at.x - view.x) * ratio, y: at.y - (at.y - view.y) * ratio },
    map,
    screen,
  );
}

export function moveView(view: View, by: Point, map: Size, screen: Size): View {
  return clampView({ ...view, x: view.x + by.x, y: view.y + by.y }, map, screen);
}

/** True if no one sees a difference: less than half a pixel. */
export function isSameView(a: View, b: View): boolean {
  const isNear = (one: number, other: number) => Math.abs(one - other) < 0.5;
  return isNear(a.x, b.x) && isNear(a.y, b.y) && Math.abs(a.scale / b.scale - 1) < 1e-6;
}

/** A view on the way from one to another: 0 is the first, 1 the second. */
export function betweenViews(from: View, to: View, share: number): View {
  const mix = (a: number, b: number) => a + (b - a) * share;
  return { scale: mix(from.scale, to.scale), x: mix(from.x, to.x), y: mix(from.y, to.y) };
}
