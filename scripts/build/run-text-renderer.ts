import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';

/** What the process that renders edited texts found. */
export interface FoundPages {
  /** Files of the pages that show them; absent if the whole site has to be looked at. */
  files?: string[] | undefined;
}

/** Says that what the search index is made of is written. */
export const indexableMessage = 'indexable';

/** A process that knows which pages to write, and waits. */
export interface TextRenderer {
  files: string[];
  /**
   * Lets it write the pages.
   *
   * @param index is called as soon as what the search index is made of is written, while other pages are
   * @throws if the pages cannot be written
   */
  write: (index: () => Promise<void>) => Promise<void>;
}

async function readFound(child: ChildProcess): Promise<FoundPages> {
  const left = once(child, 'close').then((): FoundPages => ({}));
  const told = once(child, 'message').then(([message]) => message as FoundPages);
  return Promise.race([told, left]);
}

/**
 * Runs `render-site.ts` for the pages that show some hand-written texts, as a separate process that prints its own
 * messages. It writes nothing before it is told to.
 *
 * @param marks of the texts
 * @returns how to go on, or nothing if the whole site has to be looked at
 */
export function startTextRenderer(marks: readonly string[]) {
  const child = spawn(process.execPath, ['scripts/build/render-site.ts', '--texts', ...marks], {
    stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
  });
  const stop = () => child.kill();
  process.once('exit', stop);
  const closed = once(child, 'close').finally(() => process.off('exit', stop));
  const found = readFound(child);
  return {
    stop,
    found: found.then(({ files }): TextRenderer | undefined => {
      if (!files) return undefined;
      return {
        files,
        write: async (index) => {
          const told = once(child, 'message').then(() => true);
          child.send('write');
          if (await Promise.race([told, closed.then(() => false)])) await index();
          const [code] = (await closed) as [number | null];
          if (code !== 0) throw new Error('The pages could not be built. The reason is printed above.');
        },
      };
    }),
  };
}
