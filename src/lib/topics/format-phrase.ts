/** A rule's phrase as readers see it: its first alternatives, without wildcards. */
export function formatTopicPhrase(phrase: string): string {
  return phrase
    .split(/\s+/)
    .map((word) => (word.split('|')[0] ?? '').replaceAll('*', ''))
    .join(' ');
}
