import { chooseLabels, type SizedLabel } from '#lib/map/choose-labels.ts';
import { clearPicture, drawDisc, makeMask, type Picture } from '#lib/map/draw-discs.ts';
import type { MapPaper } from '#lib/map/pack-map.ts';
import type { Point } from '#lib/map/point.ts';
import { toScreen, type Size, type View } from '#lib/map/view.ts';
import type { MapLabel } from '../../data/map/map-types.ts';
import { formatColor, type MapColors } from './colors.ts';

/** A paper that is on the map. */
export interface ShownPaper extends MapPaper {
  point: Point;
}

/** What is to be seen. */
export interface Scene {
  papers: readonly ShownPaper[];
  labels: readonly MapLabel[];
  view: View;
  /** How much larger than the whole map it is. */
  zoom: number;
  screen: Size;
  colors: MapColors;
  /** Papers that are not of the chosen time are left out. */
  isHidden: (paper: ShownPaper) => boolean;
  /** Keys of papers to light up; if absent, all are lit. */
  lit: ReadonlySet<string> | undefined;
  /** Papers with a ring. */
  ringed: readonly ShownPaper[];
}

/** From so much on, parts of regions have names. */
const fineZoom = 1.8;
const labelSize = 15;

/** Radius of a point, in pixels of the page. */
export function radiusOf({ papers, zoom, screen }: Pick<Scene, 'papers' | 'zoom' | 'screen'>): number {
  const room = Math.sqrt(screen.width * screen.height);
  const whole = Math.max(1.4, Math.min(5, (0.1 * room) / Math.sqrt(papers.length)));
  return Math.min(9, whole * zoom ** 0.55);
}

function drawPapers(scene: Scene, picture: Picture, density: number): void {
  const { papers, view, colors, lit, isHidden } = scene;
  const radius = radiusOf(scene) * density;
  const [mask, large] = [makeMask(radius), makeMask(radius * 1.35)];
  const draw = ({ point, topic }: ShownPaper, shape: typeof mask, opacity: number) => {
    const { x, y } = toScreen(view, point);
    const color = colors.topics[topic ?? colors.topics.length - 1] ?? colors.text;
    drawDisc(picture, shape, x * density, y * density, color, opacity);
  };
  const shown = papers.filter((paper) => !isHidden(paper));
  if (!lit) for (const paper of shown) draw(paper, mask, 0.82);
  else {
    for (const paper of shown) if (!lit.has(paper.key)) draw(paper, mask, 0.16);
    for (const paper of shown) if (lit.has(paper.key)) draw(paper, large, 1);
  }
}

function drawRings({ ringed, view, colors, ...scene }: Scene, context: CanvasRenderingContext2D): void {
  context.strokeStyle = formatColor(colors.text);
  context.lineWidth = 2;
  for (const { point } of ringed) {
    const { x, y } = toScreen(view, point);
    context.beginPath();
    context.arc(x, y, radiusOf({ ...scene }) + 3, 0, 2 * Math.PI);
    context.stroke();
  }
}

function drawLabels(scene: Scene, context: CanvasRenderingContext2D, font: string): void {
  const { labels, view, zoom, screen, colors } = scene;
  context.font = font;
  context.textAlign = 'center';
  context.textBaseline = 'middle';
  context.lineJoin = 'round';
  const fine = zoom >= fineZoom && labels.some(({ isFine }) => isFine);
  const sized = labels
    .filter(({ isFine }) => isFine === fine)
    .map(({ text, x, y }): SizedLabel => {
      const width = context.measureText(text).width;
      return { text, width, height: labelSize, ...toScreen(view, { x, y }) };
    });
  context.strokeStyle = formatColor(colors.page);
  context.fillStyle = formatColor(colors.text);
  context.lineWidth = 5;
  for (const { text, x, y } of chooseLabels(sized, screen)) {
    context.strokeText(text, x, y);
    context.fillText(text, x, y);
  }
}

/** Draws the map as large as its canvas is, with as many pixels as the screen has. */
export function openDrawing(canvas: HTMLCanvasElement): (scene: Scene) => void {
  const context = canvas.getContext('2d', { alpha: false });
  if (!context) throw new Error('The browser gives no canvas to draw on.');
  const font = `600 ${String(labelSize)}px ${getComputedStyle(canvas).fontFamily}`;
  let image: ImageData | undefined;
  return (scene) => {
    const density = Math.min(2, devicePixelRatio);
    const [width, height] = [
      Math.round(scene.screen.width * density),
      Math.round(scene.screen.height * density),
    ];
    if (canvas.width !== width || canvas.height !== height) Object.assign(canvas, { width, height });
    if (image?.width !== width || image.height !== height) image = context.createImageData(width, height);
    clearPicture(image, scene.colors.page);
    drawPapers(scene, image, density);
    context.setTransform(1, 0, 0, 1, 0, 0);
    context.putImageData(image, 0, 0);
    context.setTransform(density, 0, 0, density, 0, 0);
    drawLabels(scene, context, font);
    drawRings(scene, context);
  };
}
