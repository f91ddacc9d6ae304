const settingFiles = ['astro.config.mjs', 'package-lock.json', 'tsconfig.json'];

/** Code that decides how an entry is stored: schemas, loader and renderer. */
export const entryCode = ['src/lib', 'src/loaders', 'src/content.config.ts', ...settingFiles];

/** Code that decides what stands on a page: the former with queries, templates, styles and scripts. */
export const pageCode = ['src', 'scripts', ...settingFiles];

/** All that a site is made of beside its seeds and its content. */
export const siteCode = [...pageCode, 'package.json', 'public', 'docs/README.md', 'docs/guides'];
