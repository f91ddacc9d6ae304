import { cues } from './cues.ts';
import { findClaim, type Claim } from './find-claim.ts';
import { findCues, indexCues } from './find-cues.ts';
import { readWords } from './read-words.ts';

/** A sentence taken apart once, for all features. */
export interface Reading {
  text: string;
  /** In lower case. */
  words: string[];
  /** Names of its cues. */
  cues: Set<string>;
  /** What the authors claim in it; a question claims nothing. */
  claim: Claim | undefined;
  /** Its words with four letters and more, see {@link stemsOf}. */
  stems: Set<string>;
}

const cueIndex = indexCues(cues);

/** What is not said in this many characters of a sentence is not what it says. */
const readLength = 1500;

/** Words that carry a subject, cut to six letters so that forms of a word agree. */
export function stemsOf(text: string): Set<string> {
  return new Set((text.toLowerCase().match(/[\p{L}\p{N}]{4,}/gu) ?? []).map((word) => word.slice(0, 6)));
}

export function readSentence(sentence: string): Reading {
  const text = sentence.slice(0, readLength);
  const words = readWords(text);
  return {
    text,
    words,
    cues: findCues(words, cueIndex),
    claim: sentence.endsWith('?') ? undefined : findClaim(words),
    stems: stemsOf(text),
  };
}
