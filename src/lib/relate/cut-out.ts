import { stemmer } from 'stemmer';

function stems(words: string): Set<string> {
  return new Set(words.trim().split(/\s+/).map(stemmer));
}

/** Verbs of sentences about a work. A phrase that begins or ends with one is cut out of a sentence. */
const verbs = stems(`
  accelerate address adopt allow become boost bring capture combine comprise consist contain deliver depend
  encounter enable enhance ensure exhibit explore facilitate find focus fail hinder identify improve include
  incorporate increase integrate investigate leverage limit maintain mitigate observe obtain outperform overcome
  perform present prevent reduce rely remain require reveal seek shed solve struggle suffer suggest surpass tackle
  tend understand unlike yield
`);

/** What a phrase says nothing with at its end: words for a work, its amount or its quality. */
const emptyEnds = stems(`
  advance analysis analyses art availability cost decade difficulty direction domain end fashion gain insight issue
  limitation loss manner number paradigm performance practice problem quality question range real scale scenario
  setting source type variety world year
`);

/** Second parts of compounds; the noun that they describe is missing. */
const describing =
  /(?:[^aeiou]ed|[aiou]ted|ated|ly|able|ible|ous|ful|less|ical)$|^(?:agnostic|architectural|arm|armed|aware|based|complex|dimensional|different|driven|fine|free|grained|guided|high|intensive|large|level|long|low|multiple|open|oriented|overall|poor|shot|specific|such|various|wise)$/;

/** What may stand before any noun. */
const emptyStarts = stems(
  'challenging common critical crucial demonstrated different higher key main many multiple remarkable throughout various',
);

const adverb = /ly$/;

/** Whether a phrase that begins with a word in lower case is cut out of a sentence, or names no subject. */
export function cutsFirst(word: string): boolean {
  const stem = stemmer(word);
  return adverb.test(word) || emptyStarts.has(stem) || verbs.has(stem) || !/\p{L}/u.test(word);
}

/** Whether one that ends with it is. */
export function cutsLast(word: string): boolean {
  const stem = stemmer(word);
  return (
    verbs.has(stem) ||
    emptyEnds.has(stem) ||
    describing.test(word) ||
    !/\p{L}{2}/u.test(word.replace(/\d+/g, ''))
  );
}
