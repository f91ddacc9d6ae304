import { spawn } from 'node:child_process';

export interface NodeResult {
  /** 0 if the program ended well. */
  code: number;
  /** Standard output and standard error as they came. */
  output: string;
}

/**
 * Runs a JavaScript or TypeScript program with the Node of this process and collects what it prints.
 *
 * @param args path of the program and its arguments
 * @param env variables beside those of this process; undefined takes one away
 */
export async function runNode(
  args: string[],
  env: Record<string, string | undefined> = {},
): Promise<NodeResult> {
  const child = spawn(process.execPath, args, {
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const chunks: Buffer[] = [];
  child.stdout.on('data', (chunk: Buffer) => chunks.push(chunk));
  child.stderr.on('data', (chunk: Buffer) => chunks.push(chunk));
  const code = await new Promise<number>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (status) => {
      resolve(status ?? 1);
    });
  });
  return { code, output: Buffer.concat(chunks).toString('utf8') };
}
