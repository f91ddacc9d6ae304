import { isWebAddress } from '#lib/text/web-address.ts';
import { isSpace, isWordCharacter } from './characters.ts';
import type { Inline, LinkInline } from './inline.ts';
import type { Reading, Source } from './source.ts';

/** Characters that end an address in running text. */
const stops = new Set([...' \t\n<>"`{}|\\^\'“”‘’']);
/** Characters that at the end of an address belong to the sentence. */
const trailing = new Set([...'.,;:!?…*_~']);
const escapable = new Set([...'_%#&~']);
const maxAddressLength = 2000;
const maxLabelLength = 160;

interface Address {
  /** The address without backslashes before `_`, `%`, `#` and `&`. */
  url: string;
  end: number;
}

/** A link of running text names a host with a dot, since `http://x` may be any word. */
function isAddress(url: string): boolean {
  return isWebAddress(url) && new URL(url).hostname.includes('.');
}

/** Length of an address without final punctuation and without closing brackets that it did not open. */
function lengthWithoutTrail(url: string): number {
  const count = (character: string) => url.split(character).length - 1;
  const surplus = new Map([
    [')', count(')') - count('(')],
    [']', count(']') - count('[')],
  ]);
  let length = url.length;
  for (; length > 0; length -= 1) {
    const last = url[length - 1] ?? '';
    const unpaired = surplus.get(last) ?? 0;
    if (unpaired > 0) surplus.set(last, unpaired - 1);
    else if (!trailing.has(last)) break;
  }
  return length;
}

/** The address that begins at an offset of running text, without the punctuation after it. */
function findAddress(source: Source, at: number, limit: number): Address | undefined {
  const { text } = source;
  if (!/^https?:\/\//i.test(text.slice(at, at + 8))) return undefined;
  const pieces: { character: string; end: number }[] = [];
  const last = Math.min(limit, at + maxAddressLength);
  for (let end = at; end < last;) {
    const isEscape = text[end] === '\\' && escapable.has(text[end + 1] ?? ' ');
    const character = text[isEscape ? end + 1 : end] ?? ' ';
    if (!isEscape && (stops.has(character) || isSpace(character) || character > '~')) break;
    end += isEscape ? 2 : 1;
    pieces.push({ character, end });
  }
  source.steps += pieces.length;
  const run = pieces.map(({ character }) => character).join('');
  const url = run.slice(0, lengthWithoutTrail(run));
  const end = pieces[url.length - 1]?.end;
  return end !== undefined && isAddress(url) ? { url, end } : undefined;
}

/** Two spellings of one address: with or without scheme, `www` and final slash. */
function isSameAddress(url: string, label: string): boolean {
  const core = (address: string) =>
    address
      .trim()
      .replace(/^https?:\/\//i, '')
      .replace(/^www\./i, '')
      .replace(/\/$/, '');
  return core(url) === core(label.replaceAll('\\_', '_'));
}

function textInline(value: string, start: number, end: number): Inline {
  return { type: 'text', value, start, end };
}

/** `https://x.org{this URL}`: an `\href` that has lost its name and first braces. */
function readLabel(source: Source, url: string, at: number, limit: number): { end: number; label?: string } {
  const close = source.groups.get(at);
  if (close === undefined || close > limit || close - at > maxLabelLength) return { end: at };
  const label = source.text.slice(at + 1, close - 1);
  if (label.trim() === '' || isSameAddress(url, label)) return { end: close };
  // A label that names another address would hide the target of the link.
  if (/[{}\\$^\n]|:\/\/|^www\./.test(label)) return { end: at };
  return { end: close, label: label.trim() };
}

function link(url: string, label: string | undefined, start: number, end: number): LinkInline {
  return { type: 'link', url, children: [textInline(label ?? url, start, end)], start, end };
}

/** A bare address, with its label or second copy in braces if one follows. */
export function readBareLink(source: Source, at: number, limit: number): Reading | undefined {
  const address = findAddress(source, at, limit);
  if (!address) return undefined;
  const { end, label } = readLabel(source, address.url, address.end, limit);
  return { end, inlines: [link(address.url, label, at, end)] };
}

/** A space if a command follows a word without one. */
function gapBefore(source: Source, at: number): Inline[] {
  const before = source.text[at - 1];
  return isWordCharacter(before) || (before !== undefined && '.,;:'.includes(before))
    ? [textInline(' ', at, at)]
    : [];
}

/** `\url{…}`. If the argument is not a web address, it becomes text. */
function readUrlCommand(source: Source, at: number, limit: number): Reading | undefined {
  const open = at + '\\url'.length;
  const close = source.groups.get(open);
  if (close === undefined || close > limit) return undefined;
  const url = source.text
    .slice(open + 1, close - 1)
    .trim()
    .replace(/\\([_%#&~])/g, '$1');
  const inline =
    isAddress(url) && !/\s/.test(url) ? link(url, undefined, at, close) : textInline(url, at, close);
  return { end: close, inlines: [...gapBefore(source, at), inline] };
}

/** `\href{address}{label}`, and the form of some dumps, `\href{address{label}}`. */
function readHrefCommand(source: Source, at: number, limit: number): Reading | undefined {
  const open = at + '\\href'.length;
  const close = source.groups.get(open);
  if (close === undefined || close > limit) return undefined;
  const address = findAddress(source, open + 1, close - 1);
  if (!address) return undefined;
  const isInside = address.end < close - 1;
  const { end, label } = readLabel(source, address.url, isInside ? address.end : close, limit);
  const last = isInside ? close : end;
  if (isInside && end !== close - 1) return undefined;
  return { end: last, inlines: [...gapBefore(source, at), link(address.url, label, at, last)] };
}

/** A link written as a command. */
export function readLinkCommand(source: Source, at: number, limit: number): Reading | undefined {
  const { text } = source;
  if (text.startsWith('\\url{', at)) return readUrlCommand(source, at, limit);
  return text.startsWith('\\href{', at) ? readHrefCommand(source, at, limit) : undefined;
}
