import js from '@eslint/js';
import prettier from 'eslint-config-prettier';
import astro from 'eslint-plugin-astro';
import { defineConfig, globalIgnores } from 'eslint/config';
import ts from 'typescript-eslint';

const withTypes = {
  files: ['**/*.ts'],
  extends: [ts.configs.strictTypeChecked],
  languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
  rules: {
    // A number reads the same in every locale when it is put into a string.
    '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
    '@typescript-eslint/consistent-type-imports': 'error',
    '@typescript-eslint/switch-exhaustiveness-check': 'error',
    // Finding control characters in saved pages is part of the work.
    'no-control-regex': 'off',
  },
};

// The Astro parser gives scripts inside components virtual names that no TypeScript project contains.
const components = {
  files: ['**/*.astro', '**/*.astro/*.ts', '**/*.astro/*.js'],
  extends: [ts.configs.strict, astro.configs.recommended, ts.configs.disableTypeChecked],
};

// Runs before the types are installed, in the Node that the reader happens to have.
const plain = {
  files: ['**/*.{js,mjs}'],
  languageOptions: { globals: { console: 'readonly', process: 'readonly', URL: 'readonly' } },
};

export default defineConfig(
  globalIgnores(['dist/', '.astro/', '.cache/', 'content/', 'seeds/', 'tests/fixtures/']),
  js.configs.recommended,
  withTypes,
  components,
  plain,
  prettier,
);
