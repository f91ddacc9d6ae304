/** A piece of a TeX text. Offsets are those of the text, `end` excluded. */
export type TexNode =
  | { type: 'text'; value: string; start: number; end: number }
  | { type: 'space'; start: number; end: number }
  | { type: 'tie'; start: number; end: number }
  | { type: 'math'; start: number; end: number }
  /** A command by its name without the backslash. */
  | { type: 'command'; name: string; start: number; end: number }
  | { type: 'group'; nodes: TexNode[]; start: number; end: number };

/** Deeper groups belong to the one around them: their braces mean nothing there. */
const maxDepth = 50;

const word = /[A-Za-z]+\*?/y;
const plain = /[^\\{}$~\s]+/y;
const white = /\s+/y;

function endOf(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : at;
}

/** What closes the mathematics that begins at an offset; nothing if none does. */
function closingMark(text: string, at: number): string | undefined {
  const pair = text.slice(at, at + 2);
  if (pair.startsWith('$')) return pair === '$$' ? pair : '$';
  return pair === '\\(' ? '\\)' : pair === '\\[' ? '\\]' : undefined;
}

/** Offset after the mathematics that begins at `at`. A mark that nothing closes is not looked for again. */
function endOfMath(text: string, at: number, unclosed: Set<string>): number | undefined {
  const close = closingMark(text, at);
  if (close === undefined || unclosed.has(close)) return undefined;
  for (let index = at + close.length; index < text.length; index += 1) {
    if (text.startsWith(close, index)) return index + close.length;
    if (text[index] === '\\') index += 1;
  }
  unclosed.add(close);
  return undefined;
}

function readCommand(text: string, start: number): TexNode {
  const named = endOf(word, text, start + 1);
  // `\'` is followed by what it applies to, which may be outside of the basic plane.
  const end = named > start + 1 ? named : start + 1 + (text[start + 1] === undefined ? 0 : 1);
  return { type: 'command', name: text.slice(start + 1, end).replace(/(?<=.)\*$/, ''), start, end };
}

function readNode(text: string, start: number, unclosed: Set<string>): TexNode {
  const math = endOfMath(text, start, unclosed);
  if (math !== undefined) return { type: 'math', start, end: math };
  if (text[start] === '\\') return readCommand(text, start);
  if (text[start] === '~') return { type: 'tie', start, end: start + 1 };
  const space = endOf(white, text, start);
  if (space > start) return { type: 'space', start, end: space };
  const end = Math.max(start + 1, endOf(plain, text, start));
  return { type: 'text', value: text.slice(start, end), start, end };
}

/**
 * Takes a TeX text apart. Braces without a partner are left out: a bibliography is full of them, and they say nothing.
 * Its time grows with the length of the text.
 */
export function parseTex(text: string): TexNode[] {
  const root: TexNode[] = [];
  const open: { nodes: TexNode[]; start: number }[] = [];
  const unclosed = new Set<string>();
  let nodes = root;
  for (let at = 0; at < text.length;) {
    if (text[at] === '{') {
      open.push({ nodes, start: at });
      if (open.length <= maxDepth) nodes = [];
      at += 1;
    } else if (text[at] === '}') {
      at += 1;
      const outer = open.pop();
      if (outer === undefined || outer.nodes === nodes) continue;
      outer.nodes.push({ type: 'group', nodes, start: outer.start, end: at });
      nodes = outer.nodes;
    } else {
      const node = readNode(text, at, unclosed);
      nodes.push(node);
      at = node.end;
    }
  }
  for (const outer of open.reverse()) {
    if (outer.nodes !== nodes) outer.nodes.push(...nodes);
    nodes = outer.nodes;
  }
  return root;
}
