import { spawn } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';

export interface ProcessFigures {
  seconds: number;
  /** Processor time of the whole process tree, in seconds. On a shared machine it says more than `seconds`. */
  cpuSeconds?: number;
  /** Largest resident size of any process of the tree, in megabytes. Absent if the system does not report it. */
  peakMegabytes?: number;
}

const sampleMs = 50;
/** Linux counts processor time in hundredths of a second, whatever the kernel's own clock. */
const ticksASecond = 100;

/** Empty if the process has ended meanwhile. */
function readProcess(path: string): string {
  try {
    return readFileSync(`/proc/${path}`, 'utf8');
  } catch {
    return '';
  }
}

function listThreads(pid: string): string[] {
  try {
    return readdirSync(`/proc/${pid}/task`);
  } catch {
    return [];
  }
}

function processTree(root: number): string[] {
  const tree = [String(root)];
  for (const pid of tree)
    for (const thread of listThreads(pid)) {
      const children = readProcess(`${pid}/task/${thread}/children`).trim();
      if (children !== '') tree.push(...children.split(' '));
    }
  return tree;
}

function peakKilobytes(pid: string): number {
  const line = readProcess(`${pid}/status`)
    .split('\n')
    .find((text) => text.startsWith('VmHWM:'));
  return Number(line?.replace(/\D+/g, ' ').trim() ?? 0);
}

/**
 * User and system time of all processes that this one has started and that have ended, with theirs: the fourteenth
 * and fifteenth fields after the name in brackets, which may hold spaces. The system sums them up exactly.
 */
function childTicks(): number {
  const text = readProcess('self/stat');
  const fields = text.slice(text.lastIndexOf(')') + 2).split(' ');
  return Number(fields[13] ?? 0) + Number(fields[14] ?? 0);
}

/** Watches a process and its children until the returned function is called, after they have ended. */
function watchProcess(pid: number): () => Omit<ProcessFigures, 'seconds'> {
  if (!existsSync('/proc/self/status')) return () => ({});
  let peak = 0;
  const before = childTicks();
  const sample = () => {
    for (const each of processTree(pid)) peak = Math.max(peak, peakKilobytes(each));
  };
  const timer = setInterval(sample, sampleMs);
  return () => {
    clearInterval(timer);
    return { cpuSeconds: (childTicks() - before) / ticksASecond, peakMegabytes: peak / 1024 };
  };
}

/** Runs a program to its end and measures it with all its child processes; no other may run at the same time. Throws if it fails. */
export async function measureProcess(
  command: string,
  args: string[],
  { env, cwd }: { env?: Record<string, string>; cwd?: string } = {},
): Promise<ProcessFigures> {
  const start = performance.now();
  const child = spawn(command, args, {
    env: { ...process.env, ...env },
    cwd,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const output: Buffer[] = [];
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => output.push(chunk));
  const stop = watchProcess(child.pid ?? 0);
  const code = await new Promise<number | null>((resolve, reject) => {
    child.once('error', reject).once('close', resolve);
  });
  const figures = stop();
  if (code !== 0)
    throw new Error(
      `${[command, ...args].join(' ')} ended with code ${String(code)}:\n${Buffer.concat(output).toString('utf8')}`,
    );
  return { seconds: (performance.now() - start) / 1000, ...figures };
}
