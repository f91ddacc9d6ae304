import { unified } from '@astrojs/markdown-remark';
import mdx from '@astrojs/mdx';
import { defineConfig } from 'astro/config';
import remarkMath from 'remark-math';
import { checkPrograms } from './src/loaders/check-programs.ts';
import { buildPages } from './src/loaders/build-pages.ts';
import { mailRoutes } from './src/loaders/mail-routes.ts';
import { formatRoutes } from './src/loaders/format-routes.ts';
import { baseLinks } from '#lib/entries/base-links.ts';
import { keepMoney } from '#lib/entries/keep-money.ts';
import { setFormulas } from '#lib/entries/set-formulas.ts';
import { folders } from './src/files/folders.ts';
import { readSiteWords } from './src/files/read-words.ts';
import { requireSettings } from './src/files/read-content.ts';
import { checkBase, checkSite } from './src/site/check-address.ts';
import { readStore } from './src/loaders/read-store.ts';
import { wordsModule } from './src/loaders/words-module.ts';

const settings = requireSettings(folders.content);
// Read when the module is asked for, so that the dev server can ask again after a change.
const words = () => wordsModule(() => readSiteWords(folders.content, requireSettings(folders.content)));
const base = checkBase(process.env.OFFPRINT_BASE || '/');

/** Astro marks MDX with a directive of its own, and the bundler would warn of it in every topic. */
const directivesOfAstro = {
  name: 'directives-of-astro',
  onLog: (_level, { code, message }) =>
    !(code === 'MODULE_LEVEL_DIRECTIVE' && message.includes('astro:head-inject')),
};

/** How long the plugins of a bundle took is no news to whoever builds a site. */
const rolldownOptions = { checks: { bundlerTimings: false } };

export default defineConfig({
  site: process.env.OFFPRINT_SITE ? checkSite(process.env.OFFPRINT_SITE) : settings.url,
  base,
  outDir: folders.out,
  cacheDir: folders.cache,
  trailingSlash: 'always',
  // The default strips the space between two elements on two lines.
  compressHTML: true,
  // The policy allows no inline style or script, so nothing may be inlined.
  build: { inlineStylesheets: 'never' },
  vite: {
    // What reads the files of a reader is large, and loaded only when one is given.
    build: { assetsInlineLimit: 0, emptyOutDir: false, chunkSizeWarningLimit: 900, rolldownOptions },
    plugins: [directivesOfAstro, words(), readStore()],
    // The search is bundled as a worker, for which Vite takes other plugins.
    // In its own format, so that what a first answer does not need is a file of its own.
    worker: { format: 'es', plugins: () => [words()], rolldownOptions },
  },
  devToolbar: { enabled: false },
  // The hand-written MDX of topics, notes and forewords. Papers have their own loader.
  integrations: [
    mdx(),
    formatRoutes(),
    mailRoutes(),
    buildPages(),
    checkPrograms({ pictures: settings.sharePictures !== 'none' }),
  ],
  markdown: {
    processor: unified({
      gfm: true,
      smartypants: true,
      remarkPlugins: [remarkMath, keepMoney],
      rehypePlugins: [setFormulas, [baseLinks, { base }]],
    }),
    syntaxHighlight: false,
  },
});
