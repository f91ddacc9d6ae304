import { capitalize } from '#lib/text/capitalize.ts';

const adverb = String.raw`(?:further|also|first|then|now|next|therefore|thus|hence|instead|additionally|here|formally|\w+ly)`;
const author = String.raw`(?:we|(?:this|our|the present) (?:paper|work|study|article|report|survey|review|research|thesis))`;
const verb = String.raw`(?:propose|introduce|present|develop|design|devise|build|create|construct|describe|formulate|contribute|unveil|offer|release|provide|establish)s?`;
/** `We introduce `, `This paper also presents `: what is announced stands behind it. */
const announcement = new RegExp(
  String.raw`^${author}(?:,? in this (?:paper|work|study|article|report),?)? (?:${adverb} )?(?:${verb}|explores?(?= an? )) `,
  'iu',
);
/** `We show that`: what is shown stands behind it as a sentence. */
const showing = new RegExp(
  String.raw`^${author} (?:${adverb} )?(?:show|demonstrate|find|prove|observe|reveal|argue|hypothesi[sz]e|establish)s? that (?=\S)`,
  'iu',
);
/** `To train agents without labels, we propose`: what an announcement is for. */
const purpose = new RegExp(
  String.raw`^(?:To|Towards?|Inspired by|Motivated by|Building (?:up)?on|Drawing|First|Second|Finally|Due to|Furthermore|In order to|Driven by)\b[^,:;]{0,150}, (?=${announcement.source.slice(1)})`,
  'u',
);
/** After such a word no object of the verb follows. */
const noObject =
  /^(?:to|that|and|or|how|why|whether|for|in|on|with|by|at|here|both|,|:|it|them|this|these|our|viewing|using)\b|^[,:]/iu;
/** A second verb of the subject: `We propose A and show that …`. */
const secondVerb = new RegExp(
  String.raw`(?:,? and|, then|,) (?:we )?(?:${adverb} )*(?:show|demonstrate|prove|evaluate|find|validate|apply|study|investigate|analy[sz]e|train|propose|introduce|present|develop|design|conduct|explore|provide|compare|release|use|test|establish|examine|identify|build|construct|create|integrate|derive|benchmark|discuss|verify|formulate|incorporate|enhance|extend|implement|employ|make|fine-tune|define|offer|define|explain|illustrate|collect|describe|address|assess|report|perform|leverage|highlight)s?(?: |$)`,
  'u',
);

/** `can capture and apply its rules`: the verb belongs to the one before it. */
const sharesObject = /\b(?:to|can|could|may|will|not) (?:\w+ly )?\w+,?$/iu;
/** `, and to validate this, we construct …`: goes with the verb that it prepares. */
const danglingPurpose = /,? and (?:to|in|for|by|with|based on)\b[^,]*$/iu;

/** Words of praise before a noun, which say nothing of what the thing is. */
const praise =
  /\b(an?|the|our|two|three|four) ((?:(?:novel|new|innovative|simple(?: |, )?(?:yet|but|and|and yet|while) (?:\w+ly )?(?:effective|efficient|powerful|general|principled|strong|practical|surprisingly effective)|effective (?:yet|and|but) (?:efficient|simple)|brand-new|straightforward (?:yet|but) effective),? (?:and |yet |but )?)+)(?=[\p{L}\p{N}])/giu;
/** Also before letters that are spelt out: `an RM`, `an LLM`, but `a RAG framework`, `a unified view`. */
const vowel = /^(?:[aeio]|u(?!ni[^nm]|s[ei]|ti|bi)|hour|[AEIO]|[FHLMNRSX](?=[^aeiou\p{Ll}\sAEIOU]|\b))/u;

/** `a novel online method` → `an online method`. */
function dropPraise(text: string): string {
  return text.replace(praise, (_all, article: string, _praise: string, at: number, whole: string) => {
    if (!/^an?$/iu.test(article)) return `${article} `;
    const next = whole.slice(at + _all.length);
    const right = vowel.test(/^\p{Lu}\p{Ll}/u.test(next) ? next.slice(0, 6).toLowerCase() : next)
      ? 'an'
      : 'a';
    return `${article.startsWith('A') ? capitalize(right) : right} `;
  });
}

