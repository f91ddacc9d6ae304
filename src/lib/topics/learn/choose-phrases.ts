import { isChancePhrase } from './chance-phrases.ts';
import { keyOfPhrase } from './count-phrases.ts';
import { sigmoid } from './fit-model.ts';
import type { Guess } from './guess-members.ts';
import type { PhraseCorpus } from './phrase-corpus.ts';
import { improve, ridge, startFit, type Column, type Targets } from './sparse-fit.ts';

/** Papers that a phrase must be in, and the share of all papers that it may be in. */
const minPapers = 3;
const commonShare = 0.35;
/** A phrase gains less than it promises; more so if few papers have it. */
const caution = 6;
const minGain = 0.3;
/** Phrases that speak against a topic are taken only if they gain twice as much. */
const againstFactor = 0.5;
/** This many phrases may gain all that they promise; the meaning of others speaks less for them. */
const sureOnes = 20;

/** Words of phrases that a person named, and the acronyms of what they name. */
function saidWords({ keys, acronyms }: PhraseCorpus, wanted: readonly number[]): Set<string> {
  const said = wanted.flatMap((phrase) => keys[phrase] ?? []);
  const short = Object.entries(acronyms).filter(([, long]) =>
    said.some((key) => ` ${key} `.includes(` ${keyOfPhrase(long)} `)),
  );
  return new Set([...said.flatMap((key) => key.split(' ')), ...short.map(([name]) => keyOfPhrase(name))]);
}

/** The phrases that may be chosen: neither names of papers nor, unless a person named such a word, those of chance. */
function readColumns(corpus: PhraseCorpus, max: number, wanted: readonly number[]): Map<number, Column> {
  const { rows, frequencies, keys, names } = corpus;
  const said = saidWords(corpus, wanted);
  const isOpen = keys.map((key) => !names.has(key) && (said.has(key) || !isChancePhrase(key)));
  const columns = new Map<number, Column>();
  for (const [paper, { phrases, counts }] of rows.entries())
    for (let at = 0; at < phrases.length; at += 1) {
      const phrase = phrases[at] ?? 0;
      const papers = frequencies[phrase] ?? 0;
      if (papers < minPapers || papers > max || isOpen[phrase] !== true) continue;
      const column = columns.get(phrase) ?? { papers: [], counts: [] };
      if (column.papers.length === 0) columns.set(phrase, column);
      column.papers.push(paper);
      column.counts.push(counts[at] ?? 0);
    }
  return columns;
}

/** What each phrase is worth to the model: a longer one is worth what its parts are. */
function readValues({ keys, numberOf }: PhraseCorpus, { model }: Guess): (phrase: number) => number {
  const known = new Map<number, number>();
  const valueOf = (phrase: number): number => {
    const value = known.get(phrase) ?? model.valueOf(phrase);
    known.set(phrase, value);
    return value;
  };
  return (phrase) => {
    const words = (keys[phrase] ?? '').split(' ');
    if (words.length < 3) return valueOf(phrase);
    const pairs = [words.slice(0, 2), words.slice(1)].flatMap((pair) => numberOf.get(pair.join(' ')) ?? []);
    const parts =
      pairs.length > 0 ? pairs : [words[0], words[2]].flatMap((word) => numberOf.get(word ?? '') ?? []);
    return parts.reduce((sum, part) => sum + valueOf(part), 0) / 2;
  };
}

/**
 * Chooses the phrases that tell the papers of a guess from others, one after the other: each time the one that gains most
 * with all that are chosen. The model's value of a phrase must speak for it, too, so that chance in few papers does not.
 *
 * @param wanted phrases that a person named; they are chosen first
 * @param named those of them that can only speak for a paper
 * @param start what rules give each paper that stay, above or under the threshold
 * @returns numbers of the phrases, the first chosen first
 */
export function choosePhrases(
  corpus: PhraseCorpus,
  guess: Guess,
  targets: Targets,
  {
    max,
    wanted,
    named = [],
    start,
  }: {
    max: number;
    wanted: readonly number[];
    named?: readonly number[];
    start?: Float64Array | undefined;
  },
): number[] {
  const columns = readColumns(corpus, corpus.rows.length * commonShare, wanted);
  const valueOf = readValues(corpus, guess);
  const worth = [...columns.keys()].map(valueOf).filter((value) => value > 0);
  const sure =
    worth
      .sort((a, b) => b - a)
      .slice(0, sureOnes)
      .at(-1) ?? 1;
  const speaks = (phrase: number, slope: number): number => {
    const value = valueOf(phrase);
    return value * slope <= 0 ? 0 : Math.min(1, Math.abs(value) / sure);
  };
  const fit = startFit(corpus.rows.length, start, new Set(named));
  for (const phrase of wanted) if (columns.has(phrase)) fit.weights.set(phrase, 0);
  improve(fit, columns, targets, 8);
  while (fit.weights.size < max) {
    const likely = fit.scores.map(sigmoid);
    const faults = likely.map(
      (value, paper) => (targets.weights[paper] ?? 0) * ((targets.belongs[paper] ?? 0) - value),
    );
    const curves = likely.map((value, paper) => (targets.weights[paper] ?? 0) * value * (1 - value));
    let best: { phrase: number; gain: number } | undefined;
    for (const [phrase, { papers, counts }] of columns) {
      if (fit.weights.has(phrase)) continue;
      let [slope, curve] = [0, ridge + caution];
      for (let at = 0; at < papers.length; at += 1) {
        const [paper, count] = [papers[at] ?? 0, counts[at] ?? 0];
        slope += (faults[paper] ?? 0) * count;
        curve += (curves[paper] ?? 0) * count * count;
      }
      const atBest = ((slope * slope) / curve) * (slope < 0 ? againstFactor : 1);
      if (atBest <= (best?.gain ?? minGain)) continue;
      const gain = atBest * speaks(phrase, slope);
      if (gain > (best?.gain ?? minGain)) best = { phrase, gain };
    }
    if (best === undefined) break;
    fit.weights.set(best.phrase, 0);
    improve(fit, columns, targets, 3);
  }
  return [...fit.weights.keys()];
}
