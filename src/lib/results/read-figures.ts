/** A figure of a sentence that may be a result, as it is shown: `82.18 → 88.37`, `+18.6%`, `1.7–2.7×`. */
export interface Figure {
  text: string;
  kind: 'change' | 'range' | 'share' | 'points' | 'factor' | 'measure' | 'rate';
  /** Offsets in the sentence. */
  start: number;
  end: number;
}

const number = String.raw`\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?`;
/** A number that is not the tail of a name or of another number: not `Qwen2.5`, `GPT-4`, `v2` or `1.3.7`. */
const from = String.raw`(?<![\p{L}\d.,_@/^]|\p{L}[-–])`;
const unit = String.raw`\s?(?:%|percent(?:age)?(?:[\s-]points?)?|pp\b|points?\b|[x×](?![\p{L}\d])|times\b(?! (?:in|on|a)\b)|-?fold\b)`;
/** No unit follows that would make it a size, a count or a name: `7B`, `100k`, `3D`, `20-step`. */
const bare = String.raw`(?![\p{L}\d]|[.,]\d|-\p{L}|\s?[%×])`;
const about = String.raw`(?:about |around |approximately |roughly |nearly |over |only |~|≈)?`;
const sign = String.raw`[+±−]?`;

const measures = String.raw`accurac(?:y|ies)|scores?|success rates?|win[- ]rates?|pass rates?|pass@\d+|F1|FID|FVD|BLEU|ROUGE(?:-\w)?|AUC|AUROC|ELBO|nDCG(?:@\d+)?|NDCG(?:@\d+)?|Recall@\d+|recall|precision|MRR|mAP|mIoU|IoU|PSNR|SSIM|LPIPS|CIDEr|Elo|perplexity|WER|correlation|error`;
const scales = String.raw`win[- ]rates?|pass@\d+|F1|BLEU|AUC|mAP|mIoU|PSNR|FPS|fps|frames per second|tokens(?:/s| per second)|ms\b|dB\b`;

interface Pattern {
  kind: Figure['kind'];
  pattern: RegExp;
  show: (found: string[]) => string;
}

function compile(source: string): RegExp {
  return new RegExp(source, 'gu');
}

/** `x`, `times` and `-fold` are one unit, and so are `percent` and `%`. */
function showUnit(text = ''): string {
  const name = text.trim().toLowerCase();
  if (name === '') return '';
  if (/^(?:x|×|times|-?fold)$/u.test(name)) return '×';
  if (name === '%' || name === 'percent') return '%';
  return ' points';
}

function isFactor(text = ''): boolean {
  return showUnit(text) === '×';
}

/** In this order: what a pattern finds is not looked at by a later one. */
const patterns: Pattern[] = [
  {
    kind: 'change',
    pattern: compile(
      String.raw`(?<!\brang\w{1,3} )\bfrom ${about}${from}(${number})(${unit})?(?: \([^()]{1,40}\)| (?:at|for|in|on|under|with)(?: [\p{L}-]+){1,4})? to ${about}(${number})(?:(${unit})|\s(${scales}))?${bare}`,
    ),
    show: ([, first = '', before, last = '', after, scale]) =>
      `${first}${showUnit(before)} → ${last}${scale === undefined ? showUnit(after) : ` ${scale}`}`,
  },
  {
    kind: 'range',
    pattern: compile(
      String.raw`${from}(${sign})(${number})(${unit})?\s?(?:–|-|~|to|and up to)\s?(${number})(${unit})(?!\p{L})`,
    ),
    show: ([, plus = '', first = '', , last = '', after]) => `${plus}${first}–${last}${showUnit(after)}`,
  },
  {
    kind: 'share',
    pattern: compile(String.raw`${from}(${sign})(${number})(${unit})(?!\p{L})`),
    show: ([, plus = '', value = '', after]) => `${plus}${value}${showUnit(after)}`,
  },
  {
    kind: 'measure',
    pattern: compile(
      String.raw`${from}(${number})(?:\s?(${scales})|(?=\s(?:on|in) [^.]{0,40}\bscore))(?!\p{L})`,
    ),
    show: ([, value = '', scale]) => (scale === undefined ? value : `${value} ${scale}`),
  },
  {
    kind: 'measure',
    pattern: compile(
      String.raw`(?<=(?:\b(?:${measures})(?: scores?| rates?)?|\([A-Z][A-Za-z\d]{1,6}\))(?: of| to| at| is|:| =|,)? ${about})(${number})${bare}`,
    ),
    show: ([, value = '']) => value,
  },
  {
    kind: 'points',
    pattern: compile(String.raw`(?<=\bby (?:up to |an average of )?${about})(\+?)(\d+\.\d+)${bare}`),
    show: ([, , value = '']) => `+${value}`,
  },
];

const isYear = /^(?:19|20)\d\d(?: → (?:19|20)\d\d)?$/u;

function kindOf({ kind }: Pattern, found: string[], text: string): Figure['kind'] {
  if (kind === 'measure' && found[2] !== undefined) return 'rate';
  if (kind !== 'share') return kind;
  if (isFactor(found[3])) return 'factor';
  return text.endsWith('points') ? 'points' : 'share';
}

/** All figures of a sentence, in its order. Years, sizes of models and numbers of samples are none. */
export function readFigures(sentence: string): Figure[] {
  // Most sentences have none.
  if (!/\d/.test(sentence)) return [];
  const figures: Figure[] = [];
  for (const pattern of patterns)
    for (const found of sentence.matchAll(pattern.pattern)) {
      const [start, end] = [found.index, found.index + found[0].length];
      if (figures.some((other) => start < other.end && end > other.start)) continue;
      const text = pattern.show([...found]);
      if (!isYear.test(text)) figures.push({ text, kind: kindOf(pattern, [...found], text), start, end });
    }
  return figures.sort((a, b) => a.start - b.start);
}
