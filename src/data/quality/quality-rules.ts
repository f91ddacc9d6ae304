import { quality } from '#words';
import { ownValue } from '#lib/schema/own-value.ts';

interface RuleText {
  title: string;
  /** What was done about it. */
  explanation: string;
}

const fields: Partial<Record<string, string>> = quality.conflictFields;

/** In the order of the page. The rules are those of the diagnostics, and `no-topic`. */
const rules: Partial<Record<string, RuleText>> = quality.rules;

function conflictText(field: string): RuleText {
  return {
    title: quality.conflict({ field: ownValue(fields, field) ?? field }),
    explanation: quality.conflictExplanation,
  };
}

/** What a rule is called on the page about the data. A rule without a text of its own is shown by its name. */
export function describeRule(rule: string): RuleText {
  if (rule.startsWith('conflict-')) return conflictText(rule.slice('conflict-'.length));
  const name = rule.replaceAll('-', ' ');
  return (
    ownValue(rules, rule) ?? { title: `${name.charAt(0).toUpperCase()}${name.slice(1)}`, explanation: '' }
  );
}

/** Conflicts first, then the rules above in their order, then the others by name. */
export function compareRules(a: string, b: string): number {
  const place = (rule: string) => {
    const known = Object.keys(rules).indexOf(rule);
    return rule.startsWith('conflict-') ? -1 : known === -1 ? Infinity : known;
  };
  const [first, second] = [place(a), place(b)];
  if (first !== second) return first - second;
  return a < b ? -1 : 1;
}
