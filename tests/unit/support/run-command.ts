import { resolve } from 'node:path';
import { vi } from 'vitest';

export interface CommandResult {
  code: number;
  out: string;
  err: string;
}

let runs = 0;

/**
 * Runs a command within the test, which is many times quicker than a process of its own. The modules that the script
 * imports stay, unless the test resets them.
 *
 * @param script name of a file of the folder `scripts`, without its ending
 */
export async function runCommand(script: string, ...args: string[]): Promise<CommandResult> {
  const out: string[] = [];
  const err: string[] = [];
  const keep = (into: string[]) => (text: string | Uint8Array) => into.push(String(text)) > 0;
  const spies = [
    vi.spyOn(console, 'log').mockImplementation((text: string) => void out.push(`${text}\n`)),
    vi.spyOn(console, 'error').mockImplementation((text: string) => void err.push(`${text}\n`)),
    vi.spyOn(process.stderr, 'write').mockImplementation(keep(err)),
  ];
  const { argv, exitCode } = process;
  process.argv = [...argv.slice(0, 2), ...args];
  process.exitCode = 0;
  try {
    // The number makes the script run again; it is evaluated once under each name.
    await import(`${resolve('scripts', `${script}.ts`)}?run=${String((runs += 1))}`);
    return { code: process.exitCode, out: out.join(''), err: err.join('') };
  } finally {
    process.argv = argv;
    process.exitCode = exitCode;
    for (const spy of spies) spy.mockRestore();
  }
}
