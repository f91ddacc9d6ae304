import type { Name } from '#lib/schema/values.ts';

const particles = new Set([
  'van',
  'von',
  'de',
  'der',
  'den',
  'del',
  'della',
  'di',
  'da',
  'dos',
  'du',
  'la',
  'le',
  'ter',
  'ten',
  'bin',
  'ibn',
  'al',
  'el',
]);
const suffixes = new Set(['jr', 'jr.', 'sr', 'sr.', 'ii', 'iii', 'iv']);

/** Splits `Guido van Rossum` or `van Rossum, Guido`. A name of one word stays undivided. */
export function parseName(text: string): Name {
  const name = text.trim().replace(/\s+/g, ' ');
  const comma = name.indexOf(', ');
  if (comma > 0 && !suffixes.has(name.slice(comma + 2).toLowerCase()))
    return { given: name.slice(comma + 2), family: name.slice(0, comma) };
  const words = name.split(' ');
  if (words.length === 1) return { literal: name };
  let start = words.length - 1;
  if (start > 1 && suffixes.has((words[start] ?? '').toLowerCase())) start -= 1;
  while (start > 1 && particles.has(words[start - 1] ?? '')) start -= 1;
  return { given: words.slice(0, start).join(' '), family: words.slice(start).join(' ') };
}

/** `Guido van Rossum` */
export function formatName(name: Name): string {
  return name.literal ?? [name.given, name.family].filter(Boolean).join(' ');
}
