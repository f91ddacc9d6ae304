import { dropConnector } from '#lib/summarise/drop-opening.ts';
import { findClaim } from '#lib/summarise/find-claim.ts';
import { readWords } from '#lib/summarise/read-words.ts';
import type { Summary } from '#lib/summarise/summarise.ts';
import { capitalize } from '#lib/text/capitalize.ts';
import { cutAtWord } from '#lib/text/cut-at-word.ts';
import { dropLead, maxClauseLength, settings } from './cut-clause.ts';

/** Praise without an object of comparison: `validate the effectiveness of our approach`. */
const praise =
  /\b(?:effectiveness|efficacy|superiority|validity|utility|usefulness|potential|promise|promising|feasibility|significance|benefits?|advantages?|efficiency|capabilit(?:y|ies)|robustness|performance|generali[sz]ability|versatility|practicality|strengths?|importance|value)\b/iu;
/** Words that say what came out. */
const substance =
  /\b(?:than|outperform\w*|surpass\w*|state[- ]of[- ]the[- ]art|sota|comparable|match(?:es|ing)?|improv\w*|reduc\w*|fewer|faster|better|exceed\w*|without|fail\w*|struggl\w*|increas\w*|decreas\w*|competitive|cannot|not|does|gains?|lower|higher|more|less|under\w+|still|even|only|hinder\w*|degrad\w*|prevent\w*|leads?)\b/iu;
/** `demonstrate the effectiveness of`: such a sentence says no more, unless a comparison follows. */
const praises = new RegExp(
  String.raw`\b(?:validat|demonstrat|highlight|confirm|show|verif|underscor|showcas|substantiat|illustrat)\w* (?:(?:the|its|our|their|of|both) )*(?:[\w-]+,? (?:and )?){0,3}(?:${praise.source})`,
  'iu',
);
/** About the release of code, or about what the paper may be good for. */
const aside =
  /\b(?:code|github|https?|project page|publicly available|available at|open-sourc\w*|(?:we|our) hope|pave\w*|future (?:work|research)|insights? (?:into|for)|underscor\w*|lays? the)\b/iu;

/** About what was done, not what came out. */
const deed =
  /^(?:as a case study, )?we (?:\w+ly )?(?:train|use|apply|evaluate|build|run|test|collect|release|adapt|employ|pre-?train|fine-?tune|perform|consider)\b/iu;

/** A final clause that a finding can do without. */
const addition =
  /(?:, (?:thereby|thus|which|\w+ing|such as|as|with|while|and (?:also|it|we|even|\w+s)|particularly|especially)|:|;) /giu;

/** Such an end promises more. */
const open = / (?:that|which|the|an?|of|to|in|as|for|and|or|by|from|on|considered|following)$/iu;

/** A shorter rest says too little. */
const minFinding = 35;

/** Ends at a clause, if the whole does not fit. */
function fit(text: string): string {
  if (text.length <= maxClauseLength) return text;
  const setting = settings.exec(text)?.[0].length ?? 0;
  if (setting > 0) return fit(text.slice(setting));
  const end = [...text.matchAll(addition)]
    .map(({ index }) => index)
    .findLast((at) => at >= 50 && at <= maxClauseLength && !open.test(text.slice(0, at)));
  return end === undefined ? cutAtWord(text, maxClauseLength) : text.slice(0, end);
}

/** Where a comparison begins that follows the praise: `, outperforming both of them`. */
const compares =
  /(?:,|,? and|,? while|,? which|,? as it) (?=(?:\w+ly )?(?:outperform|surpass|exceed|achiev|reduc|improv|match)\w*)/iu;

/** `Although models struggle to correct themselves, `: what is granted, before what is said. */
const concession = /^(?:although|though|even though|even if|while|whereas)\b(?:[^,()]|\([^()]*\))*, /iu;
/** The list goes on, so that the comma before it ends no clause. */
const goesOn =
  /^(?:and|or|but|which|where|who|with|such|including|especially|particularly|e\.g|i\.e|\w+ing)\b|^[^,]*, (?:and|or) /iu;

/** Stands for what the part before it names. */
const pronoun = /^(?:they|it|this|these|those|he|she|both|such)\b/iu;

/**
 * The sentence without what it grants first, where the rest is plainly its main clause; nothing if the rest speaks of
 * what only the first part names.
 */
function withoutConcession(text: string): string | undefined {
  const granted = concession.exec(text);
  const rest = granted ? text.slice(granted[0].length) : '';
  if (rest.length < minFinding || goesOn.test(rest)) return text;
  return pronoun.test(rest) ? undefined : rest;
}

/** What the sentence says besides praise; nothing if it is praise alone. */
function withoutPraise(text: string): string | undefined {
  const praised = praises.exec(text);
  if (!praised) return praise.test(text) && !substance.test(text) ? undefined : text;
  const rest = text.slice(praised.index + praised[0].length);
  const start = compares.exec(rest);
  return start ? rest.slice(start.index + start[0].length) : undefined;
}

/** What came out, in at most three lines; nothing where the sentence says nothing or is about something else. */
export function findFinding({ contribution, result }: Summary): string | undefined {
  if (!result || (contribution && result.start <= contribution.start)) return undefined;
  const { text, shift } = dropLead(result.text);
  const isOther =
    shift === 0 && (deed.test(text) || findClaim(readWords(text)) !== undefined || !substance.test(text));
  const said = isOther || aside.test(text) ? undefined : withoutPraise(text);
  if (said === undefined) return undefined;
  const main = withoutConcession(dropConnector(said.replace(/[.;:\s]+$/u, '')));
  return main === undefined ? undefined : capitalize(fit(main));
}
