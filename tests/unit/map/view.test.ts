import { expect, test } from 'vitest';
import { chooseLabels } from '#lib/map/choose-labels.ts';
import { clearPicture, drawDisc, makeMask } from '#lib/map/draw-discs.ts';
import { betweenViews, isSameView, moveView, toScreen, wholeView, zoomOf, zoomView } from '#lib/map/view.ts';

const map = { width: 1000, height: 700 };
const screen = { width: 500, height: 500 };
const whole = wholeView(map, screen);

test('the whole map stands in the middle of the screen', () => {
  const [from, to] = [toScreen(whole, { x: 0, y: 0 }), toScreen(whole, { x: 1000, y: 700 })];
  expect(from.x + to.x).toBeCloseTo(500);
  expect(from.y + to.y).toBeCloseTo(500);
  expect(from.x).toBeGreaterThan(0);
  expect(zoomOf(whole, map, screen)).toBe(1);
});

test('what stands under the finger stays there', () => {
  const at = { x: 260, y: 240 };
  const before = { x: (at.x - whole.x) / whole.scale, y: (at.y - whole.y) / whole.scale };
  const after = toScreen(zoomView(whole, 4, at, map, screen), before);
  expect(after.x).toBeCloseTo(at.x);
  expect(after.y).toBeCloseTo(at.y);
});

test('nothing is smaller than the whole map, and nothing leaves the screen', () => {
  expect(zoomView(whole, 0.1, { x: 0, y: 0 }, map, screen)).toEqual(whole);
  const near = zoomView(whole, 8, { x: 250, y: 250 }, map, screen);
  const far = moveView(near, { x: 1e6, y: -1e6 }, map, screen);
  expect(toScreen(far, { x: 0, y: 0 }).x).toBeLessThan(screen.width);
  expect(toScreen(far, { x: 1000, y: 700 }).y).toBeGreaterThan(0);
});

test('at the whole map there is nothing to move, and near by there is', () => {
  const near = zoomView(whole, 8, { x: 250, y: 250 }, map, screen);
  const moved = ['x', 'y'].map((axis) => ({ x: 0, y: 0, [axis]: 60 }));
  expect(moved.map((by) => isSameView(moveView(whole, by, map, screen), whole))).toEqual([true, true]);
  expect(moved.map((by) => isSameView(moveView(near, by, map, screen), near))).toEqual([false, false]);
  expect(isSameView(zoomView(whole, 1.01, { x: 0, y: 0 }, map, screen), whole)).toBe(false);
});

test('a glide begins and ends where it should', () => {
  const near = zoomView(whole, 8, { x: 250, y: 250 }, map, screen);
  expect([betweenViews(whole, near, 0), betweenViews(whole, near, 1)]).toEqual([whole, near]);
});

test('of names that touch, the first is shown, and none is cut off', () => {
  const label = (text: string, x: number) => ({ text, x, y: 100, width: 80, height: 15 });
  const shown = chooseLabels([label('a', 5), label('b', 60), label('c', 300), label('d', -4)], screen);
  expect(shown.map(({ text }) => text)).toEqual(['a', 'c']);
  expect(shown[0]?.x).toBeGreaterThan(40);
});

test('a name that is longer than the screen makes room for those that fit', () => {
  const label = (text: string, width: number) => ({ text, x: 250, y: 100, width, height: 15 });
  const shown = chooseLabels([label('long', 495), label('short', 480)], screen);
  expect(shown.map(({ text }) => text)).toEqual(['short']);
});

test('a disc covers its pixels, also where it is cut off by the edge', () => {
  const picture = { width: 4, height: 4, data: new Uint8ClampedArray(64) };
  clearPicture(picture, [255, 255, 255]);
  drawDisc(picture, makeMask(1), 0, 0, [10, 20, 30], 1);
  expect([...picture.data.slice(0, 4)]).toEqual([10, 20, 30, 255]);
  expect([...picture.data.slice(60)]).toEqual([255, 255, 255, 255]);
  drawDisc(picture, makeMask(3), 99, 99, [0, 0, 0], 1);
  expect([...picture.data.slice(60)]).toEqual([255, 255, 255, 255]);
});
