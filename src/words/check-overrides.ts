import type { Overrides } from './override.ts';
import { parseSentence } from './parse-sentence.ts';
import type { Words } from './words.ts';

export interface OverrideProblem {
  /** Keys that lead to the place. */
  path: string[];
  /** What is wrong, and what to do about it. */
  message: string;
  hint: string;
}

/** What a sentence is made of: the arguments that it is given, and the names of its links and elements. */
interface Parts {
  values: string[];
  elements: string[];
}

const pluralRules = ['zero', 'one', 'two', 'few', 'many', 'other'];

function elementsOf(text: string): string[] {
  return [...new Set(parseSentence(text).flatMap(({ name }) => name ?? []))];
}

/** A sentence takes one object apart, so an object that notes what it is asked for gives its arguments away. */
function partsOf(sentence: (values: unknown) => unknown): Parts {
  const values = new Set<string>();
  const get = (_: object, name: string | symbol) => {
    values.add(String(name));
    return 1;
  };
  const asked = new Proxy({}, { get });
  let text: unknown = '';
  try {
    text = sentence(asked);
  } catch {
    // What is no number cannot be printed as one; the arguments are known by then.
  }
  return { values: [...values], elements: elementsOf(String(text)) };
}

function listNames(names: readonly string[], before: string, after: string): string {
  return names.length === 0 ? 'none' : names.map((name) => `${before}${name}${after}`).join(', ');
}

function checkText(path: string[], text: string, { values, elements }: Parts): OverrideProblem[] {
  const key = path.join('.');
  const unknownValues = [...text.matchAll(/\{([^{}]*)\}/g)]
    .map(([, name = '']) => name)
    .filter((name) => !values.includes(name));
  const used = elementsOf(text);
  return [
    ...unknownValues.map((name) => ({
      path,
      message: `“${key}” is given no {${name}}.`,
      hint: `What it is given: ${listNames(values, '{', '}')}.`,
    })),
    ...used
      .filter((name) => !elements.includes(name))
      .map((name) => ({
        path,
        message: `“${key}” has no <${name}>.`,
        hint: `What it has: ${listNames(elements, '<', '>')}.`,
      })),
    ...elements
      .filter((name) => !used.includes(name))
      .map((name) => ({
        path,
        message: `“${key}” lacks <${name}>, so that a link or a date is lost.`,
        hint: `Put <${name}>…</${name}> around the words that belong to it.`,
      })),
  ];
}

function checkForms(path: string[], forms: Overrides, parts: Parts): OverrideProblem[] {
  const key = path.join('.');
  const hint = `Forms are ${pluralRules.join(', ')}; “other” is needed.`;
  if (!parts.values.includes('count'))
    return [
      {
        path,
        message: `“${key}” counts nothing, so it has no forms by number.`,
        hint: 'Write one sentence.',
      },
    ];
  const problems = Object.entries(forms).flatMap(([form, text]) =>
    pluralRules.includes(form) && typeof text === 'string'
      ? checkText([...path, form], text, parts)
      : [{ path: [...path, form], message: `“${form}” of “${key}” is no form by number.`, hint }],
  );
  return 'other' in forms ? problems : [...problems, { path, message: `“${key}” has no “other”.`, hint }];
}

function checkOne(path: string[], own: unknown, change: string | Overrides): OverrideProblem[] {
  const key = path.join('.');
  if (typeof own === 'function') {
    const parts = partsOf(own as (values: unknown) => unknown);
    return typeof change === 'string' ? checkText(path, change, parts) : checkForms(path, change, parts);
  }
  if (typeof own === 'string') {
    if (typeof change === 'string') return checkText(path, change, { values: [], elements: elementsOf(own) });
    return [{ path, message: `“${key}” is one sentence, not a map.`, hint: 'Write it after the colon.' }];
  }
  if (typeof own !== 'object' || own === null)
    return [
      { path, message: `“${key}” is no text of the site.`, hint: 'The keys are those of src/words/en.ts.' },
    ];
  if (typeof change === 'string')
    return [
      {
        path,
        message: `“${key}” is no sentence but a group of them.`,
        hint: `Its keys: ${Object.keys(own).join(', ')}.`,
      },
    ];
  return Object.entries(change).flatMap(([name, inner]) =>
    checkOne([...path, name], Object.hasOwn(own, name) ? (own as never)[name] : undefined, inner),
  );
}

/** Everything in an editor's sentences that the table has no place for. */
export function checkOverrides(
  { formats: _formats, ...sections }: Words,
  overrides: Overrides,
): OverrideProblem[] {
  return Object.entries(overrides).flatMap(([name, change]) =>
    checkOne(
      [name],
      Object.hasOwn(sections, name) ? sections[name as keyof typeof sections] : undefined,
      change,
    ),
  );
}
