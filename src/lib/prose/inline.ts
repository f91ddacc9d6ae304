/** A piece of the parsed text: UTF-16 offsets, `end` excluded. */
export interface Range {
  start: number;
  end: number;
}

export interface TextInline extends Range {
  type: 'text';
  /** Equals the source at `start..end`, except where LaTeX became Unicode. */
  value: string;
}

export interface StyledInline extends Range {
  type: 'emphasis' | 'strong';
  children: Inline[];
}

export interface LinkInline extends Range {
  type: 'link';
  /** Absolute http(s) address. */
  url: string;
  /** Text of the link; for a bare address, the address itself. */
  children: Inline[];
}

export interface MathInline extends Range {
  type: 'math';
  /** LaTeX with every backslash, without delimiters: `O(\varepsilon^{-s}d^{s})`. */
  tex: string;
  /** The same in plain Unicode: `O(ε⁻ˢdˢ)`. */
  value: string;
  /** The span as the source has it. */
  raw: string;
}

/** One piece of a parsed text. Pieces follow the order of the source. */
export type Inline = TextInline | StyledInline | LinkInline | MathInline;

/** Why a span that looks like markup was left unchanged; see `docs/internals/text.md`. */
export type RawReason =
  | 'unknown-macro'
  | 'stray-backslash'
  | 'braces-without-macro'
  | 'unpaired-brace'
  | 'underscore-in-name'
  | 'script-without-base'
  | 'ambiguous-script'
  | 'lost-argument'
  | 'beside-dollar'
  | 'not-mathematics'
  | 'unset-formula'
  | 'unpaired-quote'
  | 'spelled-letter';

export interface RawSpan {
  range: Range;
  raw: string;
  reason: RawReason;
}

export interface Prose {
  inlines: Inline[];
  /** Spans that look like markup and were left unchanged, in the order of the source. */
  leftRaw: RawSpan[];
}
