import { logOdds } from './log-odds.ts';

/** A phrase that rose. */
export interface Candidate {
  number: number;
  /** Stems, parted by spaces. */
  key: string;
  score: number;
  /** Positions of its papers among those of the month, and of the year before. */
  now: Set<number>;
  before: Set<number>;
}

/** Standard deviations from which a phrase rose beside another, and not only with it. */
const minRest = 1.64;
/** Share of the papers of either of two phrases, with a word in common, from which they are one subject. */
const sameSubject = 0.5;
/** Share of a phrase's papers from which a longer one says the same in more words. */
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

/** Whether a longer phrase rose among the papers of one that it holds. */
function risesWithin(longer: Candidate, shorter: Candidate): boolean {
  const now = { count: longer.now.size, papers: shorter.now.size };
  const before = { count: longer.before.size, papers: shorter.before.size };
  return logOdds(now, before) >= minRest;
}

/** Whether a phrase rose also where it is no part of the longer one. */
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
 * Leaves of phrases about one subject the one that says most. A part of a longer phrase stays only if it rose
 * elsewhere too, a longer phrase only if it rose among the papers of its part. `candidates` are best first;
 * `papers` says how many there are in each period.
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

/** Whether a longer phrase stands in nearly all papers of the shorter one. */
function saysMore(longer: Candidate, shorter: Candidate): boolean {
  return holds(longer.key, shorter.key) && longer.now.size >= sameMeaning * shorter.now.size;
}

function isFolded(candidate: Candidate, known: Candidate, papers: { now: number; before: number }): boolean {
  if (holds(candidate.key, known.key)) return !risesWithin(candidate, known);
  if (holds(known.key, candidate.key)) return !risesBeside(candidate, known, papers);
  return sharesWord(candidate.key, known.key) && overlap(candidate.now, known.now) >= sameSubject;
}
