import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import type { Chromium } from '../browser/find-chromium.ts';
import { readReport, type PageResult } from './read-report.ts';

/** Run through npm and not installed: with what it needs it takes 176 MB, more than all the rest together. */
const packageName = 'lighthouse@13.5.0';
/** A page takes about ten seconds. */
const limitSeconds = 180;

/**
 * Looks at a page with Lighthouse as on a phone with a slow line.
 *
 * @param file where the whole report is kept
 * @throws If Lighthouse cannot be run, or the page not be looked at.
 */
export async function runLighthouse(
  address: string,
  file: string,
  { executablePath, env }: Chromium,
): Promise<PageResult> {
  const npm = process.env['npm_execpath'];
  if (npm === undefined) throw new Error('Lighthouse is fetched with npm. Start this as npm run lighthouse.');
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
  // It also ends with an error when it cannot remove the browser's folder after the work is done.
  if (existsSync(file)) return readReport(readFileSync(file, 'utf8'));
  throw new Error(`${packageName} gave no report on ${address}. ${errors.trim()}`);
}
