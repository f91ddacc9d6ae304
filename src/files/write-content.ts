import { existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { TextFiles } from '#lib/entries/format-entries.ts';
import { explainWrite } from './explain-write.ts';
import { listFiles, readText } from './read-files.ts';

/** Folders below the content folder that hold generated files only. */
const generatedFolders = ['papers', 'derived'];

/** New files wait here until all of them are written. */
const stagingFolder = '.staging';
const journalName = 'journal.json';

export interface ContentChanges {
  /** Paths whose text is new or different. */
  write: string[];
  /** Generated files that nothing stands for any more. */
  remove: string[];
}

function isWritten(content: string, path: string, files: TextFiles): boolean {
  const written = readText(join(content, path));
  return written !== undefined && written === files.get(path);
}

/**
 * Compares generated files with what is in the content folder.
 *
 * @param same paths of files that were found to be as they are there
 */
export function compareContent(
  content: string,
  files: TextFiles,
  same: ReadonlySet<string> = new Set(),
): ContentChanges {
  const present = generatedFolders.flatMap((folder) =>
    listFiles(join(content, folder)).map((path) => `${folder}/${path}`),
  );
  return {
    write: [...files.keys()].filter((path) => !same.has(path) && !isWritten(content, path, files)),
    remove: present.filter((path) => !files.has(path)),
  };
}

/** What a run had decided. A journal that a crash of the system left incomplete decides nothing: no file had moved yet. */
function readJournal(content: string): ContentChanges | undefined {
  try {
    return JSON.parse(readText(join(content, stagingFolder, journalName)) ?? '') as ContentChanges;
  } catch {
    return undefined;
  }
}

/** Moves staged files to their places. Can be repeated after an interruption. */
function applyJournal(content: string, changes: ContentChanges): void {
  const staging = join(content, stagingFolder);
  for (const path of changes.write) {
    if (!existsSync(join(staging, path))) continue;
    mkdirSync(dirname(join(content, path)), { recursive: true });
    renameSync(join(staging, path), join(content, path));
  }
  for (const path of changes.remove) rmSync(join(content, path), { force: true });
  rmSync(staging, { recursive: true, force: true });
}

/** Whether a run was killed while it wrote. */
export function isInterrupted(content: string): boolean {
  return existsSync(join(content, stagingFolder));
}

/** Finishes what a killed run had decided, or throws away what it had only begun. */
export function recoverContent(content: string): void {
  const changes = readJournal(content);
  if (changes) applyJournal(content, changes);
  else rmSync(join(content, stagingFolder), { recursive: true, force: true });
}

/** A disk that is full gets back what was staged on it. */
function stage(staging: string, files: TextFiles, changes: ContentChanges): void {
  try {
    for (const path of changes.write) {
      mkdirSync(dirname(join(staging, path)), { recursive: true });
      writeFileSync(join(staging, path), files.get(path) ?? '');
    }
    mkdirSync(staging, { recursive: true });
    writeFileSync(join(staging, `${journalName}.new`), JSON.stringify(changes));
    renameSync(join(staging, `${journalName}.new`), join(staging, journalName));
  } catch (error) {
    rmSync(staging, { recursive: true, force: true });
    throw error;
  }
}

/**
 * Brings the generated files up to date. All new text is staged before the journal is put in place
 * by one rename, and only then do files move, so that a run killed at any point leaves either the
 * old files or a journal from which the next run completes the new ones.
 */
export function writeContent(content: string, files: TextFiles, changes: ContentChanges): void {
  if (changes.write.length === 0 && changes.remove.length === 0) return;
  try {
    stage(join(content, stagingFolder), files, changes);
    applyJournal(content, changes);
  } catch (error) {
    throw explainWrite(error, content);
  }
}
