/** A piece of a sentence; `name` is that of the element or link around it. */
export interface SentencePart {
  name?: string;
  text: string;
}

/** `See <topics>the topics</topics>.` in its three parts. An element without text, `<paper></paper>`, is a place to fill. */
export function parseSentence(sentence: string): SentencePart[] {
  const parts: SentencePart[] = [];
  let from = 0;
  for (const match of sentence.matchAll(/<([a-z]+)>([^<]*)<\/\1>/gi)) {
    const [whole, name, text = ''] = match;
    if (match.index > from) parts.push({ text: sentence.slice(from, match.index) });
    parts.push({ name, text });
    from = match.index + whole.length;
  }
  if (from < sentence.length) parts.push({ text: sentence.slice(from) });
  return parts;
}
