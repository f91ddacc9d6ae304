/** A rule's phrase as readers see it: the first of alternatives, without wildcards. */
export function formatTopicPhrase(phrase: string): string {
  return phrase
    .split(/\s+/)
    .map((word) => (word.split('|')[0] ?? '').replaceAll('*', ''))
    .join(' ');
}
