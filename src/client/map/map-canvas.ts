import { mapWidth } from '#lib/map/frame-map.ts';
import { distance, type Point } from '#lib/map/point.ts';
import {
  betweenViews,
  isSameView,
  moveView,
  toScreen,
  wholeView,
  zoomOf,
  zoomView,
  type Size,
  type View,
} from '#lib/map/view.ts';
import type { MapPlan } from '../../data/map/map-types.ts';
import { readColors } from './colors.ts';
import { openDrawing, radiusOf, type ShownPaper } from './draw-map.ts';

/** Milliseconds in which the map goes from one view to another. */
const glideTime = 180;
/** Pixels around a point in which it can be hit. */
const reach = 10;

function wantsStillness(): boolean {
  return matchMedia('(prefers-reduced-motion: reduce)').matches;
}

/** The drawn map: what of it is seen, and what is lit. A change is seen after `redraw`. */
export class MapCanvas {
  /** Keys of papers to light up; if absent, all are lit. */
  lit: ReadonlySet<string> | undefined;
  /** Papers of later months are left out. */
  lastMonth: string | undefined;
  chosen: ShownPaper | undefined;
  pointed: ShownPaper | undefined;
  /** Told of each other view, also on the way to it. */
  whenMoved: () => void = () => undefined;
  readonly #map: HTMLElement;
  readonly #canvas: HTMLCanvasElement;
  readonly #plan: MapPlan;
  readonly #papers: readonly ShownPaper[];
  readonly #size: Size;
  readonly #draw: ReturnType<typeof openDrawing>;
  #colors: ReturnType<typeof readColors>;
  #screen: Size = { width: 0, height: 0 };
  #view: View = { scale: 1, x: 0, y: 0 };
  #frame = 0;
  #turn = 0;

  constructor(map: HTMLElement, canvas: HTMLCanvasElement, plan: MapPlan, papers: readonly ShownPaper[]) {
    this.#map = map;
    this.#canvas = canvas;
    this.#plan = plan;
    this.#papers = papers;
    this.#size = { width: mapWidth, height: plan.height };
    this.#draw = openDrawing(canvas);
    this.#colors = readColors(map);
    this.#resize();
    new ResizeObserver(() => {
      this.#resize();
    }).observe(canvas);
  }

  get screen(): Size {
    return this.#screen;
  }

  /** Draws once before the screen is shown next, however often it is asked for. */
  redraw(): void {
    if (this.#frame === 0)
      this.#frame = requestAnimationFrame(() => {
        this.#drawNow();
      });
  }

  /** Draws at once in the colours that the page has now: paper is not waited for. */
  recolor(): void {
    this.#colors = readColors(this.#map);
    this.#drawNow();
  }

  /** @returns false if nothing is left to move to */
  move(by: Point): boolean {
    const next = moveView(this.#view, by, this.#size, this.#screen);
    const isMoved = !isSameView(next, this.#view);
    this.#show(next);
    return isMoved;
  }

  /**
   * @param at what stays where it is, by default the middle
   * @returns false if it is as large or as small as can be
   */
  zoom(factor: number, at: Point = this.#middle(), isSudden = false): boolean {
    const next = zoomView(this.#view, factor, at, this.#size, this.#screen);
    if (isSameView(next, this.#view)) return false;
    if (isSudden) this.#show(next);
    else this.#glide(next);
    return true;
  }

  showWhole(): void {
    this.#glide(wholeView(this.#size, this.#screen));
  }

  isShown({ month = '' }: ShownPaper): boolean {
    return this.lastMonth === undefined || month <= this.lastMonth;
  }

  /** Where a paper stands on the screen. */
  placeOf({ point }: ShownPaper): Point {
    return toScreen(this.#view, point);
  }

  /** The paper at a point of the screen, or the one nearest to its middle. */
  paperAt(at: Point | undefined): ShownPaper | undefined {
    let far = at ? Math.max(reach, radiusOf(this.#measures()) + 3) : Infinity;
    let best: ShownPaper | undefined;
    for (const paper of this.#papers) {
      const here = distance(at ?? this.#middle(), this.placeOf(paper));
      if (here < far && this.isShown(paper)) [best, far] = [paper, here];
    }
    return best;
  }

  #middle(): Point {
    return { x: this.#screen.width / 2, y: this.#screen.height / 2 };
  }

  #measures() {
    const zoom = zoomOf(this.#view, this.#size, this.#screen);
    return { papers: this.#papers, screen: this.#screen, zoom };
  }

  #drawNow(): void {
    cancelAnimationFrame(this.#frame);
    this.#frame = 0;
    this.#draw({
      ...this.#measures(),
      labels: this.#plan.labels,
      view: this.#view,
      colors: this.#colors,
      isHidden: (paper) => !this.isShown(paper),
      lit: this.lit,
      ringed: [this.chosen, this.pointed].filter((paper) => paper !== undefined),
    });
  }

  #show(view: View): void {
    this.#turn += 1;
    this.#view = view;
    this.whenMoved();
    // At the whole map there is nothing to move, and a finger scrolls the page.
    this.#canvas.style.touchAction = this.#measures().zoom > 1.01 ? 'none' : 'pan-y';
    this.redraw();
  }

  /** Goes to a view in a moment, or at once if the reader wants no movement. */
  #glide(to: View): void {
    if (wantsStillness()) {
      this.#show(to);
      return;
    }
    const [from, start] = [this.#view, performance.now()];
    let turn = this.#turn;
    const go = (now: number) => {
      if (turn !== this.#turn) return;
      const share = Math.max(0, Math.min(1, (now - start) / glideTime));
      this.#show(betweenViews(from, to, 1 - (1 - share) ** 3));
      turn = this.#turn;
      if (share < 1) requestAnimationFrame(go);
    };
    requestAnimationFrame(go);
  }

  #resize(): void {
    const { clientWidth: width, clientHeight: height } = this.#canvas;
    if (width === 0 || height === 0) return;
    if (width === this.#screen.width && height === this.#screen.height) return;
    this.#screen = { width, height };
    this.#show(wholeView(this.#size, this.#screen));
  }
}
