import { print, printError } from '../command/print.ts';
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { folders } from '#src/files/folders.ts';
import { startStaticServer, type ServerOptions, type StaticServer } from './static-server.ts';

const usage = `Usage: npm start -- [options]
       npm run preview -- [options]

Serves the built site until it is stopped. npm start builds it first.

  --port N         port to listen on (4321, or the next free one)
  --host NAME      address to listen on (this computer only)
  --allow-removal  of npm start: let papers go that no seed holds any more
  --quiet          of npm start: print only faults while the site is built
  --help           print this text`;

const options = {
  port: { type: 'string' },
  host: { type: 'string' },
  help: { type: 'boolean', default: false },
} as const;

const defaultPort = 4321;
/** After that many ports, any free one is used. */
const tries = 20;

/**
 * Serves the built site until it is interrupted.
 *
 * @param args `--port` and `--host` of the command line
 */
export async function serveSite(args: string[]): Promise<void> {
  const { values } = parseArgs({ args, options });
  if (values.help) {
    print(usage);
    return;
  }
  const root = resolve(folders.out);
  if (!existsSync(join(root, 'index.html'))) {
    throw new Error(`${root} holds no built site. Run npm run build first.`);
  }
  const server = await listen({ root, base: siteBase(), host: values.host, compress: true }, values.port);
  print(`The site is at ${server.url} (Ctrl+C ends it).`);
}

/** If the default port is taken, the next free one is used. A port that was asked for must be free. */
async function listen(options: ServerOptions, asked?: string): Promise<StaticServer> {
  if (asked !== undefined) return startStaticServer({ ...options, port: readPort(asked) });
  for (let port = defaultPort; port < defaultPort + tries; port += 1)
    try {
      return await startStaticServer({ ...options, port });
    } catch (error) {
      if (!isPortTaken(error)) throw error;
      printError(`Port ${String(port)} is taken; the next one is tried.`);
    }
  return startStaticServer(options);
}

/** `/` or the base with a slash at either end. */
function siteBase(): string {
  const name = (process.env['OFFPRINT_BASE'] ?? '').split('/').filter(Boolean).join('/');
  return name === '' ? '/' : `/${name}/`;
}

export function readPort(text: string): number {
  const port = Number(text);
  if (/^\d+$/.test(text) && port <= 65_535) return port;
  throw new Error(`"${text}" is not a port. Give --port a number from 0 to 65535.`);
}

function isPortTaken(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'EADDRINUSE';
}
