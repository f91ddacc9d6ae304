/** Options that say something only beside another one. */
const needs = [
  ['corpus', 'search'],
  ['slow', 'search'],
  ['size', 'corpus'],
  ['judged', 'learning'],
] as const;

type OptionName = (typeof needs)[number][number];

/** What is wrong with the options; nothing if each of them has an effect. */
export function checkOptions(values: Partial<Record<OptionName, string | boolean>>): string | undefined {
  const isGiven = (name: OptionName) => values[name] !== undefined && values[name] !== false;
  const lost = needs.find(([name, other]) => isGiven(name) && !isGiven(other));
  return lost && `--${lost[0]} has no effect without --${lost[1]}. Add it, or leave --${lost[0]} out.`;
}
