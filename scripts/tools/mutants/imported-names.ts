/** Imports that leave nothing behind when the types are taken out: `import type { A }`, `import { type A, type B }`. */
const typeImport = /^(?:import|export)\s+(?:type\s|\{(?:\s*type\s[^,}]+,?)+\s*\})[^;]*;/gm;

/**
 * The modules of the project that a source loads when it runs, as it names them: `./read-answer.ts`, `#lib/dates/week.ts`.
 * A file that is imported for its types is not among them: no fault in it can be noticed there.
 */
export function importedNames(source: string): string[] {
  const code = source.replace(typeImport, '');
  return [...code.matchAll(/(?:from|import\()\s*'([#.][^']+)'/g)].map(([, name = '']) => name);
}
