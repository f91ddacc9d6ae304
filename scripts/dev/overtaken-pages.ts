/** Which pages were overtaken by a change between their request and their connection, over which a change is told. */
export interface OvertakenPages {
  /** A page is asked for. */
  ask: () => void;
  /** Pages that are asked for from now on are other ones. */
  change: () => void;
  /** A page connects. Returns whether one that did not connect before now was asked for before the last change. */
  connect: () => boolean;
}

/**
 * A page that is asked for in the middle of a change may be an old one or an error. The order to load it again reaches
 * only pages that are connected, which it is not yet.
 */
export function followPages(): OvertakenPages {
  let changes = 0;
  /** The number of changes at the oldest request that has not been answered by a connection. */
  let oldest: number | undefined;
  return {
    ask: () => {
      oldest ??= changes;
    },
    change: () => {
      changes += 1;
    },
    connect: () => {
      const isOvertaken = oldest !== undefined && oldest < changes;
      oldest = undefined;
      return isOvertaken;
    },
  };
}
