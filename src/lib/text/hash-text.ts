/** A 32-bit hash of a text: FNV-1a over its UTF-16 units, from 0. Another seed gives another one. */
export function hashText(text: string, seed = 0x811c9dc5): number {
  let bits = seed;
  for (let at = 0; at < text.length; at += 1) bits = Math.imul(bits ^ text.charCodeAt(at), 0x01000193);
  return bits >>> 0;
}
