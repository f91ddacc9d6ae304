import { spawn } from 'node:child_process';
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { corpus } from './corpus.ts';
import { packageScript } from './package-script.ts';
import { waitAtMost } from './wait-at-most.ts';

export interface DevServer {
  url: string;
  /** Folder of the built site, in which the server looks for a search index. */
  out: string;
  /** Writes a file of the site, `content/notes/x.mdx`. */
  write: (file: string, text: string) => void;
  /** Replaces a text of a file once; the file has to hold it. */
  edit: (file: string, from: string, to: string) => void;
  stop: () => Promise<void>;
}

/** Starts `npm run dev` on six papers of the corpus, with topics, a note and a foreword, on any free port. */
export async function startDevServer(folder: string): Promise<DevServer> {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(join(folder, 'seeds'), { recursive: true });
  cpSync(`${corpus.seeds}/000_0f9836cbc8bcb7e0.txt`, join(folder, 'seeds/listing.txt'));
  cpSync(corpus.content, join(folder, 'content'), { recursive: true });
  const out = join(folder, 'dist');
  const child = spawn(process.execPath, [...packageScript('dev'), '--port', '0'], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: {
      ...process.env,
      // Within a run of vitest, Astro serves no pages.
      VITEST: undefined,
      NODE_ENV: undefined,
      OFFPRINT_SEEDS: join(folder, 'seeds'),
      OFFPRINT_CONTENT: join(folder, 'content'),
      OFFPRINT_OUT: out,
      OFFPRINT_CACHE: join(folder, 'astro'),
    },
  });
  const ended = new Promise<unknown>((resolve) => child.once('exit', resolve));
  let printed = '';
  const url = await new Promise<string>((resolve, reject) => {
    const read = (text: Buffer) => {
      printed += text.toString();
      const [, address] = /The site is at (\S+)/.exec(printed) ?? [];
      if (address !== undefined) resolve(address);
    };
    child.stdout.on('data', read);
    child.stderr.on('data', read);
    void ended.then(() => {
      reject(new Error(`npm run dev ended:\n${printed}`));
    });
  });
  const write = (file: string, text: string) => {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), text);
  };
  return {
    url,
    out,
    write,
    edit: (file, from, to) => {
      const text = readFileSync(join(folder, file), 'utf8');
      if (!text.includes(from)) throw new Error(`${file} does not hold “${from}”.`);
      write(file, text.replace(from, to));
    },
    stop: async () => {
      child.kill();
      if (!(await waitAtMost(ended, 20))) child.kill('SIGKILL');
    },
  };
}
