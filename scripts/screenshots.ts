import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readArguments } from './command/read-arguments.ts';
import type { Browser } from 'playwright-core';
import { folders } from '#src/files/folders.ts';
import { print, printError } from './command/print.ts';
import { launchChromium } from './tools/browser/launch-chromium.ts';
import { findExamples } from './tools/pictures/page-examples.ts';
import { reduceColors } from './tools/pictures/reduce-colors.ts';
import { startStaticServer } from './serve/static-server.ts';

const usage = `Usage: npm run screenshots -- [--out DIR] [--only TEXT]

Takes a picture of every type of page of the built site and of the search in use, light and dark, 390 and
1440 pixels wide, into docs/screenshots, and of the home page into docs/home.png, which the README shows.

  --out DIR    another folder; leaves docs/home.png as it is
  --only TEXT  types of pages with this text in their name only
  --help       print this text`;

const widths = [390, 1440];
const themes = ['light', 'dark'] as const;
/** Height at which pictures of long pages are cut, in CSS pixels. */
const maxHeight = 3000;

/** Searches to take pictures of: found words, a misspelt word, no result, some words of several, filters. */
const searches: [string, string][] = [
  ['search, results', 'search/?q=self-correction'],
  ['search, corrected', 'search/?q=reinforcment'],
  ['search, nothing', 'search/?q=zzzzqqq'],
  ['search, some words', 'search/?q=tree+reward+distill+foundations'],
  ['search, filters', 'search/?q=agent&code=yes#filters'],
];

interface Shot {
  url: string;
  file: string;
  width: number;
  theme: (typeof themes)[number];
  /** Height of the picture; by default that of the page. */
  height?: number;
}

async function take(browser: Browser, { url, file, width, theme, height }: Shot): Promise<void> {
  const context = await browser.newContext({
    viewport: { width, height: height ?? 900 },
    colorScheme: theme,
    reducedMotion: 'reduce',
  });
  try {
    const page = await context.newPage();
    await page.goto(url, { waitUntil: 'load' });
    await page.evaluate(() => document.fonts.ready);
    if (url.includes('?q=')) await page.locator('#search-status:not(:empty)').waitFor();
    if (url.endsWith('#filters'))
      await page.evaluate(() => document.querySelector('.filters details')?.setAttribute('open', ''));
    const full = await page.evaluate(() => document.documentElement.scrollHeight);
    await page.screenshot({
      path: file,
      fullPage: true,
      clip: { x: 0, y: 0, width, height: height ?? Math.min(full, maxHeight) },
    });
  } finally {
    await context.close();
  }
}

/** The picture of the README, small enough to be kept with the project. */
async function takeHome(browser: Browser, url: string): Promise<void> {
  const file = 'docs/home.png';
  await take(browser, { url, file, width: 1440, theme: 'light', height: 900 });
  writeFileSync(file, await reduceColors(readFileSync(file)));
}

function listShots(url: string, out: string, only: string): Shot[] {
  const pages = findExamples(folders.out).map(({ type, path }): [string, string] => [type, path]);
  const examples = [...pages, ...searches].filter(([type]) => type.includes(only));
  return examples.flatMap(([type, path]) =>
    widths.flatMap((width) =>
      themes.map((theme) => ({
        url: new URL(path, url).href,
        file: join(out, `${type.replace(/[^A-Za-z0-9]+/g, '-')}-${width}-${theme}.png`),
        width,
        theme,
      })),
    ),
  );
}

async function main(): Promise<void> {
  const { values } = readArguments({
    options: { out: { type: 'string' }, only: { type: 'string', default: '' }, help: { type: 'boolean' } },
  });
  if (values.help) {
    print(usage);
    return;
  }
  if (!existsSync(join(folders.out, 'index.html')))
    throw new Error(`${folders.out} holds no built site. Run npm run build first.`);
  const out = values.out ?? 'docs/screenshots';
  if (values.only === '') rmSync(out, { recursive: true, force: true });
  mkdirSync(out, { recursive: true });
  const [server, browser] = [
    await startStaticServer({ root: folders.out, base: '/' }),
    await launchChromium(),
  ];
  try {
    const shots = listShots(server.url, out, values.only);
    if (shots.length === 0) throw new Error(`No type of pages is called “${values.only}”.`);
    for (const shot of shots) await take(browser, shot);
    if (values.out === undefined && 'home'.includes(values.only)) await takeHome(browser, server.url);
    print(`${shots.length} pictures are in ${out}.`);
  } finally {
    await browser.close();
    await server.close();
  }
}

try {
  await main();
} catch (error) {
  printError(`screenshots: ${error instanceof Error ? error.message : String(error)}`);
  process.exitCode = 1;
}
