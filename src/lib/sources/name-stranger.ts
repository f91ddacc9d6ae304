import { binaryStrangers } from './strangers/binary-strangers.ts';
import type { Stranger } from './strangers/stranger.ts';
import { textStrangers } from './strangers/text-strangers.ts';

/** What a file is that no reader reads, and what to do about it. */
export interface NamedStranger {
  name: string;
  remedy: string;
}

/** Bytes looked at: the beginning, and the end, where a ZIP archive lists its parts. */
const looked = 65_536;

function nameOf(strangers: readonly Stranger[], text: string): NamedStranger | undefined {
  const found = strangers.find(({ is }) => is(text));
  return (
    found && {
      name: found.name,
      remedy: typeof found.remedy === 'string' ? found.remedy : found.remedy(text),
    }
  );
}

/** Names a text that no reader recognises; `undefined` if it could be anything. */
export function nameStranger(text: string): NamedStranger | undefined {
  return nameOf(textStrangers, text);
}

/** Arguments that a call takes without harm. */
const pieceBytes = 8192;

/** A character for each byte. Browsers read files, too, and have no buffers. */
function toLatin1(bytes: Uint8Array): string {
  const pieces: string[] = [];
  for (let at = 0; at < bytes.length; at += pieceBytes)
    pieces.push(String.fromCharCode(...bytes.subarray(at, at + pieceBytes)));
  return pieces.join('');
}

/** Names a binary file by its bytes; `undefined` if it could be anything. */
export function nameBinaryStranger(bytes: Uint8Array): NamedStranger | undefined {
  const head = toLatin1(bytes.subarray(0, looked));
  const end = toLatin1(bytes.subarray(Math.max(looked, bytes.length - looked)));
  return nameOf(binaryStrangers, head + end);
}
