import type { Point } from './point.ts';
import type { Size } from './view.ts';

/** A name with the place of its middle and its size, in pixels. */
export interface SizedLabel extends Point, Size {
  text: string;
}

/** Room between two names. */
const gap = 6;

function touches(a: SizedLabel, b: SizedLabel): boolean {
  return (
    Math.abs(a.x - b.x) < (a.width + b.width) / 2 + gap &&
    Math.abs(a.y - b.y) < (a.height + b.height) / 2 + gap
  );
}

/** Moves a name that would be cut off back onto the screen, if its middle is on it and the screen has room for it. */
function intoScreen(label: SizedLabel, screen: Size): SizedLabel | undefined {
  if (label.width + 2 * gap > screen.width) return undefined;
  if (label.x < 0 || label.y < 0 || label.x > screen.width || label.y > screen.height) return undefined;
  const inside = (middle: number, length: number, room: number) =>
    Math.max(length / 2 + gap, Math.min(room - length / 2 - gap, middle));
  return {
    ...label,
    x: inside(label.x, label.width, screen.width),
    y: inside(label.y, label.height, screen.height),
  };
}

/** The names that find room on the screen; an earlier one goes before a later one. */
export function chooseLabels(labels: readonly SizedLabel[], screen: Size): SizedLabel[] {
  const chosen: SizedLabel[] = [];
  for (const label of labels) {
    const placed = intoScreen(label, screen);
    if (placed && !chosen.some((other) => touches(placed, other))) chosen.push(placed);
  }
  return chosen;
}
