import { ownValue } from '#lib/schema/own-value.ts';
import { followsPart } from './follows.ts';
import { dismissedPart, readPart } from './id-list.ts';
import { preferencesPart } from './preferences.ts';
import { savedPart } from './saved-papers.ts';
import {
  isRecord,
  parseStored,
  storedVersion,
  type Part,
  type SharedPart,
  type StoredProblem,
} from './stored.ts';

/** Gives and takes the value of a part, whatever it is. */
export interface PartAccess {
  get: <Value>(part: Part<Value>) => Value;
  change: <Value>(part: Part<Value>, change: (value: Value) => NoInfer<Value>) => void;
}

function access<Value>(part: SharedPart<Value>) {
  return {
    name: part.name,
    get: ({ get }: PartAccess): unknown => get(part),
    add: ({ change }: PartAccess, value: unknown, drop: () => void) => {
      const other = part.read(value, drop);
      change(part, (own) => part.merge(own, other));
    },
  };
}

/** All that is the reader's own; what a browser has seen stays with it. */
const libraryParts = [
  access(savedPart),
  access(readPart),
  access(dismissedPart),
  access(followsPart),
  access(preferencesPart),
];

/** All parts as one file of JSON. */
export function formatLibraryFile(parts: PartAccess): string {
  const value = Object.fromEntries(libraryParts.map(({ name, get }) => [name, get(parts)]));
  return `${JSON.stringify({ version: storedVersion, value }, null, 1)}\n`;
}

/** Adds the parts of a file to what is kept. Gives the reason if none or not all of it could be used. */
export function addLibraryFile(text: string, parts: PartAccess): StoredProblem | undefined {
  const { value, problem } = parseStored(text);
  if (problem) return problem;
  if (!isRecord(value)) return 'damaged';
  const found = libraryParts.filter(({ name }) => Object.hasOwn(value, name));
  const dropped: StoredProblem[] = found.length > 0 ? [] : ['damaged'];
  for (const { name, add } of found) add(parts, ownValue(value, name), () => dropped.push('damaged'));
  return dropped[0];
}
