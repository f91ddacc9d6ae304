import { createHash } from 'node:crypto';
import { join, relative } from 'node:path';
import type { FileDigests } from '#src/files/file-digests.ts';
import type { folders } from '#src/files/folders.ts';
import { handWrittenKinds, listHandWritten } from '#src/files/list-hand-written.ts';
import { toPosix } from '#src/files/read-files.ts';
import { maker } from './build-stamp.ts';

type Folders = Pick<typeof folders, 'seeds' | 'content'>;

/** What the program that renders the pages reads when it runs. Everything else below the content is built into it. */
const dataOfPages = /^(?:(?:papers|derived|state|log|enrichment)\/|(?:decisions|people)\.yaml$)/;

/** The hand-written texts that get a page, from the root of the project. A text may import others, which get none. */
function listTexts(content: string): Set<string> {
  return new Set(
    handWrittenKinds.flatMap((kind) =>
      listHandWritten(content, kind).names.map((name) => join(content, kind, name)),
    ),
  );
}

/** Whether a file is built into the program that renders the pages. A hand-written text is, if it imports something. */
function programTest({ seeds, content }: Folders): (path: string) => boolean {
  const inSeeds = `${toPosix(seeds)}/`;
  const texts = listTexts(content);
  return (path) =>
    !toPosix(path).startsWith(inSeeds) &&
    !texts.has(path) &&
    !dataOfPages.test(toPosix(relative(content, path)));
}

/** The inputs that are built into the program, in order. */
export function listProgramInputs(inputs: FileDigests, places: Folders): string[] {
  return [...inputs.keys()].filter(programTest(places)).sort();
}

/**
 * Digest of all that is built into the program that renders the pages, but for hand-written texts: whether it holds one
 * that differs, the store of entries says.
 */
export function digestProgram(inputs: FileDigests, places: Folders): string {
  const hash = createHash('sha256').update(`${maker()}\n`);
  for (const path of listProgramInputs(inputs, places))
    hash.update(`${path} ${inputs.get(path)?.[2] ?? ''}\n`);
  return hash.digest('hex');
}
