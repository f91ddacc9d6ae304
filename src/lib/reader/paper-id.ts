const maxLength = 200;
const idPattern = /^[a-z\d][\w.-]*(?:\/[a-z\d][\w.-]*)*$/i;

/**
 * The id of a paper as a browser knows it: the end of the address of its page, `2510.00568` or `cs/0112017`. Nothing if
 * a value cannot be one.
 */
export function readPaperId(value: unknown): string | undefined {
  return typeof value === 'string' && value.length <= maxLength && idPattern.test(value) ? value : undefined;
}

/** Earlier ids of papers with those that took their place. */
export type Aliases = ReadonlyMap<string, string>;

/** Ids with the current one in the place of an earlier one, each once, in their order. */
export function followAliases(ids: readonly string[], aliases: Aliases): string[] {
  return [...new Set(ids.map((id) => aliases.get(id) ?? id))];
}
