import { accents, putAccent, specialLetters } from './accents.ts';
import { commandRoles, spaces, switches, type CommandRole } from './commands.ts';
import { isMacroName, findSymbol } from '../math/symbols.ts';
import { lower, raise } from '../math/script-characters.ts';
import { joinFormulas } from './join-formulas.ts';
import { parseTex, type TexNode } from './parse-tex.ts';
import { signs } from './signs.ts';
import { endOfGroups, skipEmpty, skipSpace, takeArguments } from './take-arguments.ts';
import { plainOf, type TexPiece } from './tex-piece.ts';

export interface TexReading {
  pieces: TexPiece[];
  /** Commands that are not known, with their backslash; their arguments are kept. */
  unknown: string[];
}

/** `object\'s` has an escaped apostrophe, not an accent. */
const contraction = /^(?:s|t|d|m|re|ll|ve)(?![\p{L}\p{N}])/u;
const escaped = new Set([...'%&$#_{}|"']);

/** Reads the nodes of one group from left to right. */
class TexReader {
  readonly unknown = new Set<string>();
  private readonly text: string;
  private quotes = 0;

  constructor(text: string) {
    this.text = text;
  }

  readAll(nodes: readonly TexNode[]): TexPiece[] {
    const pieces: TexPiece[] = [];
    for (let index = 0; index < nodes.length;) {
      const node = nodes[index];
      if (!node) break;
      if (node.type === 'command' && switches.has(node.name)) {
        const style = switches.get(node.name);
        const rest = this.readAll(nodes.slice(skipSpace(nodes, index + 1)));
        return [...pieces, ...(style === 'emph' || style === 'textbf' ? styled(style, rest) : rest)];
      }
      const { read, next } =
        node.type === 'command' ? this.readCommand(node, nodes, index + 1) : this.readPlain(node, index + 1);
      for (const piece of read) pieces.push(piece);
      index = next;
    }
    return pieces;
  }

  private readPlain(node: TexNode, next: number): { read: TexPiece[]; next: number } {
    const read = (value: TexPiece[]) => ({ read: value, next });
    switch (node.type) {
      case 'text':
        return read([{ kind: 'text', value: readMarks(node.value) }]);
      case 'tie':
        return read([{ kind: 'text', value: '\u00a0' }]);
      case 'math':
        return read([this.readMath(this.text.slice(node.start, node.end))]);
      case 'group':
        // Without its braces the rest of an exponent would be text.
        return /[\^_]/.test(this.text[node.start - 1] ?? '') && this.text[node.start - 2] !== '\\'
          ? read([{ kind: 'markup', value: this.text.slice(node.start, node.end) }])
          : read(this.readAll(node.nodes));
      case 'space':
      case 'command':
        return read([{ kind: 'text', value: this.text.slice(node.start, node.end) }]);
    }
  }

  /** `$<$` and `$>$` are how programs write a sign of text. */
  private readMath(value: string): TexPiece {
    const sign = /^\$\s*(<|>|\\sim|\\backslash)\s*\$$/.exec(value)?.[1];
    return sign === '<' || sign === '>' ? { kind: 'sign', value: sign } : { kind: 'math', value };
  }

  private readCommand(
    { name, start, end }: TexNode & { type: 'command' },
    nodes: readonly TexNode[],
    at: number,
  ): { read: TexPiece[]; next: number } {
    const sign = (value: string, next: number) => ({ read: [{ kind: 'sign' as const, value }], next });
    if (
      name === "'" &&
      /[\p{L}\p{N}]/u.test(this.text[start - 1] ?? '') &&
      contraction.test(this.text.slice(end))
    )
      return sign("'", at);
    const mark = accents.get(name);
    const accented = mark === undefined ? undefined : this.readAccent(name, mark, nodes, at);
    if (accented) return accented;
    // It stands within a word, and the space after it ends its name.
    if (name === 'hyphen') return sign('-', skipSpace(nodes, at));
    const letter = specialLetters.get(name);
    if (letter !== undefined) return sign(letter, skipEmpty(nodes, skipSpace(nodes, at)));
    if (escaped.has(name)) {
      const isDollar = name === '$';
      return { read: [{ kind: 'sign', value: name, ...(isDollar ? { isDollar } : {}) }], next: at };
    }
    const space = spaces.get(name);
    if (space !== undefined) return { read: [{ kind: 'text', value: space }], next: at };
    const role = commandRoles.get(name);
    if (role) return this.readRole(role, start, nodes, at);
    const word = signs.get(name);
    if (word !== undefined) {
      const isDollar = name === 'textdollar';
      return {
        read: [{ kind: 'sign', value: word, ...(isDollar ? { isDollar } : {}) }],
        next: skipEmpty(nodes, at),
      };
    }
    return this.readOther(name, start, nodes, at);
  }

