import { readFileSync } from 'node:fs';
import { posix } from 'node:path';
import ts from 'typescript';

/** Short names of folders, as `imports` of package.json has them. */
const { imports: aliases } = JSON.parse(readFileSync('package.json', 'utf8')) as {
  imports: Record<string, string>;
};

/** Path below the project of what an import names; nothing for a package. */
function resolveImport(name: string, file: string): string | undefined {
  if (name.startsWith('.')) return posix.join(posix.dirname(file), name);
  for (const [alias, target] of Object.entries(aliases)) {
    const [head = '', tail] = alias.split('*');
    if (tail === undefined ? name === alias : name.startsWith(head))
      return posix.normalize(target.replace('*', name.slice(head.length)));
  }
  return undefined;
}

/** Paths of the files of the project that a file imports, be it values or types. `file` is the path of the text. */
export function importsOf(file: string, text = readFileSync(file, 'utf8')): string[] {
  const { importedFiles } = ts.preProcessFile(text, true, true);
  return importedFiles.flatMap(({ fileName }) => resolveImport(fileName, file) ?? []);
}
