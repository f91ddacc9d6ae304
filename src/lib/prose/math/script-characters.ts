/** Pairs of a character and its raised form in Unicode. */
const above =
  '0⁰1¹2²3³4⁴5⁵6⁶7⁷8⁸9⁹+⁺-⁻−⁻=⁼(⁽)⁾aᵃbᵇcᶜdᵈeᵉfᶠgᵍhʰiⁱjʲkᵏlˡmᵐnⁿoᵒpᵖrʳsˢtᵗuᵘvᵛwʷxˣyʸzᶻ' +
  'AᴬBᴮDᴰEᴱGᴳHᴴIᴵJᴶKᴷLᴸMᴹNᴺOᴼPᴾRᴿTᵀUᵁVⱽWᵂβᵝγᵞδᵟθᶿφᵠχᵡ';
/** Pairs of a character and its lowered form. */
const below = '0₀1₁2₂3₃4₄5₅6₆7₇8₈9₉+₊-₋−₋=₌(₍)₎aₐeₑhₕiᵢjⱼkₖlₗmₘnₙoₒpₚrᵣsₛtₜuᵤvᵥxₓβᵦγᵧρᵨφᵩχᵪ';

function readPairs(pairs: string): Map<string, string> {
  const characters = [...pairs];
  return new Map(
    characters.flatMap((character, index) =>
      index % 2 === 0 ? [[character, characters[index + 1] ?? ''] as const] : [],
    ),
  );
}

const raised = readPairs(above);
const lowered = readPairs(below);
/** Three letters or more are a word. Raised, it could not be searched or read aloud. */
const wordRun = /\p{L}{3}/u;

function shift(text: string, forms: Map<string, string>): string | undefined {
  if (wordRun.test(text)) return undefined;
  const shifted = [...text].map((character) => forms.get(character));
  return shifted.includes(undefined) ? undefined : shifted.join('');
}

/** `-s` as `⁻ˢ`; `undefined` if a character has no raised form, or the text is a word. */
export function raise(text: string): string | undefined {
  return shift(text, raised);
}

/** `t` as `ₜ`; `undefined` as for {@link raise}. */
export function lower(text: string): string | undefined {
  return shift(text, lowered);
}
