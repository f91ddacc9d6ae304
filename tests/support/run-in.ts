import { execFile } from 'node:child_process';

/** Enough to hold a report, and the error that a program ends with. */
const shownOutput = 100_000;

/** Runs a script with the Node of this process in another folder. Returns its exit code and the end of what it prints. */
export function runIn(
  folder: string,
  args: string[],
  env: Record<string, string | undefined> = {},
): Promise<{ code: number; output: string }> {
  const options = { cwd: folder, env: { ...process.env, ...env }, maxBuffer: 64 * 1024 * 1024 };
  return new Promise((resolve) => {
    const child = execFile(process.execPath, args, options, (_error, stdout, stderr) => {
      resolve({ code: child.exitCode ?? 1, output: `${stdout}${stderr}`.slice(-shownOutput) });
    });
  });
}
