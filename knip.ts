import type { KnipConfig } from 'knip';

/** Style sheets name others and font files: `@import './a.css'`, `url('./fonts/a.woff2')`. */
function importsOfCss(text: string): string {
  const addresses = [...text.matchAll(/(?:@import |url\()'([^']+)'/g)].map(([, address]) => address);
  return addresses.map((address) => `import '${address}';`).join('\n');
}

export default {
  // Programs that another program starts: scripts/run.mjs, or one of the commands.
  entry: [
    'scripts/*.ts',
    'scripts/{tools/bench/bench-stage,tools/browser/unpack-chromium,build/render-site,dev/ingest-when-asked,tools/mutants/mutant-worker,tools/checks/check-code}.ts',
    'tests/support/build-test-site.ts',
    'src/routes/*.ts',
    'src/files/pdf-worker.ts',
    'src/ingest/stage-worker.ts',
    // Bundled by scripts/build/build-offline.ts.
    'src/client/offline/{worker,removal}.ts',
    'tests/fixtures/mdx-parity/*.mjs',
    // Imported by the module that src/loaders/words-module.ts writes.
    'src/words/*.ts',
  ],
  project: ['src/**/*.{ts,astro,css,mdx}', 'scripts/**/*.{ts,mjs}', 'tests/**/*.ts', '*.{js,mjs,ts}'],
  // The first is started by its name, through scripts/run.mjs; of the others, src/files and `npm run fonts` read font files.
  ignoreDependencies: [
    'prettier',
    '@fontsource/noto-sans-math',
    '@fontsource/unifontex',
    /^@expo-google-fonts\//,
    /^@fontsource-variable\//,
  ],
  ignoreExportsUsedInFile: { interface: true, type: true },
  compilers: { css: importsOfCss },
} satisfies KnipConfig;
