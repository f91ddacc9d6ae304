import { WordScanner, WordTable } from '../text/word-table.ts';
import { scannedForms } from '../text/words.ts';

const scanner = new WordScanner(scannedForms.compound);
const table = new WordTable((word) =>
  /\p{Ll}\p{Lu}|\p{Lu}\p{Lu}/u.test(word) ? word.replace(/s$/, '') : undefined,
);

/** Invented names of a text: `PromptQuine`, `B-STaR`, `GRPO-lambda`, `SKILL0`. */
export function coinedNamesIn(text: string): string[] {
  return table.valuesIn(text, scanner).filter((name) => name !== undefined);
}
