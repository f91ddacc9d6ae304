import { announcing, adverbs, studying, subjects } from './cues.ts';

/** The sentence announces something new, or studies something known. */
export type Claim = 'announces' | 'studies';

/** Index of the word after a subject that stands for the authors: `we`, `this paper`, `our work`. */
function afterSubject(words: string[], index: number): number | undefined {
  const word = words[index] ?? '';
  if (word === 'we' || word.endsWith('-we')) return index + 1;
  const isText =
    (word === 'this' || word === 'our' || word === 'the present') && subjects.has(words[index + 1] ?? '');
  return isText ? index + 2 : undefined;
}

function verbAfter(words: string[], index: number): string {
  let at = index;
  while (adverbs.has(words[at] ?? '') || (words[at] ?? '').endsWith('ly')) at += 1;
  return words[at] ?? '';
}

/** `we conduct a study … and propose Self-Critique`: the second verb counts, too. */
function alsoAnnounces(words: string[], from: number): boolean {
  return words.some(
    (word, index) => index > from && word === 'and' && announcing.has(verbAfter(words, index + 1)),
  );
}

/** What the authors say that they do; `undefined` if the sentence makes no claim. */
export function findClaim(words: string[]): Claim | undefined {
  let claim: Claim | undefined;
  for (const index of words.keys()) {
    const next = afterSubject(words, index);
    if (next === undefined) continue;
    const verb = verbAfter(words, next);
    if (announcing.has(verb) || alsoAnnounces(words, next)) return 'announces';
    if (studying.has(verb)) claim = 'studies';
  }
  return claim;
}
