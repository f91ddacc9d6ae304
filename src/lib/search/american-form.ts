import { ownValue } from '../schema/own-value.ts';

const endings: readonly (readonly [RegExp, string])[] = [
  // optimise, optimisation; but supervise, precise, comprise, promise
  [/(?<=[a-z]{3})(?<![cv]|pr|prom)is(?=(?:e|ed|er|ers|es|ing|able|ation|ations|ational)$)/, 'iz'],
  [/(?<=al)ys(?=(?:e|ed|er|ers|ing)$)/, 'yz'],
  [/(?<=arm|behavi|col|endeav|fav|flav|harb|hon|hum|lab|neighb|rig|rum|sav|tum|vap|vig)our/, 'or'],
  [/(?<=calib|cent|fib|lit|met|spect|theat)re(?=s?$)/, 'er'],
  [/(?<=def|off)ence(?=s?$)/, 'ense'],
  [/(?<=anal|catal|dial)ogue(?=s?$)/, 'og'],
  [/(?<=acknowledg|judg)ement/, 'ment'],
];

const words: Readonly<Record<string, string>> = {
  programme: 'program',
  programmes: 'programs',
  artefact: 'artifact',
  artefacts: 'artifacts',
  grey: 'gray',
  ageing: 'aging',
  sceptic: 'skeptic',
  sceptical: 'skeptical',
  fulfil: 'fulfill',
  enrol: 'enroll',
  skilful: 'skillful',
  modelled: 'modeled',
  modelling: 'modeling',
  labelled: 'labeled',
  labelling: 'labeling',
  learnt: 'learned',
  licence: 'license',
  practise: 'practice',
};

/**
 * The American spelling of a British word: `modelling`, `behaviour` and `optimise` are `modeling`, `behavior` and
 * `optimize`. Text and query pass through it alike, so a word that it changes for nothing does no harm.
 *
 * @param word In small letters.
 */
export function americanForm(word: string): string {
  const known = ownValue(words, word);
  if (known !== undefined) return known;
  return endings.reduce((form, [ending, replacement]) => form.replace(ending, replacement), word);
}
