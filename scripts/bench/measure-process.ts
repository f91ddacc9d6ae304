import { spawn } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';

export interface ProcessFigures {
  seconds: number;
  /** Largest resident size of any single process of the tree, in megabytes; absent where the system does not tell. */
  peakMegabytes?: number;
}

const sampleMs = 50;

function statusField(pid: string, field: string): number {
  try {
    const line = readFileSync(`/proc/${pid}/status`, 'utf8')
      .split('\n')
      .find((text) => text.startsWith(`${field}:`));
    return Number(line?.replace(/\D+/g, ' ').trim() ?? 0);
  } catch {
    return 0;
  }
}

function processTree(root: number): string[] {
  const parents = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map((pid): [string, number] => [pid, statusField(pid, 'PPid')]);
  const tree = [String(root)];
  for (const pid of tree)
    tree.push(...parents.filter(([, parent]) => String(parent) === pid).map(([child]) => child));
  return tree;
}

/** Runs a Node script to its end and measures it with all the processes it starts. */
export async function measureProcess(args: string[], env: Record<string, string>): Promise<ProcessFigures> {
  const start = performance.now();
  const child = spawn(process.execPath, args, {
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const output: string[] = [];
  child.stdout.on('data', (chunk: Buffer) => output.push(chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => output.push(chunk.toString()));
  let peak = 0;
  const { pid } = child;
  const canSample = pid !== undefined && existsSync('/proc/self/status');
  const timer = setInterval(() => {
    if (canSample) for (const each of processTree(pid)) peak = Math.max(peak, statusField(each, 'VmHWM'));
  }, sampleMs);
  const code = await new Promise<number | null>((resolve) => child.on('close', resolve));
  clearInterval(timer);
  if (code !== 0) throw new Error(`${args.join(' ')} ended with code ${String(code)}:\n${output.join('')}`);
  return {
    seconds: (performance.now() - start) / 1000,
    ...(canSample ? { peakMegabytes: peak / 1024 } : {}),
  };
}
