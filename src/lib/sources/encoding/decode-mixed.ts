import { isNoText, isWestern } from './guess-encoding.ts';

const lineEnd = 0x0a;

function* linesOf(bytes: Uint8Array): Generator<Uint8Array> {
  let start = 0;
  for (let end = bytes.indexOf(lineEnd); end !== -1; end = bytes.indexOf(lineEnd, start)) {
    yield bytes.subarray(start, end + 1);
    start = end + 1;
  }
  yield bytes.subarray(start);
}

/** Whether any character outside of ASCII is written as UTF-8, or a line ends within one. */
function hasUtf8(line: Uint8Array): boolean {
  const text = new TextDecoder().decode(line);
  return /[^\x00-\x7f\ufffd]/.test(text) || text.trimEnd().endsWith('\ufffd');
}

/**
 * Decodes a file that is UTF-8 in most lines and windows-1252 in others, as bibliographies are that somebody has put
 * together. A line of both, or of neither, keeps U+FFFD for what cannot be read.
 */
export function decodeMixed(bytes: Uint8Array): { text: string; western: number } {
  let western = 0;
  const lines = [...linesOf(bytes)].map((line) => {
    const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(line);
    if (!text.includes('\ufffd') || hasUtf8(line) || isNoText(line)) return text;
    const other = new TextDecoder('windows-1252').decode(line);
    if (!isWestern(other)) return text;
    western += 1;
    return other;
  });
  return { text: lines.join('').replace(/^\ufeff/, ''), western };
}
