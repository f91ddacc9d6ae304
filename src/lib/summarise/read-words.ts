/** Words of a sentence in lower case. Numbers keep sign, point and unit; compounds keep hyphens. */
export function readWords(sentence: string): string[] {
  const words = sentence.toLowerCase().match(/[\p{L}\p{N}+][^\s,;:!?()[\]{}"“”`\u2013\u2014]*/gu) ?? [];
  return words.map((word) => word.replace(/[.'’*$]+$/, '')).filter((word) => word !== '');
}
