import { gzipSync } from 'node:zlib';

/** KB of a file as a server sends it. The files of Pagefind are already compressed. */
export function sentSize(content: Uint8Array): number {
  const isPacked = content[0] === 0x1f && content[1] === 0x8b;
  return (isPacked ? content.length : gzipSync(content, { level: 9 }).length) / 1000;
}
