import type { Inline } from './inline.ts';
import type { Source } from './source.ts';

type Style = 'emphasis' | 'strong' | 'plain';

/** Commands with their argument in braces. */
const commands = new Map<string, Style>(
  Object.entries({
    textbf: 'strong',
    textit: 'emphasis',
    emph: 'emphasis',
    textsl: 'emphasis',
    textsc: 'plain',
    texttt: 'plain',
    textsf: 'plain',
    textrm: 'plain',
    textnormal: 'plain',
    text: 'plain',
    mbox: 'plain',
    underline: 'plain',
  } as const),
);
/** Commands that apply up to the end of their group. */
const switches = new Map<string, Style>(
  Object.entries({
    bf: 'strong',
    bfseries: 'strong',
    it: 'emphasis',
    itshape: 'emphasis',
    em: 'emphasis',
    sl: 'emphasis',
    sc: 'plain',
    tt: 'plain',
    sf: 'plain',
    rm: 'plain',
  } as const),
);

/** A styled span. Its content lies between `from` and `to`. */
export interface StyledSpan {
  style: Style;
  from: number;
  to: number;
  end: number;
}

/** The place of the argument of `\textbf{…}`, `\emph{…}`. */
export function findStyleCommand(source: Source, at: number, limit: number): StyledSpan | undefined {
  const name = /^\\([a-z]{2,10})\{/.exec(source.text.slice(at, at + 12))?.[1] ?? '';
  const style = commands.get(name);
  const open = at + 1 + name.length;
  const end = source.groups.get(open);
  return style && end !== undefined && end <= limit ? { style, from: open + 1, to: end - 1, end } : undefined;
}

/** The place of the text in `{\it …}`, `{\bf …}`. */
export function findStyleGroup(source: Source, at: number, limit: number): StyledSpan | undefined {
  const name = /^\{\\([a-z]{2,8}) /.exec(source.text.slice(at, at + 12))?.[1] ?? '';
  const style = switches.get(name);
  const end = source.groups.get(at);
  return style && end !== undefined && end <= limit
    ? { style, from: at + name.length + 3, to: end - 1, end }
    : undefined;
}

/** The inlines of a span in their style. */
export function applyStyle({ style }: StyledSpan, children: Inline[], start: number, end: number): Inline[] {
  return style === 'plain' ? children : [{ type: style, children, start, end }];
}
