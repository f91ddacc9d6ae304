/** Names of the months, a language a row, without accents and in lower case. */
const languages = [
  'january february march april may june july august september october november december',
  'januar februar marz april mai juni juli august september oktober november dezember',
  'janvier fevrier mars avril mai juin juillet aout septembre octobre novembre decembre',
  'enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre',
  'gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre',
  'janeiro fevereiro marco abril maio junho julho agosto setembro outubro novembro dezembro',
  'januari februari maart april mei juni juli augustus september oktober november december',
].map((row) => row.split(' '));

const seasons = new Set(
  'spring summer autumn fall winter fruhling fruhjahr sommer herbst printemps ete automne hiver primavera verano otono invierno'.split(
    ' ',
  ),
);

/** Letters from which on a month may be cut off. */
const minLetters = 3;

function fold(word: string): string {
  return word
    .normalize('NFKD')
    .replace(/\p{M}|\./gu, '')
    .toLowerCase();
}

/** 1–12 of a name or of its beginning: `oct`, `Sept.`, `März`, `décembre`; nothing if it could be two months. */
export function readMonthWord(word: string): number | undefined {
  const folded = fold(word);
  if (folded.length < minLetters) return undefined;
  const found = new Set(
    languages.flatMap((names) =>
      names.flatMap((name, index) => (name.startsWith(folded) ? [index + 1] : [])),
    ),
  );
  // English abbreviations are what programs write: `jan`, `jun`, `mar`.
  const english = languages[0]?.findIndex((name) => name.startsWith(folded)) ?? -1;
  return found.size === 1 ? [...found][0] : english === -1 ? undefined : english + 1;
}

/** `Spring`, `Herbst`: a part of a year that is no month. */
export function isSeason(word: string): boolean {
  return seasons.has(fold(word));
}
