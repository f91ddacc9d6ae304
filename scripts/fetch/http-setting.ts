import type { Settings } from '#lib/schema/settings.ts';
import type { HttpSetting } from './get-answer.ts';

const timeout = 60_000;
const attempts = 5;

/** Settings for calls. The user agent names this program and the address of its owner. */
export function httpSetting(
  settings: Settings,
  wait: HttpSetting['wait'],
  tell: (line: string) => void,
): HttpSetting {
  const repository = process.env['GITHUB_REPOSITORY'];
  const contact =
    settings.contact ?? (repository === undefined ? settings.url : `https://github.com/${repository}`);
  return {
    wait,
    now: Date.now,
    userAgent: `Offprint/0.1 (+${contact})`,
    timeout,
    maxAnswerBytes: settings.maxSeedMegabytes * 1e6,
    privateRedirects: settings.privateRedirects,
    attempts,
    onRetry: tell,
  };
}
