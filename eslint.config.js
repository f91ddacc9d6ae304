import js from '@eslint/js';
import prettier from 'eslint-config-prettier';
import astro from 'eslint-plugin-astro';
import { defineConfig, globalIgnores } from 'eslint/config';
import ts from 'typescript-eslint';
import { noForeignKeys } from './eslint/no-foreign-keys.js';
import { outputs } from './src/site/outputs.ts';

const withTypes = {
  files: ['**/*.ts'],
  extends: [ts.configs.strictTypeChecked],
  languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
  rules: {
    '@typescript-eslint/consistent-type-imports': 'error',
    '@typescript-eslint/switch-exhaustiveness-check': 'error',
    // A rest without some properties is how they are left out.
    '@typescript-eslint/no-unused-vars': ['error', { ignoreRestSiblings: true }],
    // A number reads the same in every locale when it is put into a string.
    '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
    // Text is taken apart by code points; what counts as one grapheme changes with every Unicode.
    '@typescript-eslint/no-misused-spread': 'off',
    // Finding control characters in saved pages is part of the work.
    'no-control-regex': 'off',
    // There is no enum, since TypeScript is only erased; to look for them takes a tenth of the time.
    '@typescript-eslint/no-unsafe-enum-assignment': 'off',
  },
};

// The parser gives scripts inside components virtual names, which no TypeScript project contains.
const components = {
  files: ['**/*.astro', '**/*.astro/*.ts', '**/*.astro/*.js'],
  extends: [ts.configs.strict, astro.configs.recommended, ts.configs.disableTypeChecked],
};

const tests = {
  files: ['tests/**/*.ts'],
  // Vitest wants a pattern where a fixture uses no other, too.
  rules: { 'no-empty-pattern': ['error', { allowObjectPatternsAsParameters: true }] },
};

/** How the addresses of the site begin: `papers/`, `rss.xml`. */
const beginnings = new Set(
  Object.values(outputs).flatMap(({ address }) => /^\/([a-z][^/[]*\/?)/.exec(address)?.[1] ?? []),
);
const address = `/(^|[\\s(])\\/(${[...beginnings].join('|').replaceAll(/[./]/g, '\\$&')})/`;
const addressMessage = 'Make addresses of the site with src/site/paths.ts.';
const callOfHref = 'CallExpression[callee.name=/^(href|absolute)$/] >';

/** An address stands in src/site/outputs.ts, and nowhere else. */
const addresses = {
  files: ['src/**/*.{ts,astro}', 'scripts/**/*.ts'],
  ignores: ['src/site/outputs.ts', 'scripts/tools/bench/**'],
  rules: {
    'no-restricted-syntax': [
      'error',
      ...[
        `Literal[value=${address}]`,
        `TemplateElement[value.raw=${address}]`,
        `${callOfHref} Literal:first-child`,
        `${callOfHref} TemplateLiteral:first-child`,
      ].map((selector) => ({ selector, message: addressMessage })),
    ],
  },
};

/** A kept page shows its props, which its key is made of, and what src/site/page-key.ts adds for all pages. */
const shown = {
  files: ['src/components/**/*.{ts,astro}', 'src/layouts/**/*.{ts,astro}'],
  rules: {
    '@typescript-eslint/no-restricted-imports': [
      'error',
      {
        patterns: [
          {
            regex: '/data/(?!site/(?:held-data|has-arxiv-data))',
            allowTypeImports: true,
            message: 'A component shows what it is given. Ask for it in the page, and hand it on.',
          },
        ],
      },
    ],
  },
};

/** What a command says may hold text of others, so it goes through one door that makes it harmless. */
const output = {
  files: ['scripts/**/*.ts', 'src/{files,ingest,lib,site,loaders}/**/*.ts'],
  ignores: ['scripts/command/print.ts'],
  rules: { 'no-console': 'error' },
};

/** Limits are `max…` and `min…`; docs/vocabulary.md has the other names. */
const names = {
  files: ['**/*.{ts,astro,js,mjs}'],
  ignores: ['src/words/**'],
  rules: {
    'id-match': [
      'error',
      '^(?!(?:most|least|fewest)(?:[A-Z]|$)|inks?(?:[A-Z]|$))',
      { properties: false, onlyDeclarations: true },
    ],
  },
};

/** Names from data are no keys of plain objects. */
const maps = {
  files: ['src/**/*.ts', 'scripts/**/*.ts'],
  // Scripts inside components have no types.
  ignores: ['**/*.astro/**'],
  plugins: { offprint: { rules: { 'no-foreign-keys': noForeignKeys } } },
  rules: { 'offprint/no-foreign-keys': 'error' },
};

const plain = {
  files: ['*.{js,mjs}', 'scripts/**/*.mjs'],
  languageOptions: { globals: { console: 'readonly', process: 'readonly', URL: 'readonly' } },
};

export default defineConfig(
  globalIgnores(['dist/', '.astro/', '.cache/', 'content/', 'seeds/', 'tests/corpus/', 'tests/fixtures/']),
  js.configs.recommended,
  withTypes,
  components,
  tests,
  addresses,
  names,
  shown,
  output,
  maps,
  plain,
  prettier,
);
