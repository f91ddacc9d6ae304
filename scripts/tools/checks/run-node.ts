import { spawn } from 'node:child_process';

/** A program that runs longer is caught in a loop. */
const usualLimit = 1500;

export interface NodeResult {
  /** 0 if the program succeeded. */
  code: number;
  /** Standard output and standard error, in the order of arrival. */
  output: string;
}

/**
 * Runs a JavaScript or TypeScript program with the Node of this process and collects what it prints.
 *
 * @param args path of the program and its arguments
 * @param env variables to add to those of this process; undefined removes one
 * @param limitSeconds after which it is stopped
 */
export async function runNode(
  args: string[],
  env: Record<string, string | undefined> = {},
  limitSeconds = usualLimit,
): Promise<NodeResult> {
  const child = spawn(process.execPath, args, {
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
    timeout: limitSeconds * 1000,
    killSignal: 'SIGKILL',
  });
  const chunks: Buffer[] = [];
  child.stdout.on('data', (chunk: Buffer) => chunks.push(chunk));
  child.stderr.on('data', (chunk: Buffer) => chunks.push(chunk));
  const status = await new Promise<number | null>((resolve, reject) => {
    child.once('error', reject).once('close', resolve);
  });
  const output = Buffer.concat(chunks).toString('utf8');
  if (status !== null) return { code: status, output };
  return {
    code: 1,
    output: `${output}\nStopped by ${child.signalCode ?? 'a signal'}; the limit is ${limitSeconds} s.`,
  };
}
