/** Reads an option that is a number of things. @throws if it is no whole number above 0 */
export function readCount(option: string, text: string): number {
  const count = Number(text);
  if (!Number.isInteger(count) || count < 1)
    throw new Error(`--${option} “${text}” is not a number. Give it a whole number above 0.`);
  return count;
}