/** Refers to sentences that a list does not show. */
const pointer =
  /(?: (?:designed|aimed|intended|tailored|developed|specifically designed))? to (?:address|tackle|overcome|bridge|fill|close|mitigate|solve|resolve|handle|alleviate|remedy|combat) (?:(?:all|both) )?(?:these|this|those|such|the above|the aforementioned|major|them|it)(?: (?:challenges?|limitations?|issues?|problems?|gaps?|shortcomings?|bottlenecks?|questions?|difficulties|drawbacks?|concerns?|needs?))?(?=[.,;]|$)/iu;

function fold(text: string): string {
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');
}

/** `ReSeek, `, `RISE (Reinforcing …), ` and ` – `, with an article or a number behind it. */
const nameBefore =
  /^((?:the )?[\p{Lu}\p{N}][^\s,(]*(?: [\p{Lu}\p{N}][^\s,(]*){0,5})((?: \([^()]*\))?(?:,| –| —) )(?=(?:an?|the|our|two|three)\b)/u;
const nameAfter =
  /,? (?:(?:which we )?(?:called|named|termed|dubbed|coined|call|term|name|dub)|referred to as|(?:which|that) we (?:call|term|name|dub|refer to as)) ([\p{Lu}\p{N}][^\s,.(:]*(?: [\p{Lu}][^\s,.(:]*){0,4})(?: \([^()]*\))?(?=[,.:;]|$| (?:that|which|to|for|based|with)\b)/u;
const nameInBrackets = / \(([\p{Lu}\p{Ll}\p{N}][^\s()]{0,15})\)/u;

/** Drops the name of the thing where the title has it. */
function dropName(text: string, title: string): string {
  const known = fold(title);
  const before = nameBefore.exec(text);
  if (before && known.includes(fold(before[1]?.replace(/^the /iu, '') ?? '')))
    return text.slice(before[0].length);
  const after = nameAfter.exec(text);
  if (after && known.includes(fold(after[1] ?? '')))
    return (
      text.slice(0, after.index) + text.slice(after.index + after[0].length).replace(/^, that/u, ' that')
    );
  const within = nameInBrackets.exec(text);
  return within && known.startsWith(fold(within[1] ?? ''))
    ? text.slice(0, within.index) + text.slice(within.index + within[0].length)
    : text;
}

/** A shorter text says too little. */
const minLength = 35;

/** Without its second verb; `undefined` if too little would be left. */
function withoutSecondVerb(text: string): string | undefined {
  const second = secondVerb.exec(text);
  if (!second || sharesObject.test(text.slice(0, second.index))) return text;
  const rest = text.slice(0, second.index).replace(danglingPurpose, '');
  return rest.length >= minLength ? `${rest}.` : undefined;
}

const minWithoutPurpose = 70;

/** The sentence without `We propose`, or as it is where what follows could not stand alone. */
function dropAuthors(sentence: string): string {
  const shown = showing.exec(sentence);
  if (shown) return withoutSecondVerb(sentence.slice(shown[0].length)) ?? sentence;
  const announced = announcement.exec(sentence);
  if (!announced) return dropPurpose(sentence);
  const rest = sentence.slice(announced[0].length);
  return noObject.test(rest) ? sentence : (withoutSecondVerb(rest) ?? sentence);
}

function dropPurpose(sentence: string): string {
  const aim = purpose.exec(sentence);
  if (!aim) return sentence;
  const claim = sentence.slice(aim[0].length);
  const said = dropAuthors(claim);
  return said !== claim && said.length >= minWithoutPurpose ? said : sentence;
}

/**
 * What a paper did, by deleting words only: without the authors and their verb, without praise, without a name
 * that the title has. The article follows the word that it now stands before.
 */
export function dropAnnouncement(sentence: string, title: string): string {
  const said = dropAuthors(sentence);
  const text = (said === sentence ? said : dropName(said, title)).replace(pointer, '');
  return capitalize(dropPraise(text.length >= minLength ? text : sentence));
}
