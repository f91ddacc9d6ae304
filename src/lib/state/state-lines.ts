import type { StateLine, StateName } from '../schema/state.ts';
import { compareSortable, stateKinds } from './state-kinds.ts';

function formatLine(line: unknown): string {
  return JSON.stringify(line);
}

/** Lines that count, by what they are about. A file that Git has put together from two says the same in any order. */
export function resolveState<Name extends StateName>(
  name: Name,
  lines: readonly StateLine<Name>[],
): Map<string, StateLine<Name>> {
  const { keyOf, rankOf } = stateKinds[name];
  // The text decides between lines of one rank, so that the order in the file never does.
  const rank = (line: StateLine<Name>) => [...rankOf(line), formatLine(line)];
  const counting = new Map<string, StateLine<Name>>();
  for (const line of lines) {
    const known = counting.get(keyOf(line));
    if (known === undefined || compareSortable(rank(line), rank(known)) < 0) counting.set(keyOf(line), line);
  }
  return counting;
}

/** Text of a file with further lines at its end. What is there stays as it is, so that Git merges additions by union. */
export function appendState<Name extends StateName>(text: string, lines: readonly StateLine<Name>[]): string {
  const end = text === '' || text.endsWith('\n') ? '' : '\n';
  return lines.length === 0 ? text : `${text}${end}${lines.map((line) => `${formatLine(line)}\n`).join('')}`;
}

/** Text of a file with the same meaning: sorted, without lines that stand twice or that another one replaces. */
export function packState<Name extends StateName>(name: Name, lines: readonly StateLine<Name>[]): string {
  const { placeOf } = stateKinds[name];
  const place = (line: StateLine<Name>) => [...placeOf(line), formatLine(line)];
  const counting = [...resolveState(name, lines).values()];
  return appendState(
    '',
    counting.sort((a, b) => compareSortable(place(a), place(b))),
  );
}
