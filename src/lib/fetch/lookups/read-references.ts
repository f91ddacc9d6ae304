import { workKeys } from '../../identifiers/work-key.ts';

/** The works that an answer says a paper cites. */
export interface References {
  /** Keys of the works, sorted, each once; absent if the service names none. */
  references?: string[];
  /** What could not be read, in a sentence each. */
  damaged: string[];
}

/**
 * Reads a list of references, each on its own: one that is damaged costs no other.
 *
 * @param about the paper, for messages
 * @param namesOf the names of a cited work; `undefined` if the item is damaged. Many works have none: books, pages.
 */
export function readReferences(
  list: unknown,
  about: string,
  namesOf: (item: unknown) => string[] | undefined,
): References {
  // Publishers may forbid the service to show the list, which is then null or empty.
  if (list === undefined || list === null) return { damaged: [] };
  if (!Array.isArray(list)) return { damaged: [`The references of ${about} are not a list.`] };
  const named = list.map(namesOf);
  const damaged = named.filter((names) => names === undefined).length;
  const references = workKeys(named.flatMap((names) => names ?? []));
  return {
    ...(references.length === 0 ? {} : { references }),
    damaged:
      damaged === 0
        ? []
        : [`${damaged} of the ${list.length} references of ${about} cannot be read and are left out.`],
  };
}
