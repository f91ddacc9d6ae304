import { ownValue } from '#lib/schema/own-value.ts';
import { distance, type Point } from '#lib/map/point.ts';

/** What a reader does to the map. Where `move` and `zoom` return false, they changed nothing. */
export interface Gestures {
  move: (by: Point) => boolean;
  /** @param at what stays where it is; the middle if absent */
  zoom: (factor: number, at: Point | undefined, isSudden: boolean) => boolean;
  whole: () => void;
  point: (at: Point | undefined) => void;
  choose: (at: Point | undefined) => void;
}

/** Pixels that a finger or a mouse may move in a click. */
const slack = 6;
const keyStep = 60;
const keyFactor = 1.5;

function placeIn(canvas: HTMLElement, { clientX, clientY }: MouseEvent): Point {
  const { left, top } = canvas.getBoundingClientRect();
  return { x: clientX - left, y: clientY - top };
}

function listenForPointers(canvas: HTMLElement, { move, zoom, choose, point }: Gestures): void {
  const held = new Map<number, Point>();
  let moved = 0;
  canvas.addEventListener('pointerdown', (event) => {
    if (event.button !== 0) return;
    if (held.size === 0) moved = 0;
    held.set(event.pointerId, placeIn(canvas, event));
    canvas.setPointerCapture(event.pointerId);
  });
  canvas.addEventListener('pointermove', (event) => {
    const now = placeIn(canvas, event);
    const before = held.get(event.pointerId);
    if (!before) {
      if (event.pointerType === 'mouse') point(now);
      return;
    }
    const [other] = [...held].filter(([id]) => id !== event.pointerId).map(([, place]) => place);
    held.set(event.pointerId, now);
    moved += distance(before, now);
    if (other) {
      // Two fingers: what lies between them stays between them.
      zoom(distance(other, now) / (distance(other, before) || 1), other, true);
      return;
    }
    if (moved > slack) move({ x: now.x - before.x, y: now.y - before.y });
  });
  const release = (event: PointerEvent) => {
    if (!held.delete(event.pointerId)) return;
    if (event.type === 'pointerup' && held.size === 0 && moved <= slack) choose(placeIn(canvas, event));
  };
  canvas.addEventListener('pointerup', release);
  canvas.addEventListener('pointercancel', release);
  canvas.addEventListener('pointerleave', () => {
    point(undefined);
  });
}

function listenForWheel(canvas: HTMLElement, { zoom }: Gestures): void {
  canvas.addEventListener(
    'wheel',
    (event) => {
      // The wheel alone scrolls the page, unless the reader is at work on the map.
      const isZoom = event.ctrlKey || event.metaKey;
      if (!isZoom && document.activeElement !== canvas) return;
      const factor = Math.exp(-event.deltaY * (event.deltaMode === 1 ? 0.05 : 0.002));
      const isZoomed = zoom(factor, placeIn(canvas, event), true);
      // A map that is seen whole holds no one up.
      if (isZoomed || isZoom) event.preventDefault();
    },
    { passive: false },
  );
  canvas.addEventListener('dblclick', (event) => {
    zoom(2, placeIn(canvas, event), false);
  });
}

function listenForKeys(canvas: HTMLElement, { move, zoom, whole, choose }: Gestures): void {
  const zoomIn = () => zoom(keyFactor, undefined, false);
  const go = (x: number, y: number) => () => move({ x: x * keyStep, y: y * keyStep });
  const acts: Partial<Record<string, () => boolean>> = {
    ArrowLeft: go(1, 0),
    ArrowRight: go(-1, 0),
    ArrowUp: go(0, 1),
    ArrowDown: go(0, -1),
    '+': zoomIn,
    '=': zoomIn,
    '-': () => zoom(1 / keyFactor, undefined, false),
    '0': () => {
      whole();
      return true;
    },
    Enter: () => {
      choose(undefined);
      return true;
    },
  };
  canvas.addEventListener('keydown', (event) => {
    const act = event.ctrlKey || event.metaKey || event.altKey ? undefined : ownValue(acts, event.key);
    if (!act) return;
    event.stopPropagation();
    // Where the map ends, the arrows scroll the page.
    if (act()) event.preventDefault();
  });
}

/** Listens for fingers, the mouse and keys on the map. */
export function listenForGestures(canvas: HTMLElement, gestures: Gestures): void {
  listenForPointers(canvas, gestures);
  listenForWheel(canvas, gestures);
  listenForKeys(canvas, gestures);
}
