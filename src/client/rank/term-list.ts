import { forYou as words } from '#words';
import { profileOf, strongestTerms } from '#lib/rank/rank-papers.ts';
import { factorSteps, stepFactor, termFactorsPart } from '#lib/rank/term-factors.ts';
import { makeButton, makeElement } from '../make-element.ts';
import { changePart, readPart } from '../reader/store.ts';
import type { OpenVocabulary } from './load-data.ts';
import type { ReaderLibrary } from './reader-library.ts';

const shownTerms = 16;

/** What the reader weighs up or down, by the number of a term. */
export function readFactors({ numbers }: OpenVocabulary): Map<number, number> {
  return new Map(
    readPart(termFactorsPart).flatMap(([key, factor]) => {
      const term = numbers.get(key);
      return term === undefined ? [] : [[term, factor] as const];
    }),
  );
}

/** The strongest terms of the reader's papers, each with buttons that weigh it up and down. */
export function makeTermList(
  library: ReaderLibrary,
  vocabulary: OpenVocabulary,
  tell: (text: string) => void,
) {
  const factors = readFactors(vocabulary);
  const strongest = strongestTerms(profileOf(library.vectors, new Map()), shownTerms);
  const weighed = [...factors.keys()].filter((term) => library.shown.has(term) && !strongest.includes(term));
  return [...strongest, ...weighed].map((term) => {
    const shown = library.shown.get(term) ?? '';
    const factor = factors.get(term) ?? 1;
    const weigh = (step: 1 | -1) => () => {
      const problem = changePart(termFactorsPart, (all) =>
        stepFactor(all, vocabulary.keys[term] ?? '', step),
      );
      tell(problem === undefined ? '' : words.problems[problem]);
    };
    const less = makeButton('−', weigh(-1), words.less({ term: shown }));
    const more = makeButton('+', weigh(1), words.more({ term: shown }));
    less.disabled = factor === factorSteps.at(0);
    more.disabled = factor === factorSteps.at(-1);
    const name = factor === 0 ? makeElement('s', {}, shown) : shown;
    const note = factor === 1 ? [] : [makeElement('span', { className: 'n' }, ` ×${String(factor)}`)];
    return makeElement('li', {}, less, makeElement('span', {}, name, ...note), more);
  });
}
