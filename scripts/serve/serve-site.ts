import { print, printError } from '../command/print.ts';
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { readArguments } from '../command/read-arguments.ts';
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

/** Where the site is served. */
interface Address {
  /** The default port, or the next free one, if undefined. */
  port: number | undefined;
  /** This computer only if undefined. */
  host: string | undefined;
}

/**
 * Reads the command line; prints help, and gives nothing, if it asks for that.
 *
 * @param args `--port` and `--host` of the command line
 */
export function readAddress(args: string[]): Address | undefined {
  const { values } = readArguments({ args, options });
  if (!values.help)
    return { port: values.port === undefined ? undefined : readPort(values.port), host: values.host };
  print(usage);
  return undefined;
}

/** Serves the built site until it is interrupted. */
export async function serveSite({ port, host }: Address): Promise<void> {
  const root = resolve(folders.out);
  if (!existsSync(join(root, 'index.html'))) {
    throw new Error(`${root} holds no built site. Run npm run build first.`);
  }
  const server = await listen({ root, base: siteBase(), host, compress: true }, port);
  print(`The site is at ${server.url} (Ctrl+C ends it).`);
}

/** If the default port is taken, the next free one is used. A port that was asked for must be free. */
async function listen(options: ServerOptions, asked: number | undefined): Promise<StaticServer> {
  if (asked !== undefined) return startStaticServer({ ...options, port: asked });
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
