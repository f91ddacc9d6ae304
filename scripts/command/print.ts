import { formatJson } from '#lib/text/format-json.ts';
import { printableLines } from '#lib/text/printable.ts';

/** Writes lines to standard output. Everything that a command says goes through here or {@link printError}. */
export function print(text: string): void {
  console.log(printableLines(text));
}

/** Writes JSON to standard output, escaped as JSON is. */
export function printJson(value: unknown): void {
  console.log(formatJson(value, 2));
}

/** Writes lines to standard error. */
export function printError(text: string): void {
  console.error(printableLines(text));
}
