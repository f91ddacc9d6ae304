import type { Settings } from '#lib/schema/settings.ts';
import type { HttpSetting } from './get-answer.ts';

const timeout = 60_000;
const attempts = 5;

/** How calls are made, said honestly to the servers: this program, and where to find who runs it. */
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
    attempts,
    onRetry: tell,
  };
}
