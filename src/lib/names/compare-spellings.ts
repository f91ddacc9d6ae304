import type { Authorships, Spelling } from './authorships.ts';
import { wordsAgree } from './name-words.ts';

/** Whether the shorter list stands in the longer one in order, the first words agreeing. */
function isWithin(shorter: readonly string[], longer: readonly string[]): boolean {
  let at = 0;
  for (const word of longer) if (shorter[at] !== undefined && wordsAgree(shorter[at] ?? '', word)) at += 1;
  return at === shorter.length && wordsAgree(shorter[0] ?? '', longer[0] ?? '');
}

function stand(a: Spelling, b: Spelling): boolean {
  return a.papers.some((paper) => b.papers.includes(paper));
}

/** Full words of the given names, those of more than one letter. */
function fullWords({ words }: Spelling): string[] {
  return words.slice(0, -1).filter((word) => word.length > 1);
}

/** Why two spellings of one family name may be one person; nothing if they may not. */
function compareGiven(a: Spelling, b: Spelling, written: Authorships): string | undefined {
  const [shorter, longer] = a.words.length <= b.words.length ? [a, b] : [b, a];
  if (!isWithin(shorter.words.slice(0, -1), longer.words.slice(0, -1))) return undefined;
  const hasFirstName = fullWords(shorter).length > 0 && shorter.words[0] === longer.words[0];
  if (hasFirstName && longer.words.length > shorter.words.length)
    return fullWords(longer).length === fullWords(shorter).length
      ? 'one has a middle initial'
      : 'one has a middle name';
  return written.shareCoauthor(a, b) ? 'initials agree and they share a co-author' : undefined;
}

/** Why two spellings may be one person; nothing if they may not. */
export function compareSpellings(a: Spelling, b: Spelling, written: Authorships): string | undefined {
  // One paper does not name a person twice.
  if (stand(a, b)) return undefined;
  const [shared] = a.orcids.keys().filter((orcid) => b.orcids.has(orcid));
  if (shared !== undefined) return `both have the ORCID iD ${shared}`;
  if (a.orcids.size > 0 && b.orcids.size > 0) return undefined;
  if (a.words.join('') === b.words.join('')) return 'they differ in hyphens and spaces only';
  if (a.words.length > 1 && a.words.toSorted().join(' ') === b.words.toSorted().join(' '))
    return written.shareCoauthor(a, b)
      ? 'the order of the words differs and they share a co-author'
      : undefined;
  return a.words.at(-1) === b.words.at(-1) ? compareGiven(a, b, written) : undefined;
}
