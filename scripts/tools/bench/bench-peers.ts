import { existsSync, realpathSync } from 'node:fs';
import { createRequire } from 'node:module';
import { delimiter, join, resolve } from 'node:path';
import { formatRow, sizeOf, type Row } from './bench-table.ts';
import { measureProcess } from './measure-process.ts';
import { writePeer, type PeerFiles } from './peer-pages.ts';
import { eleventyFiles, hugoFiles } from './peer-templates.ts';
import { print } from '../../command/print.ts';

interface Peer {
  name: string;
  files: PeerFiles;
  /** Folder of the Markdown files. */
  papers: string;
  /** The command to run in the folder; `undefined` if the generator is not installed. */
  findCommand: () => [command: string, args: string[]] | undefined;
}

function findOnPath(name: string): string | undefined {
  const places = (process.env['PATH'] ?? '').split(delimiter).map((folder) => join(folder, name));
  return places.find((place) => existsSync(place));
}

/** Finds Eleventy's program in the project's folder or one above it. */
function findEleventy(): string | undefined {
  try {
    return createRequire(join(process.cwd(), 'package.json')).resolve('@11ty/eleventy/cmd.cjs');
  } catch {
    return findOnPath('eleventy');
  }
}

const peers: Peer[] = [
  {
    name: 'Hugo',
    files: hugoFiles,
    papers: 'content/papers',
    findCommand: () => {
      const hugo = findOnPath('hugo');
      return hugo === undefined ? undefined : [hugo, ['--quiet']];
    },
  },
  {
    name: 'Eleventy',
    files: eleventyFiles,
    papers: 'papers',
    findCommand: () => {
      const eleventy = findEleventy();
      return eleventy === undefined ? undefined : [process.execPath, [realpathSync(eleventy), '--quiet']];
    },
  },
];

const note = `the same papers elsewhere: one page a paper with authors, abstract and link, one a week, all weeks, the newest, a feed;
  no topics, authors, months, related papers, search or downloads, which are in the site above; installed versions, cold, minimal templates`;

function formatRatios(own: Row, peer: Row): string {
  const ratio = (value = 0, other = 0, unit = '') =>
    other > 0 ? `${(value / other).toFixed(1)} times the ${unit}` : '';
  const perFile = (row: Row) => (row.cpuSeconds ?? row.seconds ?? 0) / (row.files ?? 1);
  return [
    ratio(own.seconds, peer.seconds, 'seconds'),
    ratio(own.cpuSeconds, peer.cpuSeconds, 'CPU time'),
    ratio(own.peakMegabytes, peer.peakMegabytes, 'memory'),
    ratio(own.files, peer.files, 'files'),
    ratio(perFile(own), perFile(peer), 'CPU time a file'),
  ].join(', ');
}

/** Builds the papers of a content folder with the other generators that are installed, inside `folder`. */
export async function benchPeers(content: string, folder: string, own: Row): Promise<void> {
  print(note);
  print(formatRow({ ...own, stage: '  Offprint, site' }));
  for (const { name, files, papers, findCommand } of peers) {
    const place = resolve(folder, name.toLowerCase());
    const found = findCommand();
    if (!found) {
      print(`  ${name} is not installed: neither on PATH nor, for a package, in node_modules.`);
      continue;
    }
    writePeer(files, content, papers, place);
    const row = {
      stage: `  ${name}`,
      ...(await measureProcess(...found, { cwd: place })),
      ...sizeOf(join(place, 'public')),
    };
    print(`${formatRow(row)}\n    Offprint takes ${formatRatios(own, row)}.`);
  }
}
