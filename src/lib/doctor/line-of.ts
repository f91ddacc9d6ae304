/**
 * The line of a file that holds a text, counted from 1; 1 if none does.
 *
 * @param option where to look from: the line that holds this
 */
export function lineOf(text: string, part: string, option = ''): number {
  const lines = text.split('\n');
  const first = lines.findIndex((line) => line.includes(option));
  return lines.findIndex((line, index) => index >= first && line.includes(part)) + 1 || 1;
}
