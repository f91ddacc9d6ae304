import type { Figure } from './read-figures.ts';

/** A reason for or against a figure: points, and the text right before or after it that gives them. */
interface Reason {
  points: number;
  before?: RegExp;
  after?: RegExp;
}

const kinds: Record<Figure['kind'], number> = {
  change: 3,
  range: 2,
  share: 2,
  points: 2,
  factor: 1,
  measure: 1,
  rate: 2.5,
};

const gain = String.raw`improv\w*|outperform\w*|surpass\w*|exceed\w*|achiev\w*|reach\w*|boost\w*|gain\w*|increas\w*|rais\w*|reduc\w*|lower\w*|cut(?:s|ting)?|attain\w*|yield\w*|deliver\w*|obtain\w*|scor\w*|speed\w*|accelerat\w*|faster|doubl\w*|beat\w*|higher|lead\w* to|up to|recover\w*|advanc\w*|drop\w*|decreas\w*|enhanc\w*|win\w*|elevat\w*|solv\w*|keeps|matches|completes|lag\w*|compress\w*`;

const reasons: Reason[] = [
  { points: 2, before: new RegExp(String.raw`\b(?:${gain})\b[^;]{0,90}$`, 'iu') },
  {
    points: 1.5,
    after:
      /^(?: and [\d.]+%?)?\s?(?:(?!while |using |and |on )[\w@-]+[- ]){0,3}(?:improvements?|gains?|reductions?|increases?|speed-?ups?|accuracy|success|win|higher|better|faster|fewer|lower|less|cheaper|smaller|drop|boost|of cases|pass rate|score|win rate|more efficient|more \w+-efficient|throughput|of (?:the |all )?(?:tasks|problems|questions|papers|settings|instances))\b/iu,
  },
  { points: 1, before: /\b(?:average|overall|mean|consistently)\b[^;,]{0,50}$/iu },
  // The figure of another method.
  {
    points: -4,
    before:
      /(?:\b(?:whereas|versus|vs\.?|compared (?:to|with)|(?<!greater |more |less |fewer )than)(?: [\w-]+){0,3}|\bbaselines?|\bprior|\bprevious) ?\(?(?:of |at |reach(?:es)? |up to )*$/iu,
  },
  { points: -3, before: /\bfrom $/iu },
  // What it takes, not what comes out; `8× fewer samples` compares.
  {
    points: -3,
    before:
      /\b(?:using|with|requir\w+|activat\w+|steering|only|just|us(?:es|ed|ing)|train\w*|cost\w*|with only|at|of)(?: (?:only|just|about|approximately|around|less than|fewer than|merely|under|an?|the|nearly))* ?$/iu,
    after:
      /^\s?(?!(?:fewer|less|lower|smaller|cheaper)\b)(?:amount of |of )?(?:the |its |their |our |all |total |an? )?(?:[\w'’-]+ ){0,3}(?:overhead|cost|data|parameters|tokens|samples|examples|training|annotations?|heads|layers|labels|compute|weights|trajectories|hours|size|images|steps|budget|memory|GPUs?)\b/iu,
  },
  { points: -8, after: /^ ?(?:confidence|CI\b|of (?:the )?(?:probability|tokens|parameters))/iu },
  {
    points: -5,
    after: /^ ?(?:size|larger|bigger|scale|parameter scaling|parameters|input|resolution|model)\b/iu,
  },
  // How near an estimate must come.
  { points: -1.5, before: /\bwithin $/iu },
  {
    points: -3,
    before:
      /\b(?:while|and) (?:reducing|using|saving|steering|preserving|maintaining)\b(?:(?!\band \w+ing\b)[^;]){0,60}$/iu,
  },
  { points: -2, before: /\([^()+]*$/u },
];

/** `3×` alone may count anything; what is meant stands near it. */
const factorWord =
  /\b(?:fast\w*|speed\w*|few\w*|less|more|small\w*|reduc\w*|improv\w*|increas\w*|high\w*|low\w*|throughput|efficien\w*|cheap\w*|compress\w*|accelerat\w*|cost\w*|memory|gains?|better|greater|longer|shorter|latency|data)\b/iu;

function isClearFactor(before: string, after: string): boolean {
  return factorWord.test(after.slice(0, 40)) || factorWord.test(before.slice(-60));
}

/** How plainly a figure of a sentence is a result, in points. */
export function weighFigure(sentence: string, { kind, start, end }: Figure): number {
  const [before, after] = [sentence.slice(0, start), sentence.slice(end)];
  if (kind === 'factor' && !isClearFactor(before, after)) return -10;
  return reasons
    .filter((reason) => (reason.before?.test(before) ?? true) && (reason.after?.test(after) ?? true))
    .reduce((sum, { points }) => sum + points, kinds[kind]);
}
