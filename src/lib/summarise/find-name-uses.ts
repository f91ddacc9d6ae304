/** Words that a name before the colon of a title has at most. */
const longestName = 4;

/** Names in which sentences bring up what a paper is about, by the index of the sentence. */
export interface NameUses {
  /** Sentences that are the first to use an invented name which another uses too. */
  firstUses: Set<number>;
  /** The first sentence with the name that the title gives; -1 if there is none. */
  titleName: number;
}

/** Invented names have capitals inside: `PromptQuine`, `B-STaR`, `GRPO-lambda`, `SKILL0`. */
function inventedNames(text: string): string[] {
  const words = text.match(/[\p{L}\p{N}][\p{L}\p{N}-]*/gu) ?? [];
  return words
    .filter((word) => /\p{Ll}\p{Lu}|\p{Lu}\p{Lu}/u.test(word))
    .map((word) => word.replace(/s$/, ''));
}

/** `ZeroSearch: Incentivize …` → zerosearch */
function nameBeforeColon(title: string): string | undefined {
  const colon = title.indexOf(':');
  const head = title.slice(0, Math.max(0, colon)).trim();
  return head !== '' && head.split(/\s+/).length <= longestName ? head.toLowerCase() : undefined;
}

export function findNameUses(title: string, sentences: readonly string[]): NameUses {
  const uses = new Map<string, number[]>();
  for (const [index, sentence] of sentences.entries())
    for (const name of new Set(inventedNames(sentence))) uses.set(name, [...(uses.get(name) ?? []), index]);
  const firstUses = [...uses.values()].flatMap((indexes) => (indexes.length > 1 ? indexes.slice(0, 1) : []));
  const head = nameBeforeColon(title);
  const named =
    head === undefined ? -1 : sentences.findIndex((sentence) => sentence.toLowerCase().includes(head));
  const invented = inventedNames(title).find((name) => uses.has(name)) ?? '';
  return { firstUses: new Set(firstUses), titleName: named === -1 ? (uses.get(invented)?.[0] ?? -1) : named };
}
