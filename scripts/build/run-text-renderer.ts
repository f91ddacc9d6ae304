import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { roomForNew } from './run-renderer.ts';

/** What the process that renders edited texts says, in this order. */
export type TextMessage =
  /** Whether it can go on; if not, the whole site has to be looked at. */
  | { kind: 'opened'; isReady: boolean }
  /** What the search index is made of is written. */
  | { kind: 'indexable' }
  /** The files that show the texts; absent if the whole site has to be looked at. */
  | { kind: 'written'; files?: string[] | undefined };

/**
 * Runs `render-site.ts` for the pages that show some hand-written texts, as a separate process that prints its own
 * messages. It writes nothing before it is told to.
 *
 * @param marks of the texts
 */
export function startTextRenderer(marks: readonly string[]) {
  const child = spawn(process.execPath, [roomForNew, 'scripts/build/render-site.ts', '--texts', ...marks], {
    stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
  });
  const opened = Promise.withResolvers<boolean>();
  const indexable = Promise.withResolvers<boolean>();
  let files: string[] | undefined;
  child.on('message', (message) => {
    const told = message as TextMessage;
    if (told.kind === 'opened') opened.resolve(told.isReady);
    else if (told.kind === 'indexable') indexable.resolve(true);
    else files = told.files;
  });
  const stop = () => child.kill();
  process.once('exit', stop);
  const closed = once(child, 'close').then(([code]: unknown[]) => {
    process.off('exit', stop);
    opened.resolve(false);
    indexable.resolve(false);
    return code;
  });
  return {
    stop,
    /** Whether the pages can be found; if not, the whole site has to be looked at. */
    isReady: opened.promise,
    /**
     * Lets it write the pages.
     *
     * @param index is called as soon as what the search index is made of is written, while other pages are
     * @returns their files, or nothing if the whole site has to be looked at
     * @throws if the pages cannot be written
     */
    write: async (index: () => Promise<void>): Promise<string[] | undefined> => {
      child.send('write');
      if (await indexable.promise) await index();
      if ((await closed) !== 0) throw new Error('The pages could not be built. The reason is printed above.');
      return files;
    },
  };
}
