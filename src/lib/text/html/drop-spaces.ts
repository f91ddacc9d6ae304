import { boxes, lineBreaking, voids } from './element-rules.ts';
import type { Token } from './read-tokens.ts';

/** Tags since the last space: none, only beginnings, only ends, or both. */
type Passed = 'none' | 'in' | 'out' | 'both';

/** What the tokens so far leave open. */
interface Line {
  kept: Token[];
  /** True where a line begins, so that a space is not shown. */
  isStart: boolean;
  /** The last text, if it ends with a space and only tags of the same line follow it. */
  space: Token | undefined;
  passed: Passed;
}

function cutEnd(token: Token): void {
  token.text = token.text.slice(0, -1);
}

/** Spaces that are not one space. */
const run = /[\t\n\f\r]| {2}/;

function addText(line: Line, written: Token): void {
  const { kind, name, text } = written;
  const token = { kind, name, text: run.test(text) ? text.replace(/[\t\n\f\r ]+/g, ' ') : text };
  if (token.text.startsWith(' ')) {
    const { space, passed } = line;
    if (line.isStart || (space && (passed === 'none' || passed === 'in'))) token.text = token.text.slice(1);
  }
  if (token.text === '') return;
  line.kept.push(token);
  line.isStart = false;
  line.space = token.text.endsWith(' ') ? token : undefined;
  line.passed = 'none';
}

/** @param isStart false behind something that stands in the line like a letter */
function begin(line: Line, isStart: boolean): void {
  line.isStart = isStart;
  line.space = undefined;
  line.passed = 'none';
}

function breakLine(line: Line, { name, kind }: Token): void {
  // The space between two sentences in paragraphs of their own is a letter of the text.
  const isSentence = name === 'p' && kind === 'close' && line.space?.text !== ' ';
  if (line.space && !isSentence) cutEnd(line.space);
  begin(line, true);
}

/** Whether the element that ends here has nothing in it. */
function isEmpty({ kept }: Line, name: string): boolean {
  const last = kept.at(-1);
  return last?.kind === 'open' && last.name === name && name !== 'script';
}

function passTag(line: Line, kind: 'open' | 'close'): void {
  const way = kind === 'open' ? 'in' : 'out';
  line.passed = line.passed === 'none' || line.passed === way ? way : 'both';
}

function passBox(line: Line, token: Token): void {
  const isClose = token.kind === 'close';
  if (isClose) breakLine(line, token);
  begin(line, !isClose && !voids.has(token.name));
}

function addTag(line: Line, token: Token & { kind: 'open' | 'close' }, isInHead: boolean): void {
  const { name } = token;
  if (isInHead || lineBreaking.has(name)) breakLine(line, token);
  // A script may fill it.
  else if (token.kind === 'close' && isEmpty(line, name)) begin(line, false);
  else if (boxes.has(name)) passBox(line, token);
  // A script has no place in a line.
  else if (name !== 'script' && !voids.has(name)) passTag(line, token.kind);
  line.kept.push(token);
}

function isTag(token: Token): token is Token & { kind: 'open' | 'close' } {
  return token.kind === 'open' || token.kind === 'close';
}

/** The tokens of a page without spaces that no browser shows: runs of them, and those where a line begins or ends. */
export function dropSpaces(tokens: readonly Token[]): Token[] {
  const line: Line = { kept: [], isStart: true, space: undefined, passed: 'none' };
  let isInHead = true;
  for (const token of tokens) {
    if (token.kind === 'open' && token.name === 'body') isInHead = false;
    if (token.kind === 'text') addText(line, token);
    else if (isTag(token)) addTag(line, token, isInHead);
    else line.kept.push(token);
  }
  return line.kept.filter(({ text }) => text !== '');
}
