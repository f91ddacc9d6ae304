import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { ownValue } from '#lib/schema/own-value.ts';
import { listFiles } from '#src/files/read-files.ts';
import type { Encode } from './write-index.ts';

/** The files of an index, by path: a hash of what is in each, and its size and time. */
export interface IndexRecord {
  /** Name of the folder. */
  folder: string;
  files: Record<string, [hash: string, mark: string]>;
  /** Mark of the file that names the folder. */
  manifest: string;
}

export const manifestName = 'manifest.json';
const asItIs: Encode = (content) => content;
/** No index is called so. */
const working = 'making';

function hashOf(content: Uint8Array): string {
  return createHash('sha256').update(content).digest('hex').slice(0, 32);
}

function readMark(path: string): string | undefined {
  const found = statSync(path, { throwIfNoEntry: false });
  return found && `${found.size} ${found.mtimeMs}`;
}

/** True if a folder holds the index that was recorded, and nothing else. */
export function isAsRecorded(parent: string, { folder, files, manifest }: IndexRecord): boolean {
  return (
    readMark(join(parent, manifestName)) === manifest &&
    listFiles(parent).length === Object.keys(files).length + 1 &&
    Object.entries(files).every(([path, [, mark]]) => readMark(join(parent, folder, path)) === mark)
  );
}

/** Writes an index, file by file. Those that the last index has in the same form stay as they are. */
export class IndexFolder {
  readonly #parent: string;
  readonly #path: string;
  readonly #last: IndexRecord['files'];
  readonly #hashes = new Map<string, string>();
  readonly #folders = new Set<string>();

  /**
   * @param parent Of this index and the last one; all else in it is removed.
   * @param last What the last run recorded; a file that is not as it was left is written again.
   */
  constructor(parent: string, last?: IndexRecord) {
    this.#parent = parent;
    this.#path = join(parent, working);
    this.#last = last?.files ?? {};
    mkdirSync(parent, { recursive: true });
    for (const name of readdirSync(parent))
      if (name !== last?.folder) rmSync(join(parent, name), { recursive: true });
    if (last && existsSync(join(parent, last.folder))) renameSync(join(parent, last.folder), this.#path);
  }

  /** @param encode Makes the form in which it is published; by default, that is the content itself. */
  add(path: string, content: Uint8Array, encode: Encode = asItIs): void {
    const target = join(this.#path, path);
    const hash = hashOf(content);
    this.#hashes.set(path, hash);
    const [known, mark] = ownValue(this.#last, path) ?? [];
    if (known === hash && readMark(target) === mark) return;
    const folder = dirname(target);
    if (!this.#folders.has(folder)) mkdirSync(folder, { recursive: true });
    this.#folders.add(folder);
    writeFileSync(target, encode(content));
  }

  /** Takes all files of the last index over, of which some may be added anew. */
  keepAll(): void {
    for (const [path, [hash]] of Object.entries(this.#last)) this.#hashes.set(path, hash);
  }

  /** Paths of all files, in the order in which they came. */
  get paths(): string[] {
    return [...this.#hashes.keys()];
  }

  /**
   * Gives the folder a name after what is in it.
   *
   * @param writeManifest Text of the file that leads to the folder.
   */
  finish(writeManifest: (folder: string) => string): IndexRecord {
    for (const path of listFiles(this.#path)) if (!this.#hashes.has(path)) rmSync(join(this.#path, path));
    const all = [...this.#hashes].sort(([a], [b]) => (a < b ? -1 : 1));
    const folder = hashOf(Buffer.from(JSON.stringify(all))).slice(0, 10);
    renameSync(this.#path, join(this.#parent, folder));
    const manifest = join(this.#parent, manifestName);
    writeFileSync(manifest, writeManifest(folder));
    const markOf = (path: string) => readMark(path) ?? '';
    const files = all.map(([path, hash]) => [path, [hash, markOf(join(this.#parent, folder, path))]]);
    return {
      folder,
      files: Object.fromEntries(files) as IndexRecord['files'],
      manifest: markOf(manifest),
    };
  }
}