  /** `\v s`, `\'{\i}`, `\"{U}`: the first letter of the argument has the accent. Without an argument it is a sign, `\^{}`. */
  private readAccent(
    name: string,
    mark: string,
    nodes: readonly TexNode[],
    at: number,
  ): { read: TexPiece[]; next: number } | undefined {
    const isLetterName = /^[A-Za-z]/.test(name);
    const index = skipSpace(nodes, at);
    const node = nodes[index];
    if (node?.type === 'group' && plainOf(this.readAll(node.nodes)) === '')
      return isLetterName ? undefined : { read: [{ kind: 'sign', value: name }], next: index + 1 };
    if (node === undefined || (index > at && node.type !== 'text' && node.type !== 'command'))
      return undefined;
    const argument =
      node.type === 'group' ? node.nodes : node.type === 'text' || node.type === 'command' ? [node] : [];
    const { read, next } =
      node.type === 'command'
        ? this.readCommand(node, nodes, index + 1)
        : { read: this.readAll(argument), next: index + 1 };
    const [first = '', ...rest] = plainOf(read).normalize('NFC');
    if (!/\p{L}/u.test(first)) return undefined;
    return {
      read: [
        { kind: 'sign', value: putAccent(first, mark) },
        ...(rest.length > 0 ? [{ kind: 'text' as const, value: rest.join('') }] : []),
      ],
      next,
    };
  }

  private readRole(
    role: CommandRole,
    start: number,
    nodes: readonly TexNode[],
    at: number,
  ): { read: TexPiece[]; next: number } {
    const count =
      role.kind === 'keep' || role.kind === 'drop'
        ? role.count
        : role.kind === 'link' && role.labelled
          ? 2
          : 1;
    const { nodes: given, next } = takeArguments(nodes, at, count);
    if (role.kind === 'drop')
      return { read: [], next: count === 0 ? skipEmpty(nodes, skipSpace(nodes, next)) : next };
    const inner = given[role.kind === 'keep' ? role.kept : count - 1] ?? [];
    const whole = this.text.slice(start, nodes[next - 1]?.end ?? start);
    if (role.kind === 'link')
      return { read: [{ kind: 'markup', value: whole, plain: plainOf(this.readAll(inner)) }], next };
    if (role.kind === 'formula') {
      const first = inner[0]?.start ?? start;
      return {
        read: [{ kind: 'math', value: `$${this.text.slice(first, inner.at(-1)?.end ?? first)}$` }],
        next,
      };
    }
    return { read: this.applyRole(role.kind, role, inner), next };
  }

  private applyRole(kind: CommandRole['kind'], role: CommandRole, inner: TexNode[]): TexPiece[] {
    if (kind === 'quote') {
      this.quotes += 1;
      const [open, close] = this.quotes % 2 === 1 ? (['“', '”'] as const) : (['‘', '’'] as const);
      const quoted = this.readAll(inner);
      this.quotes -= 1;
      return [{ kind: 'text', value: open }, ...quoted, { kind: 'text', value: close }];
    }
    const read = this.readAll(inner);
    if (role.kind === 'style') return styled(role.style, read);
    const text = plainOf(read);
    if (kind === 'raise')
      return /^\p{L}+$/u.test(text) ? read : [{ kind: 'text', value: raise(text) ?? text }];
    if (kind === 'lower') return [{ kind: 'sign', value: lower(text) ?? `_${text}` }];
    if (kind === 'chemistry')
      return [
        { kind: 'text', value: text.replace(/(?<=[\p{L})\]])\d+/gu, (digits) => lower(digits) ?? digits) },
      ];
    return read;
  }

  /** Mathematics without dollars is left to its reader. Of a command that is not known the argument is kept. */
  private readOther(
    name: string,
    start: number,
    nodes: readonly TexNode[],
    at: number,
  ): { read: TexPiece[]; next: number } {
    const isSymbol = findSymbol(name) !== undefined;
    const hasArgument = nodes[at]?.type === 'group';
    if (isMacroName(name)) {
      const next = isSymbol ? skipEmpty(nodes, at) : endOfGroups(nodes, at);
      const value = this.text.slice(start, (isSymbol ? nodes[at - 1] : nodes[next - 1])?.end);
      const plain = isSymbol ? findSymbol(name)?.character : undefined;
      return { read: [{ kind: 'markup', value, ...(plain === undefined ? {} : { plain }) }], next };
    }
    if (!hasArgument) return { read: [{ kind: 'text', value: `\\${name}` }], next: at };
    this.unknown.add(`\\${name}`);
    const node = nodes[at];
    const inner = node?.type === 'group' ? this.readAll(node.nodes) : [];
    return { read: inner, next: at + 1 };
  }
}

function styled(style: 'emph' | 'textbf', pieces: TexPiece[]): TexPiece[] {
  return [{ kind: 'open', style }, ...pieces, { kind: 'close' }];
}

/** Quotation marks and dashes of TeX. Hyphens before an option of a program stay. */
function readMarks(text: string): string {
  return text
    .replace(/``/g, '“')
    .replace(/''/g, '”')
    .replace(/(?<!-)---(?!-)/g, '—')
    .replace(/(?<=[^\s-])--(?![->])|(?<=\s)--(?=\s)/g, '–');
}

/** Reads a text of BibTeX: accents, signs, quotation marks, faces and notes become text, formulas stay. */
export function readTex(text: string): TexReading {
  const reader = new TexReader(text);
  const pieces = joinFormulas(reader.readAll(parseTex(text)));
  return { pieces, unknown: [...reader.unknown] };
}
