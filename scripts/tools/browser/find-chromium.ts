import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { delimiter, join, resolve } from 'node:path';
import project from '../../../package.json' with { type: 'json' };
import { ownValue } from '#lib/schema/own-value.ts';

export interface Chromium {
  executablePath: string;
  /** Environment variables to add when it is started. */
  env: Record<string, string>;
}

const systemPaths: Partial<Record<NodeJS.Platform, string[]>> = {
  darwin: [
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
  ],
  win32: ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].flatMap((name) => {
    const folder = ownValue(process.env, name);
    return folder === undefined ? [] : [join(folder, 'Google', 'Chrome', 'Application', 'chrome.exe')];
  }),
};

/** Finds the browser in CHROME_PATH, or else an installed one, or else the one from npm. */
export function findChromium(): Chromium {
  const named = process.env['CHROME_PATH'];
  if (named) {
    if (runs({ executablePath: named, env: {} })) return { executablePath: named, env: {} };
    throw new Error(
      `CHROME_PATH is "${named}", which does not run. Correct it, or unset it to use another browser.`,
    );
  }
  const found = installedPaths().find((executablePath) => runs({ executablePath, env: {} }));
  if (found !== undefined) return { executablePath: found, env: {} };
  if (process.platform === 'linux' && process.arch === 'x64') return unpackedChromium();
  throw new Error(
    'The browser tests found no Chromium. Install Chrome or Chromium, or name one in CHROME_PATH.',
  );
}

function installedPaths(): string[] {
  const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
  const onPath = (process.env['PATH'] ?? '')
    .split(delimiter)
    .flatMap((folder) => names.map((name) => join(folder, name)));
  return [...onPath, ...(systemPaths[process.platform] ?? [])].filter((path) => existsSync(path));
}

/** Asks for the version, which fails if a system library is missing. */
function runs({ executablePath, env }: Chromium): boolean {
  // Chrome for Windows opens a window instead of printing its version.
  if (process.platform === 'win32') return existsSync(executablePath);
  const options = { env: { ...process.env, ...env }, stdio: 'ignore', timeout: 30_000 } as const;
  return spawnSync(executablePath, ['--version'], options).status === 0;
}

/** The npm package holds a compressed browser, with system libraries and fonts. */
function unpackedChromium(): Chromium {
  const folder = resolve('.cache', `chromium-${project.devDependencies['@sparticuz/chromium']}`);
  if (!existsSync(folder)) unpack(folder);
  const executablePath = join(folder, 'chromium');
  const fonts: Record<string, string> = existsSync('/etc/fonts')
    ? {}
    : { FONTCONFIG_PATH: join(folder, 'fonts') };
  const libraries = { LD_LIBRARY_PATH: join(folder, 'al2023', 'lib') };
  const chromium = [fonts, { ...fonts, ...libraries }]
    .map((env) => ({ executablePath, env }))
    .find((candidate) => runs(candidate));
  if (chromium !== undefined) return chromium;
  throw new Error(
    `The Chromium from npm (${executablePath}) does not run here. Install Chrome or Chromium, or name one in CHROME_PATH.`,
  );
}

/** Renames the browser when it is complete, since the package accepts any file as complete. */
function unpack(folder: string): void {
  const part = `${folder}.${process.pid}`;
  mkdirSync(part, { recursive: true });
  // The package unpacks into the folder for temporary files. It unpacks system libraries only on this system.
  const env = { ...process.env, TMPDIR: part, AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs24.x' };
  const { status, stderr } = spawnSync(process.execPath, ['scripts/tools/browser/unpack-chromium.ts'], {
    env,
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`Chromium cannot be unpacked to ${part}: ${stderr}`);
  try {
    renameSync(part, folder);
  } catch (error) {
    rmSync(part, { recursive: true, force: true });
    // Another run was faster, and its browser is complete.
    if (!existsSync(folder)) throw error;
  }
}
