import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import type { Chromium } from '../browser/find-chromium.ts';
import { readReport, type PageResult } from './read-report.ts';

/** Lighthouse is run through npm and not installed, since it takes 176 MB, more than all other packages together. */
const packageName = 'lighthouse@13.5.0';
/** A page takes about ten seconds. */
const limitSeconds = 180;

/**
 * Examines a page with Lighthouse as on a phone with a slow connection.
 *
 * @param file path for the whole report
 * @throws If Lighthouse cannot be run or cannot examine the page.
 */
export async function runLighthouse(
  address: string,
  file: string,
  { executablePath, env }: Chromium,
): Promise<PageResult> {
  const npm = process.env['npm_execpath'];
  if (npm === undefined)
    throw new Error('This command fetches Lighthouse with npm. Run it as npm run lighthouse.');
  const flags = ['--quiet', '--output=json', `--output-path=${file}`];
  const chrome = '--chrome-flags=--headless --no-sandbox --disable-gpu';
  const child = spawn(
    process.execPath,
    [npm, 'exec', '--yes', `--package=${packageName}`, '--', 'lighthouse', address, ...flags, chrome],
    {
      env: { ...process.env, ...env, CHROME_PATH: executablePath },
      stdio: ['ignore', 'ignore', 'pipe'],
      timeout: limitSeconds * 1000,
    },
  );
  let errors = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => (errors += text));
  await once(child, 'close');
  // Lighthouse also fails if it cannot remove the browser's folder after the work.
  if (existsSync(file)) return readReport(readFileSync(file, 'utf8'));
  throw new Error(`${packageName} gave no report on ${address}. ${errors.trim()}`);
}
