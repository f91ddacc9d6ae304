import { UMAP } from 'umap-js';
import type { Neighbour } from '../relate/find-neighbours.ts';
import type { Point } from './point.ts';

/** Neighbours of a paper that pull at it. Fewer tear the map apart, more blur it. */
export const pullingNeighbours = 15;
/** How close papers may lie; closer, and those of a dense region hide each other. */
const minDist = 0.3;
/** Half the width that the map starts with, as is usual. */
const startRadius = 10;
/** Higher than any score of two papers. */
const highestScore = 1.2;
/** Distance of papers without a common word. */
const farthest = highestScore;

/** Numbers from 0 to 1, the same in every run (a linear congruential generator). */
function openNoise(): () => number {
  let state = 42;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

/** A paper with its nearest ones, itself first; the list is filled up with others that are far. */
function toRow(own: number, near: readonly Neighbour[], length: number, papers: number) {
  const row = new Map([[own, 0]]);
  for (const { paper, total } of near.slice(0, length - 1)) row.set(paper, highestScore - total);
  for (let step = 1; row.size < length; step += 1) {
    const other = (own + step) % papers;
    if (!row.has(other)) row.set(other, farthest);
  }
  return { papers: [...row.keys()], distances: [...row.values()] };
}

/** Brings the places to the width that the fit starts with. Papers at one place are moved apart by little. */
function toStart(points: readonly Point[], noise: () => number): number[][] {
  const radius = points.reduce((max, { x, y }) => Math.max(max, Math.abs(x), Math.abs(y)), 0) || 1;
  return points.map(({ x, y }) => [x, y].map((value) => (value / radius) * startRadius + noise() / 100));
}

/**
 * Places papers so that those that are like each other lie side by side (UMAP). The same input gives the same places.
 *
 * @param neighbours of each paper, the most similar first
 * @param start where each paper starts: what is far apart there mostly stays so
 */
export function fitMap(neighbours: readonly (readonly Neighbour[])[], start: readonly Point[]): Point[] {
  const papers = neighbours.length;
  const length = Math.min(pullingNeighbours, papers - 1);
  if (length < 2) return start.map(({ x, y }) => ({ x, y }));
  const noise = openNoise();
  const umap = new UMAP({ nComponents: 2, nNeighbors: length, minDist, random: noise });
  const rows = neighbours.map((near, own) => toRow(own, near, length, papers));
  umap.setPrecomputedKNN(
    rows.map((row) => row.papers),
    rows.map((row) => row.distances),
  );
  const steps = umap.initializeFit(rows.map(() => [0]));
  const places = umap.getEmbedding();
  for (const [paper, at] of toStart(start, noise).entries()) places[paper]?.splice(0, 2, ...at);
  for (let step = 0; step < steps; step += 1) umap.step();
  return umap.getEmbedding().map(([x = 0, y = 0]) => ({ x, y }));
}
