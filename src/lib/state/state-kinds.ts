import { mailStages, stateLineSchemas, type StateLine, type StateName } from '../schema/state.ts';

type Sortable = readonly (string | number)[];

interface StateKind<Line> {
  /** What a line is about; of several lines on one thing, one counts. */
  keyOf: (line: Line) => string;
  /** Of the lines on one thing, the one with the lowest rank counts. It must not depend on their order in the file. */
  rankOf: (line: Line) => Sortable;
  /** Order of a packed file. It is that in which lines are added, so that packing moves few. */
  placeOf: (line: Line) => Sortable;
}

const keyOf = (...parts: string[]): string => parts.join('\n');

/** How the lines of each file of `content/state` are to be taken together. */
export const stateKinds: { [Name in StateName]: StateKind<StateLine<Name>> } = {
  'first-seen': {
    keyOf: ({ id }) => id,
    rankOf: ({ run, day = '' }) => [run, day],
    placeOf: ({ run, id }) => [run, id],
  },
  published: {
    keyOf: ({ kind, id }) => keyOf(kind, id),
    rankOf: ({ run, day = '' }) => [run, day],
    placeOf: ({ run, kind, id }) => [run, kind, id],
  },
  'closed-editions': {
    keyOf: ({ edition }) => edition,
    rankOf: ({ day }) => [day],
    placeOf: ({ day, edition }) => [day, edition],
  },
  positions: {
    keyOf: ({ id }) => id,
    rankOf: ({ fit }) => [-fit],
    placeOf: ({ fit, id }) => [fit, id],
  },
  mails: {
    keyOf: ({ edition, recipient, moment }) => keyOf(edition, recipient, moment),
    rankOf: ({ stage }) => [mailStages.indexOf(stage)],
    placeOf: ({ moment, edition, recipient }) => [moment, edition, recipient],
  },
};

export const stateNames = Object.keys(stateLineSchemas) as StateName[];

/** Compares number by number and word by word; texts by their code units. */
export function compareSortable(a: Sortable, b: Sortable): number {
  for (const [index, first] of a.entries()) {
    const second = b[index] ?? '';
    if (first !== second) return first < second ? -1 : 1;
  }
  return 0;
}
