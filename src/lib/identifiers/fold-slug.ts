/** Puts one hyphen in the place of every run of characters that an address does not keep. `others` matches such a run. */
export function hyphenate(text: string, others: RegExp): string {
  return text.replace(others, '-');
}

/** Words for an address: without accents and case, {@link hyphenate}d, and with no hyphen at the ends. */
export function foldSlug(text: string, others: RegExp): string {
  const plain = text
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase();
  return hyphenate(plain, others).replace(/^-|-$/g, '');
}
