import { readArguments } from './read-arguments.ts';
import { print } from './print.ts';

/**
 * Prints how to call a command that has no other option, if `--help` asks for it. Throws on every other option.
 *
 * @returns what else stands on the command line, or nothing if help was printed
 */
export function printHelp(usage: string, { allowPositionals = false } = {}): string[] | undefined {
  const { values, positionals } = readArguments({
    allowPositionals,
    options: { help: { type: 'boolean', default: false } },
  });
  if (!values.help) return positionals;
  print(`${usage}\n\n  --help  print this text`);
  return undefined;
}
