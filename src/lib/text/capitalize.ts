/** A text with a capital at its start. A name that begins small keeps it: `mHC`, `k-means`. */
export function capitalize(text: string): string {
  return /^(?:\p{Ll}+(?![\p{L}\p{N}-])|\p{Ll}{3,}-\p{Ll})/u.test(text)
    ? text.charAt(0).toUpperCase() + text.slice(1)
    : text;
}
