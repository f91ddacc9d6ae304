import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { replaceFile } from './replace-file.ts';

const sealBytes = 32;

function sealOf(maker: string, payload: readonly Uint8Array[]): Buffer {
  const hash = createHash('sha256').update(maker).update('\0');
  for (const bytes of payload) hash.update(bytes);
  return hash.digest();
}

/**
 * Keeps bytes under a seal of them and of what made them.
 *
 * @param maker program, version or input that the bytes depend on
 * @param payload the bytes, which may be in several pieces
 */
export function writeSealed(path: string, maker: string, ...payload: readonly Uint8Array[]): void {
  replaceFile(path, Buffer.concat([sealOf(maker, payload), ...payload]));
}

/** The bytes as they were written; nothing if there are none, if one bit is another, or if another maker wrote them. */
export function readSealed(path: string, maker: string): Buffer | undefined {
  try {
    const file = readFileSync(path);
    const payload = file.subarray(sealBytes);
    return sealOf(maker, [payload]).equals(file.subarray(0, sealBytes)) ? payload : undefined;
  } catch {
    return undefined;
  }
}

/** The bytes whatever they were made from: the best there is where they cannot be made again. */
export function readPayload(path: string): Buffer | undefined {
  try {
    return readFileSync(path).subarray(sealBytes);
  } catch {
    return undefined;
  }
}
