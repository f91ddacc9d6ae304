// As workers, Vite bundles them into files of their own, and adds no loader to every page.
import acts from './act.ts?worker&url';
import news from './news.ts?worker&url';
import sheet from './key-sheet.ts?worker&url';

/** Scripts that are loaded when something of them is used. */
export const scripts = { acts, news, sheet };
