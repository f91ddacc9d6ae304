/** Openings that only connect a sentence to the one before it. */
const connectors =
  /^(?:specifically|therefore|hence|thus|furthermore|moreover|additionally|in addition|finally|concretely|in particular|to this end|to that end|to do so|to do this|for this purpose|here|instead|as a solution|in response|notably|remarkably|consequently|accordingly|in short|more specifically|more concretely|in light of this|with this in mind|as a result|overall), /i;
/** More of them, which are dropped before a result whatever follows. */
const resultConnectors =
  /^(?:empirically|experimentally|especially|meanwhile|importantly|surprisingly|interestingly|crucially|however|for example|for instance|our main finding is that|on average|together|in this (?:paper|work|study)|\(?(?:i{1,3}|[1-3a-c])\)),? /i;

/** `In this paper, we`, also without its comma. */
const inThisPaper =
  /^in (?:this|the present) (?:paper|work|study|article|report|survey|review|thesis|position paper|technical report),? /i;
const subject = /^(?:we|this|our|the|it|an?|i)\b/i;

/** `To address these limitations,`, `Building on these insights,`: openings that refer to an earlier sentence. */
const pointer =
  /^(?:to (?:address|tackle|overcome|bridge|fill|close|mitigate|solve|resolve|handle|alleviate|remedy|combat|answer|counter|meet|achieve|explore|investigate|study|evaluate|facilitate|support|enable|fix|explain|mimic|isolate|confirm|unlock)|motivated by|inspired by|building on|building upon|based on|guided by|driven by|drawing on|in light of|following|given|leveraging|with|in view of|prompted by|starting from) (?:all )?(?:this|these|those|them|it|its|the above|the aforementioned|such|both of these|that)\b[^,;:()]{0,70}, /i;

function dropOnce(sentence: string): string | undefined {
  const opening = pointer.exec(sentence) ?? connectors.exec(sentence) ?? inThisPaper.exec(sentence);
  if (!opening) return undefined;
  const rest = sentence.slice(opening[0].length);
  return subject.test(rest) || pointer.test(rest) || inThisPaper.test(rest) ? rest : undefined;
}

/** The sentence without its openings, where the rest begins with the subject. */
export function dropOpening(sentence: string): string {
  let text = sentence;
  for (let rest = dropOnce(text); rest !== undefined; rest = dropOnce(text)) text = rest;
  return text;
}

/** The sentence without words that connect a result to the sentence before it. */
export function dropConnector(sentence: string): string {
  const found = connectors.exec(sentence) ?? resultConnectors.exec(sentence);
  return found ? dropConnector(sentence.slice(found[0].length)) : sentence;
}
