/** Words of a sentence in lower case; numbers keep their sign, point and unit, compounds their hyphens. */
export function readWords(sentence: string): string[] {
  const words = sentence.toLowerCase().match(/[\p{L}\p{N}+][^\s,;:!?()[\]{}"“”`\u2013\u2014]*/gu) ?? [];
  return words.map((word) => word.replace(/[.'’*$]+$/, '')).filter((word) => word !== '');
}
