import { logOdds } from './log-odds.ts';

/** A phrase that rises. */
export interface Candidate {
  number: number;
  /** Stems, separated by spaces. */
  key: string;
  score: number;
  /** Positions of its papers among those of the month, and of the year before. */
  now: Set<number>;
  before: Set<number>;
}

/** A phrase rises apart from another one from this score on (in standard deviations). */
const minRest = 1.64;
/** Two phrases with a common word are one subject from this share of common papers on. */
const sameSubject = 0.5;
/** A longer phrase replaces its part if it is in this share of the part's papers. */
const sameMeaning = 0.7;

function holds(outer: string, inner: string): boolean {
  return outer.length > inner.length && ` ${outer} `.includes(` ${inner} `);
}

function sharesWord(a: string, b: string): boolean {
  const words = new Set(a.split(' '));
  return b.split(' ').some((word) => words.has(word));
}

function overlap(a: ReadonlySet<number>, b: ReadonlySet<number>): number {
  const shared = a.intersection(b).size;
  return shared / (a.size + b.size - shared);
}

/** Whether a longer phrase rises within the papers of its part. */
function risesWithin(longer: Candidate, shorter: Candidate): boolean {
  const now = { count: longer.now.size, papers: shorter.now.size };
  const before = { count: longer.before.size, papers: shorter.before.size };
  return logOdds(now, before) >= minRest;
}

/** Whether a phrase also rises in papers without the longer one. */
function risesBeside(
  shorter: Candidate,
  longer: Candidate,
  papers: { now: number; before: number },
): boolean {
  const now = { count: shorter.now.difference(longer.now).size, papers: papers.now - longer.now.size };
  const before = {
    count: shorter.before.difference(longer.before).size,
    papers: papers.before - longer.before.size,
  };
  return logOdds(now, before) >= minRest;
}

/**
 * Keeps one phrase for each subject. A part of a longer phrase stays only if it also rises without it, and a
 * longer phrase only if it rises within the papers of its part. `candidates` are best first; `papers` is the
 * number of papers in each period.
 */
export function foldPhrases(
  candidates: readonly Candidate[],
  papers: { now: number; before: number },
): Candidate[] {
  let kept: Candidate[] = [];
  for (const candidate of candidates) {
    const known = kept.find((other) => isFolded(candidate, other, papers));
    if (!known) kept.push(candidate);
    else if (saysMore(candidate, known))
      kept = kept
        .map((other) => (other === known ? candidate : other))
        .filter((other) => other === candidate || !isFolded(other, candidate, papers));
  }
  return kept;
}

/** Whether nearly all papers of the shorter phrase hold the longer one. */
function saysMore(longer: Candidate, shorter: Candidate): boolean {
  return holds(longer.key, shorter.key) && longer.now.size >= sameMeaning * shorter.now.size;
}

function isFolded(candidate: Candidate, known: Candidate, papers: { now: number; before: number }): boolean {
  if (holds(candidate.key, known.key)) return !risesWithin(candidate, known);
  if (holds(known.key, candidate.key)) return !risesBeside(candidate, known, papers);
  return sharesWord(candidate.key, known.key) && overlap(candidate.now, known.now) >= sameSubject;
}
