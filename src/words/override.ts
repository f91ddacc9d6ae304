import type { Formats, PluralForms } from './formats.ts';
import { ownValue } from '#lib/schema/own-value.ts';

/** Sentences of an editor by section and key; `{name}` stands for an argument. Forms by number are a map. */
export interface Overrides {
  [key: string]: string | Overrides;
}

type Values = Record<string, number | string | readonly string[]>;

function formatValue(value: Values[string] | undefined, formats: Formats): string {
  if (typeof value === 'number') return formats.number(value);
  return typeof value === 'string' || value === undefined ? (value ?? '') : formats.list(value);
}

function fill(template: string, values: Values, formats: Formats): string {
  return template.replace(/\{(\w+)\}/g, (_, name: string) => formatValue(ownValue(values, name), formats));
}

/** A sentence as a function of its arguments, as the tables have it. */
function toSentence(change: string | Overrides, formats: Formats): (values: Values) => string {
  if (typeof change === 'string') return (values) => fill(change, values, formats);
  const forms = change as PluralForms;
  return (values) => fill(formats.plural(Number(values['count']), forms), values, formats);
}

/** A section of a table with an editor's sentences in place of its own. They were checked: see check-overrides.ts. */
export function override<Section extends object>(
  section: Section,
  changes: Overrides,
  formats: Formats,
): Section {
  const entries = Object.entries(section).map(([key, own]: [string, unknown]) => {
    const change = ownValue(changes, key);
    if (change === undefined) return [key, own];
    if (typeof own === 'function') return [key, toSentence(change, formats)];
    return [key, typeof change === 'string' ? change : override(own as object, change, formats)];
  });
  return Object.fromEntries(entries) as Section;
}
