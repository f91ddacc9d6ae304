/** Options that say something only beside another one. */
const needs = [
  ['corpus', 'search'],
  ['slow', 'search'],
  ['size', 'corpus'],
  ['judged', 'learning'],
  ['draws', 'learning'],
] as const;

/** What is measured in place of topics, related papers, summaries and results: one thing in a run. */
const subjects = ['search', 'formats', 'feed', 'map', 'learning', 'ranking', 'groups'] as const;

/** These measure no papers that labels name. */
const ownPapers = new Set<string>(['search', 'formats', 'feed', 'map']);

type OptionName = (typeof needs)[number][number] | (typeof subjects)[number] | 'papers';

/** What is wrong with the options; nothing if each of them has an effect. */
export function checkOptions(values: Partial<Record<OptionName, string | boolean>>): string | undefined {
  const isGiven = (name: OptionName) => values[name] !== undefined && values[name] !== false;
  const lost = needs.find(([name, other]) => isGiven(name) && !isGiven(other));
  if (lost) return `--${lost[0]} has no effect without --${lost[1]}. Add it, or leave --${lost[0]} out.`;
  const [subject, other] = subjects.filter(isGiven);
  if (subject === undefined) return undefined;
  if (other !== undefined)
    return `--${subject} and --${other} measure different things. Run one after the other.`;
  if (isGiven('papers') && ownPapers.has(subject))
    return `--papers has no effect beside --${subject}. Leave it out.`;
  return undefined;
}
