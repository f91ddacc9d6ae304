import type { IncomingMessage, ServerResponse } from 'node:http';
import { basename, resolve } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { forgetAnswers, onLiveChange } from '#src/site/live-entries.ts';
import { wordsId } from '#src/loaders/words-module.ts';
import { askUntilWhole, innerHeader, repeatRequest, type Answer } from './ask-until-whole.ts';
import type { IngestBeside } from './ingest-beside.ts';
import { comesByIngest, isIngestInput } from './ingest-inputs.ts';
import { followPages, type OvertakenPages } from './overtaken-pages.ts';
import { takeTurns, type Turns } from './take-turns.ts';
import { below } from './watched-paths.ts';

type Server = Parameters<NonNullable<AstroIntegration['hooks']['astro:server:setup']>>[0]['server'];

/** Editors write a file in several steps, and an ingest hundreds of files. One run after the last step is enough. */
const settleMs = 150;

/**
 * Makes the server run its modules anew. Pages read settings and derived files when their modules are loaded, and keep
 * the answers of queries, so that a single changed file may decide about all of them. Only the words are a module that
 * is written from content; all others stay compiled.
 */
function runAgain(server: Server): void {
  for (const environment of Object.values(server.environments)) {
    const words = environment.moduleGraph.getModuleById(wordsId);
    if (words) environment.moduleGraph.invalidateModule(words);
    environment.hot.send({ type: 'full-reload', path: '*' });
  }
}

/** A text reaches the pages by the entries, which are told of when it is loaded. To run the modules before that changes nothing. */
const comesByEntries = /\.mdx$/;

/** Astro's list of the texts that it makes modules of, below its own folder. It is written after the texts are loaded. */
const moduleList = 'content-modules.mjs';

/** Whether a file is code, by which everything may be another. */
function isCode(path: string): boolean {
  return ['src', 'scripts'].some((folder) => below(resolve(folder), path) !== undefined);
}

/** No page reads a hidden file, such as the lock that each ingest takes and leaves. */
function isHidden(path: string): boolean {
  return basename(path).startsWith('.');
}

/** Calls an action once, when the calls of what it returns have come to rest. */
function whenSettled(act: () => void): () => void {
  let timer: NodeJS.Timeout | undefined;
  return () => {
    clearTimeout(timer);
    timer = setTimeout(act, settleMs);
  };
}

/** Whether a browser asks for a page, and not for a script or a picture of one. */
function isPage({ method, headers }: Pick<IncomingMessage, 'method' | 'headers'>): boolean {
  return method === 'GET' && headers.accept?.includes('text/html') === true;
}

function passOn(response: ServerResponse, { status, headers, body }: Answer): void {
  // Of this connection alone.
  const { connection: _connection, 'transfer-encoding': _encoding, ...rest } = headers;
  response.writeHead(status, { ...rest, 'content-length': body.length });
  response.end(body);
}

/** A page is asked for again after this time, and a change of files is over after it. */
const retryMs = 250;
const restMs = 2000;

/** Answers with a page when the server has the whole of it, see {@link askUntilWhole}. */
function answerWhole(server: Server, turns: Turns): void {
  let lastChange = -restMs;
  server.watcher.on('all', () => {
    lastChange = performance.now();
  });
  const isChanging = () => performance.now() - lastChange < restMs;
  server.middlewares.use((request, response, next) => {
    if (!isPage(request) || request.headers[innerHeader] !== undefined) {
      next();
      return;
    }
    const path = request.originalUrl ?? request.url ?? '/';
    askUntilWhole(
      () => turns.make(() => repeatRequest(request, path)),
      isChanging,
      () => pause(retryMs),
    ).then((answer) => {
      passOn(response, answer);
    }, next);
  });
}

/** Loads pages again that were asked for before a change and connect after it. */
function catchUp(server: Server, pages: OvertakenPages): void {
  server.middlewares.use((request, _response, next) => {
    if (isPage(request)) pages.ask();
    next();
  });
  server.environments.client.hot.on('vite:client:connect', (_payload, client) => {
    if (pages.connect()) client.send({ type: 'full-reload', path: '*' });
  });
}

interface Followed {
  seeds: string;
  content: string;
  /** Brings the entries up to date with the seeds and with the files that decide about them, if that is wanted. */
  ingest: IngestBeside | undefined;
  /** Says what is wrong with hand-written files. */
  examine: () => void;
}

/** Follows every change of seeds and content: ingests what needs it, and makes the pages anew. */
export function followContent({ seeds, content, ingest, examine }: Followed): AstroIntegration {
  let modules = '';
  let isServing = false;
  return {
    name: 'offprint-follow-content',
    hooks: {
      'astro:config:done': ({ config }) => {
        modules = resolve(fileURLToPath(config.root), '.astro', moduleList);
      },
      'astro:server:start': () => {
        isServing = true;
      },
      'astro:server:setup': ({ server }) => {
        const ingestSoon = whenSettled(() => ingest?.ask());
        const examineSoon = whenSettled(examine);
        const pages = followPages();
        const turns = takeTurns();
        answerWhole(server, turns);
        catchUp(server, pages);
        const reloadSoon = whenSettled(() => {
          // Modules that are run while Astro still looks for its routes would know no page, and go on knowing none.
          if (!isServing) return;
          turns.change(() => {
            pages.change();
            runAgain(server);
          });
        });
        onLiveChange(reloadSoon);
        server.watcher.add([resolve(seeds), resolve(content)]);
        server.watcher.on('all', (event, path) => {
          // Each file of a folder is told of by itself.
          if (event === 'addDir' || event === 'unlinkDir') return;
          const inSeeds = below(resolve(seeds), path);
          const inContent = below(resolve(content), path);
          if (isCode(path)) {
            forgetAnswers();
            ingest?.renew();
          }
          if (inSeeds !== undefined && isIngestInput('seeds', inSeeds)) ingestSoon();
          if (inContent !== undefined && isIngestInput('content', inContent)) ingestSoon();
          else if (inContent !== undefined && /\.(?:mdx|yaml)$/.test(inContent)) examineSoon();
          const isRead =
            inContent !== undefined &&
            !isHidden(path) &&
            !comesByEntries.test(inContent) &&
            !comesByIngest(inContent);
          if (isRead || path === modules) reloadSoon();
        });
      },
    },
  };
}
