export interface Turns {
  /** Makes a page. */
  make: <T>(run: () => Promise<T>) => Promise<T>;
  /** Changes what pages are made of, as soon as none is being made. Of several changes that wait, the last is enough. */
  change: (act: () => void) => void;
}

/**
 * Lets pages and changes take turns. Modules that are thrown away while a page loads them may stay in pieces: the server
 * would answer every page with an error until it is started again.
 */
export function takeTurns(): Turns {
  let making = 0;
  let waiting: (() => void) | undefined;
  const pass = () => {
    if (making > 0) return;
    const act = waiting;
    waiting = undefined;
    act?.();
  };
  return {
    make: async (run) => {
      making += 1;
      try {
        return await run();
      } finally {
        making -= 1;
        pass();
      }
    },
    change: (act) => {
      waiting = act;
      pass();
    },
  };
}
