import { print, printJson } from './print.ts';

/** Options of every command that reports; each command says in its usage what it keeps quiet about. */
export const reportOptions = {
  json: { type: 'boolean', default: false },
  quiet: { type: 'boolean', default: false },
} as const;

/** What was asked for. JSON is printed even to whoever wants quiet. */
export interface ReportForm {
  json: boolean;
  quiet: boolean;
}

/**
 * Prints what a command has done or found, in the form that was asked for.
 *
 * @param value for programs
 * @param text for people; made only if it is printed
 */
export function printResult({ json, quiet }: ReportForm, value: unknown, text: () => string): void {
  if (json) printJson(value);
  else if (!quiet) print(text());
}
