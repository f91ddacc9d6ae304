import { parseArgs } from 'node:util';

/**
 * Reads the command line, as `parseArgs` of Node does.
 *
 * @throws with what is wrong in a sentence, and with the command that explains the options
 */
export const readArguments: typeof parseArgs = (config) => {
  try {
    return parseArgs(config);
  } catch (error) {
    // Node goes on with advice on hyphens that no command here has a use for.
    const [fault = ''] = error instanceof Error ? error.message.split(/\.\s|\n/) : [];
    const name = process.env['npm_lifecycle_event'];
    const help = name === undefined ? '--help' : `npm run ${name} -- --help`;
    throw new Error(`${fault.replace(/\.$/, '')}. ${help} explains the options.`, { cause: error });
  }
};
