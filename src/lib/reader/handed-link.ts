import { readPaperId } from './paper-id.ts';

/** Longer ones are not read: nobody hands over so many papers. */
const maxFragmentLength = 50_000;
const maxTextLength = 500_000;
const maxPapers = 5000;
const key = 'add=';

/** Ids of arXiv as numbers that grow with time: `2510.00568` is month 2510, paper 568. */
const arxivPattern = /^(\d{4})\.(\d{5})$/;
const papersOfMonth = 100_000;

function toNumber(id: string): number | undefined {
  const [, month, paper] = arxivPattern.exec(id) ?? [];
  return month === undefined ? undefined : Number(month) * papersOfMonth + Number(paper);
}

function toId(number: number): string {
  const [month, paper] = [Math.floor(number / papersOfMonth), number % papersOfMonth];
  return `${String(month).padStart(4, '0')}.${String(paper).padStart(5, '0')}`;
}

/** Ids as a short text: of arXiv, in order, the distance to the one before; others as they are. */
function packIds(ids: readonly string[]): string {
  const numbers = ids.flatMap((id) => toNumber(id) ?? []).sort((a, b) => a - b);
  const distances = numbers.map((number, index) => (number - (numbers[index - 1] ?? 0)).toString(36));
  const others = ids.filter((id) => toNumber(id) === undefined).sort();
  return `${distances.join()};${others.join()}`;
}

function unpackIds(text: string): string[] {
  const [distances = '', others = ''] = text.split(';');
  let number = 0;
  const ids = split(distances).map((distance) => {
    number += Number.parseInt(distance, 36);
    return Number.isSafeInteger(number) ? toId(number) : '';
  });
  return [...new Set([...ids, ...split(others)].flatMap((id) => readPaperId(id) ?? []))];
}

function split(text: string): string[] {
  return text === '' ? [] : text.split(',').slice(0, maxPapers);
}

function toStream(bytes: Uint8Array<ArrayBuffer>): ReadableStream<Uint8Array<ArrayBuffer>> {
  return new Blob([bytes]).stream();
}

async function compress(text: string): Promise<Uint8Array> {
  const stream = toStream(new TextEncoder().encode(text)).pipeThrough(new CompressionStream('deflate-raw'));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}

/** Throws if the bytes are damaged, or if they are of a longer text than anyone hands over. */
async function decompress(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const reader = toStream(bytes).pipeThrough(new DecompressionStream('deflate-raw')).getReader();
  const decoder = new TextDecoder();
  let text = '';
  for (let step = await reader.read(); !step.done; step = await reader.read()) {
    text += decoder.decode(step.value, { stream: true });
    if (text.length > maxTextLength) throw new Error('The papers of the link are too many.');
  }
  return text;
}

function toBase64Url(bytes: Uint8Array): string {
  const text = String.fromCharCode(...bytes);
  return btoa(text).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '');
}

function fromBase64Url(text: string): Uint8Array<ArrayBuffer> {
  const binary = atob(text.replaceAll('-', '+').replaceAll('_', '/'));
  return Uint8Array.from(binary, (character) => character.charCodeAt(0));
}

/** Papers as the fragment of an address, without its `#`. No server is ever sent it. */
export async function formatHandedPapers(ids: readonly string[]): Promise<string> {
  return key + toBase64Url(await compress(packIds(ids)));
}

/** Ids of the papers that a fragment hands over; nothing if it is another, or damaged. */
export async function parseHandedPapers(fragment: string): Promise<string[] | undefined> {
  if (!fragment.startsWith(key) || fragment.length > maxFragmentLength) return undefined;
  try {
    const ids = unpackIds(await decompress(fromBase64Url(fragment.slice(key.length))));
    return ids.length > 0 ? ids : undefined;
  } catch {
    return undefined;
  }
}
