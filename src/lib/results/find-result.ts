import type { Result } from '#lib/schema/paper.ts';
import { findClaim } from '#lib/summarise/find-claim.ts';
import { readWords } from '#lib/summarise/read-words.ts';
import { splitSentences } from '#lib/summarise/split-sentences.ts';
import type { Summary } from '#lib/summarise/summarise.ts';
import { cutClause } from './cut-clause.ts';
import { findFinding } from './find-finding.ts';
import { readFigures, type Figure } from './read-figures.ts';
import { weighFigure } from './weigh-figure.ts';

/** A figure with fewer points is not shown: a wrong one is worse than none. */
const minPoints = 4;
const inResult = 3;
const afterResult = 1;
/** Of two figures the later one must be plainer by this much for each place. */
const perPlace = -0.3;
/** Such a sentence adds a result to the main one. */
const additional = /^(?:it|we|our \w+) also\b|^(?:additionally|furthermore|moreover|in addition)\b/iu;
const maxSentences = 60;

interface Candidate {
  sentence: string;
  figure: Figure;
  points: number;
}

/** What a sentence is to the paper, in points; `undefined` if its figures are not of the paper. */
function weighSentence(start: number, text: string, { contribution, result }: Summary): number | undefined {
  if (start === result?.start) return additional.test(text) ? 0 : inResult;
  if (contribution && start < contribution.start) return undefined;
  if (result && start > result.start) return afterResult;
  return findClaim(readWords(text)) === 'announces' ? -1 : 0;
}

function findCandidates(abstract: string, summary: Summary): Candidate[] {
  return splitSentences(abstract)
    .slice(0, maxSentences)
    .flatMap(({ text, start }) => {
      const role = weighSentence(start, text, summary);
      if (role === undefined) return [];
      return readFigures(text).map((figure) => ({
        sentence: text,
        figure,
        points: role + weighFigure(text, figure),
      }));
    })
    .map((candidate, place) => ({ ...candidate, points: candidate.points + place * perPlace }));
}

/** The main result of an abstract: the figure with its clause, or else what was found; nothing if neither is clear. */
export function findResult(abstract: string, summary: Summary): Result | undefined {
  const [best] = findCandidates(abstract, summary).sort((a, b) => b.points - a.points);
  if (best && best.points >= minPoints)
    return { figure: best.figure.text, text: cutClause(best.sentence, best.figure) };
  const finding = findFinding(summary);
  return finding === undefined ? undefined : { text: finding };
}
