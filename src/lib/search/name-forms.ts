import { foldText } from './fold-text.ts';

/** The folded words of a name. */
export function nameWords(name: string): string[] {
  return foldText(name.normalize('NFKC').replace(/['’]/g, '')).match(/[\p{L}\p{N}]+/gu) ?? [];
}

const particles = new Set('al bin da de del della den der di dos du el ibn la le ten ter van von'.split(' '));

function withoutInitials(words: readonly string[]): string[] {
  const full = words.filter((word) => word.length > 1);
  return full.length > 1 ? full : [...words];
}

/**
 * The ways to write a name, folded: in either order, without middle initials, particles or hyphens, with the given name
 * as an initial. `Anca D Dragan` is also `anca dragan`, `dragan anca` and `a dragan`.
 */
export function nameForms(name: string): string[] {
  const joined = joinHyphens(name);
  return joined === name ? formsOf(name) : [...new Set([...formsOf(name), ...formsOf(joined)])];
}

/** `Wei-Lin Chiang` as `WeiLin Chiang`. */
export function joinHyphens(name: string): string {
  return name.replace(/(?<=\p{L})\p{Pd}(?=\p{L})/gu, '');
}

function formsOf(name: string): string[] {
  const all = nameWords(name);
  if (all.length < 2) return all;
  const full = withoutInitials(all);
  const plain = full.filter((word) => !particles.has(word));
  const forms = [all, full, ...(plain.length > 1 ? [plain] : [])];
  const [given = '', family = ''] = [all[0], full.at(-1)];
  const start = full.findIndex((word, index) => index > 0 && particles.has(word));
  const lastName = start > 0 ? full.slice(start) : [family];
  const short = [
    [given, family],
    [given, ...lastName],
    [given.charAt(0), family],
    [given.charAt(0), ...lastName],
  ];
  const turned = [...forms, ...short].flatMap((words) => [
    words,
    [...words.slice(-1), ...words.slice(0, -1)],
    [...words.slice(1), ...words.slice(0, 1)],
  ]);
  return [...new Set(turned.filter((words) => words.length > 1).map((words) => words.join(' ')))];
}
