import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';
import { languages } from '#src/words/languages.ts';
import type { SiteWords } from '#src/files/read-words.ts';

const name = '#words';
/** What Vite calls the module. */
export const wordsId = '\0words';

function fileOf(module: string): string {
  return JSON.stringify(fileURLToPath(new URL(`../words/${module}.ts`, import.meta.url)));
}

/** The table of a language as a module that bundles section by section. */
function writeModule({ language, overrides }: SiteWords): string {
  const changed = Object.entries(overrides);
  const kept = Object.keys(languages[language]).filter((section) => !(section in overrides));
  const file = fileOf(language);
  return [
    `export { ${kept.join(', ')} } from ${file};`,
    `import * as own from ${file};`,
    ...(changed.length > 0 ? [`import { override } from ${fileOf('override')};`] : []),
    ...changed.map(
      ([section, changes]) =>
        `export const ${section} = /* @__PURE__ */ override(own.${section}, ${JSON.stringify(changes)}, own.formats);`,
    ),
  ].join('\n');
}

/** Makes `#words` the table of the site's language, with an editor's sentences in it: pages and scripts know no other. */
export function wordsModule(readWords: () => SiteWords): Plugin {
  return {
    name: 'offprint-words',
    enforce: 'pre',
    resolveId: (asked) => (asked === name ? wordsId : undefined),
    load: (asked) => (asked === wordsId ? writeModule(readWords()) : undefined),
  };
}
