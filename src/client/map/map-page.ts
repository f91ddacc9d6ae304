import { formats, map as words } from '#words';
import { mapKey, parseMap } from '#lib/map/pack-map.ts';
import { savedPart } from '#lib/reader/saved-papers.ts';
import type { MapPlan } from '../../data/map/map-types.ts';
import { loadFile } from '../load-file.ts';
import { part } from '../part.ts';
import { listen, readPart } from '../reader/store.ts';
import { send } from '../reader/send.ts';
import { openParts, type SearchParts } from '../search-parts.ts';
import { tryOnce } from '../try-once.ts';
import { whenTyped } from '../when-typed.ts';
import type { ShownPaper } from './draw-map.ts';
import findPapers from './find-papers.ts?worker&url';
import { listenForGestures } from './gestures.ts';
import { MapCanvas } from './map-canvas.ts';
import { openLines } from './paper-line.ts';

const map = part('map', HTMLElement);
const frame = part('map-canvas', HTMLCanvasElement);
const state = part('map-state', HTMLParagraphElement);
const field = part('map-query', HTMLInputElement);
const slider = part('map-time', HTMLInputElement);
const month = part('map-month', HTMLOutputElement);
const plan = JSON.parse(map.dataset['plan'] ?? '') as MapPlan;

function fail(error: unknown): void {
  console.error(error);
  state.textContent = words.failed;
}

/** All papers by their number in the search; those that are not on the map are absent. */
async function loadPapers(): Promise<(ShownPaper | undefined)[]> {
  const papers = parseMap(await (await loadFile(plan.papers)).text());
  return papers.map(({ point, ...paper }) => (point ? { ...paper, point } : undefined));
}

/** Lights up what is searched for, and otherwise what the reader saved, if some of it is on the map. */
function openSearch(
  canvas: MapCanvas,
  numbered: readonly (ShownPaper | undefined)[],
  open: () => Promise<SearchParts>,
  showTime: () => void,
) {
  const onMap = new Set(numbered.map((paper) => paper?.key));
  const light = (keys: readonly string[] | undefined) => {
    canvas.lit = keys && new Set(keys);
    canvas.redraw();
  };
  const lightSaved = () => {
    if (field.value.trim() !== '') return;
    const saved = readPart(savedPart).map(({ id }) => mapKey(id));
    const keys = saved.filter((key) => onMap.has(key));
    light(keys.length > 0 ? keys : undefined);
  };
  listen(savedPart, lightSaved);
  return async () => {
    const query = field.value.trim();
    if (query === '') {
      lightSaved();
      showTime();
      return;
    }
    state.textContent = '';
    const parts = await open();
    await send(findPapers, 'numbers', {
      query,
      parts,
      found: (numbers) => {
        if (query !== field.value.trim()) return;
        const keys = numbers.flatMap((number) => numbered[number]?.key ?? []);
        light(keys);
        state.textContent = words.found({ count: keys.length });
      },
      failed: fail,
    });
  };
}

function openTime(canvas: MapCanvas, papers: readonly ShownPaper[]): () => void {
  const months = [...new Set(papers.flatMap((paper) => paper.month ?? []))].sort();
  const last = Math.max(0, months.length - 1);
  slider.max = String(last);
  slider.value = slider.max;
  return () => {
    const chosen = months[slider.valueAsNumber];
    canvas.lastMonth = slider.valueAsNumber === last ? undefined : chosen;
    month.textContent = chosen === undefined ? '' : formats.month(chosen);
    slider.ariaValueText = month.textContent;
    if (field.value.trim() === '')
      state.textContent =
        canvas.lastMonth === undefined
          ? ''
          : words.shown({
              shown: papers.filter((paper) => canvas.isShown(paper)).length,
              total: papers.length,
            });
    canvas.redraw();
  };
}

function listenForForm(canvas: MapCanvas, search: () => Promise<void>, showTime: () => void): void {
  const searchNow = () => {
    search().catch(fail);
  };
  const forgetTyped = whenTyped(field, searchNow);
  part('map-form', HTMLFormElement).addEventListener('submit', (event) => {
    event.preventDefault();
    forgetTyped();
    searchNow();
  });
  slider.addEventListener('input', showTime);
  map.addEventListener('click', ({ target }) => {
    const { zoom } = target instanceof HTMLElement ? target.dataset : {};
    if (zoom === 'whole') canvas.showWhole();
    else if (zoom !== undefined) canvas.zoom(zoom === 'in' ? 2 : 0.5);
  });
}

/** Draws again in the colours of the page when these change, as in print. */
function followColors(canvas: MapCanvas): void {
  const recolor = () => {
    canvas.recolor();
  };
  new MutationObserver(recolor).observe(document.documentElement, { attributeFilter: ['data-theme'] });
  for (const query of ['(prefers-color-scheme: dark)', 'print'])
    matchMedia(query).addEventListener('change', recolor);
}

async function start(): Promise<void> {
  const numbered = await loadPapers();
  const papers = numbered.filter((paper) => paper !== undefined);
  const canvas = new MapCanvas(map, frame, plan, papers);
  const open = tryOnce(() => openParts(plan.index, 0));
  const lines = openLines(canvas, async (paper) => (await open()).row(numbered.indexOf(paper)));
  listenForGestures(frame, {
    move: (by) => canvas.move(by),
    zoom: (factor, at, isSudden) => canvas.zoom(factor, at, isSudden),
    whole: () => {
      canvas.showWhole();
    },
    point: (at) => {
      lines.point(at).catch(console.error);
    },
    choose: (at) => {
      lines.choose(canvas.paperAt(at)).catch(fail);
    },
  });
  const showTime = openTime(canvas, papers);
  const search = openSearch(canvas, numbered, open, showTime);
  listenForForm(canvas, search, showTime);
  followColors(canvas);
  showTime();
  const asked = new URLSearchParams(location.search);
  field.value = asked.get('q') ?? '';
  const paper = papers.find(({ key }) => key === mapKey(asked.get('paper') ?? ''));
  await Promise.all([search(), paper && lines.choose(paper)]);
  // Names are drawn in the site's face once it is here.
  await document.fonts.ready;
  canvas.redraw();
}

start().catch(fail);
