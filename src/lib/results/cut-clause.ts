import { dropConnector } from '#lib/summarise/drop-opening.ts';
import { cutAtWord } from '#lib/text/cut-at-word.ts';

/** Where a clause ends and the next one begins: `, boosting`, `, while`, `, and it`, `;`, ` while `. */
const joints =
  /, (?=(?:\w+ing|achieves|demonstrates|shows|outperforms|attains|reaches|yields|improves|reduces|while|whereas|which|where|with|but|yet|thus|thereby|as well as|so|(?:and|or) (?:\w+ly )?(?:it|we|our|its|also|even|\w+[^s\W]s|\w+ing))\b)|; | (?=(?:while|whereas) )|(?<=\S{3}): (?=\p{L})|(?<=\S{2}\.) (?=\p{Lu})| – (?=\p{Ll})/gu;
/** Such a clause says what the clause before it is about, and cannot stand alone. */
const dependent = /^(?:including|ranging|spanning|using|where|with which)\b/u;
/** `Experiments on five benchmarks show that`: what comes before the finding itself. */
const lead =
  /^(?:[^;:()]|\([^()]*\)){0,220}?\b(?:show|shows|showed|demonstrate|demonstrates|demonstrated|find|found|reveal|reveals|indicate|indicates|observe|confirm|confirms|prove|suggest|suggests|see)(?:,? (?:empirically|theoretically|experimentally|further|in practice))? that,? (?=\S)/iu;

/** `On five benchmarks,`, `With this strategy,`: where a result holds, before the subject. */
export const settings =
  /^(?:[Oo]n|[Ii]n|[Ww]ith|[Aa]cross|[Uu]nder|[Ff]or|[Uu]sing|[Tt]hrough|[Ww]hen|[Tt]raining|[Tt]rained|[Aa]pplied|[Ee]valuated|[Bb]y|[Cc]ompared)\b(?:[^:;()]|\([^()]*\)){0,160}?, (?=(?:our|we|it|the|this|an?|[\p{Lu}\p{N}][\p{L}\p{N}-]*) [\p{L}\p{N}-]+ )(?![^,]{0,30}, (?:and|or) )(?![\p{Lu}\p{N}][^,]{0,12} (?:and|or) )/u;

/** Three lines of the right column. */
export const maxClauseLength = 130;

function isWithinBrackets(text: string, index: number): boolean {
  const before = text.slice(0, index);
  return before.lastIndexOf('(') > before.lastIndexOf(')');
}

/** The sentence without its lead, and by how much the rest is shifted. */
export function dropLead(sentence: string): { text: string; shift: number } {
  const shift = lead.exec(sentence)?.[0].length ?? 0;
  return { text: sentence.slice(shift), shift };
}

/** The clause of a sentence that holds a figure, without the stop at its end. */
export function cutClause(sentence: string, figure: { start: number; end: number }): string {
  const { shift } = dropLead(sentence);
  const first = shift <= figure.start ? shift : 0;
  const cuts = [...sentence.matchAll(joints)].filter(({ index }) => !isWithinBrackets(sentence, index));
  const start = cuts
    .map(({ 0: found, index }) => index + found.length)
    .findLast((at) => at <= figure.start && at >= first && !dependent.test(sentence.slice(at)));
  const end = cuts.find(({ index }) => index >= figure.end)?.index ?? sentence.length;
  const clause = sentence.slice(start ?? first, end).replace(/[.,;:\s]+$/u, '');
  const text = dropConnector(clause);
  return fitClause(text, figure.end - (start ?? first) - (clause.length - text.length));
}

/** A long clause begins after `On five benchmarks,` and ends at a comma after its figure, where there is one. */
function fitClause(clause: string, end: number): string {
  if (clause.length <= maxClauseLength) return clause;
  const setting = settings.exec(clause)?.[0].length ?? 0;
  if (setting > 0 && setting < end) return fitClause(clause.slice(setting), end - setting);
  const comma = clause.indexOf(', ', end);
  if (comma !== -1 && comma <= maxClauseLength && !isWithinBrackets(clause, comma))
    return clause.slice(0, comma);
  return end <= maxClauseLength - 10 ? cutAtWord(clause, maxClauseLength) : cutBefore(clause, end);
}

/** The end of a clause with its figure, from a word that can begin it. */
function cutBefore(clause: string, end: number): string {
  const whole = clause.length - end <= 40 ? clause : cutAtWord(clause, end + 40);
  const begins = [...whole.matchAll(/ (?=(?:that|which|and|with|by|leads|matches|achieves|outperforms) )/gu)];
  if (whole.length <= maxClauseLength * 1.25) return whole;
  const start = begins.find(
    ({ index }) =>
      index < end - 25 && whole.length - index <= maxClauseLength && !isWithinBrackets(whole, index),
  )?.index;
  return start === undefined ? whole : `… ${whole.slice(start + 1)}`;
}
