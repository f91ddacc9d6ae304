import { readFileSync, writeFileSync } from 'node:fs';
import type { Browser } from 'playwright-core';
import { parseFrontMatter } from '#lib/entries/parse-front-matter.ts';
import { print, printError } from './command/print.ts';
import { printHelp } from './command/print-help.ts';
import { formatError } from './command/report.ts';
import { formatIco } from './tools/pictures/format-ico.ts';
import { reduceColors } from './tools/pictures/reduce-colors.ts';
import { shareCard } from './tools/pictures/share-card.ts';
import { topicSchema } from '#lib/schema/topic.ts';
import { folders } from '#src/files/folders.ts';
import { launchChromium } from './tools/browser/launch-chromium.ts';
import { requireSettings } from '#src/files/read-content.ts';
import { listFiles } from '#src/files/read-files.ts';

const usage = `Usage: npm run icons -- [--help]

Draws the pictures in public/ that stand for the site elsewhere: where it is shared, and as an icon.`;

const font = 'node_modules/@fontsource-variable/alegreya/files/alegreya-latin-wght-normal.woff2';

interface Drawing {
  width: number;
  height: number;
  /** Leave the background transparent. */
  omitBackground?: boolean;
}

/** A picture of one document without a network. Sizes are in pixels. */
async function draw(browser: Browser, html: string, { width, height, ...options }: Drawing): Promise<Buffer> {
  const page = await browser.newPage({ viewport: { width, height }, colorScheme: 'light' });
  await page.setContent(html);
  await page.evaluate(() => document.fonts.ready);
  const picture = await page.screenshot({ type: 'png', ...options });
  await page.close();
  return picture;
}

/** The icon in the middle of a square, on paper if the system asks for a square without holes. */
function iconPage(size: number, inset: number, background: string): string {
  const icon = readFileSync('public/favicon.svg', 'utf8');
  return `<!doctype html><style>body{margin:0;padding:${inset}px;background:${background}}svg{display:block;width:${size - 2 * inset}px}</style>${icon}`;
}

/** Titles and colours of the topics in their order. */
function readTopicNames(folder: string): { title: string; color: string }[] {
  const topics = listFiles(folder).flatMap((name) => {
    const file = `${folder}/${name}`;
    const parsed = parseFrontMatter(file, readFileSync(file, 'utf8'), topicSchema);
    return 'data' in parsed ? [{ ...parsed.data, title: parsed.data.short ?? parsed.data.title }] : [];
  });
  return topics.sort((a, b) => a.order - b.order);
}

async function main(): Promise<void> {
  const settings = requireSettings(folders.content);
  const topics = readTopicNames(`${folders.content}/topics`);
  const browser = await launchChromium();
  try {
    const card = shareCard({
      ...settings,
      topics,
      colors: readFileSync('src/styles/colors.css', 'utf8'),
      font: readFileSync(font).toString('base64'),
    });
    const shared = await draw(browser, card, { width: 1200, height: 630 });
    writeFileSync('public/og.png', await reduceColors(shared));
    const touch = await draw(browser, iconPage(180, 22, '#f9f8f4'), { width: 180, height: 180 });
    writeFileSync('public/apple-touch-icon.png', touch);
    const icon = iconPage(32, 0, 'transparent');
    const small = await draw(browser, icon, { width: 32, height: 32, omitBackground: true });
    writeFileSync('public/favicon.ico', formatIco(small, 32));
    print('Drew public/og.png, public/apple-touch-icon.png and public/favicon.ico.');
  } finally {
    await browser.close();
  }
}

try {
  if (printHelp(usage)) await main();
} catch (error) {
  printError(`icons: ${formatError(error)}`);
  process.exitCode = 1;
}
