import { existsSync, rmSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fetchStateName, type folders } from '#src/files/folders.ts';
import {
  areSameFiles,
  differingPaths,
  digestFiles,
  type FileDigest,
  type FileDigests,
} from '#src/files/file-digests.ts';
import { handWrittenKinds, listHandWritten, type HandWrittenKind } from '#src/files/list-hand-written.ts';
import { headOf } from '#lib/entries/parse-front-matter.ts';
import { listFiles, readText, toPosix } from '#src/files/read-files.ts';
import { readSealed, writeSealed } from '#src/files/sealed-file.ts';
import { isInterrupted, type ContentChanges } from '#src/files/write-content.ts';
import { siteCode } from './code-places.ts';

type Folders = typeof folders;

/** All that a build reads, and all that it leaves. */
interface BuildStamp {
  /** Seeds, content and code, by path. */
  inputs: FileDigests;
  /** The front matter of each hand-written text. That of a topic decides about papers; its introduction does not. */
  rules: ReadonlyMap<string, string>;
  output: FileDigests;
  /** Number of papers of the site. */
  papers: number;
}

const name = 'build-stamp';

function listPlace(place: string): string[] {
  if (!existsSync(place)) return [];
  return statSync(place).isDirectory() ? listFiles(place).map((path) => join(place, path)) : [place];
}

/** What decides about a site beside files: the Node that runs and the settings of the environment. */
export function maker(): string {
  const variables = Object.entries(process.env).filter(([key]) => key.startsWith('OFFPRINT_'));
  return JSON.stringify([process.version, variables.sort(([a], [b]) => (a < b ? -1 : 1))]);
}

/** Digests of everything that a build of these folders reads. */
function digestInputs({ seeds, content }: Folders, known?: FileDigests): FileDigests {
  // The listing leaves hidden files out.
  const places = [seeds, join(seeds, fetchStateName), content, ...siteCode];
  return digestFiles(places.flatMap(listPlace), known);
}

/** The inputs after an ingest wrote some of them. Others keep the digest from before it, since it may have read them. */
export function addChanges(inputs: FileDigests, content: string, changes: ContentChanges): FileDigests {
  const next = new Map(inputs);
  for (const path of changes.remove) next.delete(join(content, path));
  for (const [path, digest] of digestFiles(changes.write.map((path) => join(content, path))))
    next.set(path, digest);
  return next;
}

/** The front matter of each hand-written text by its path, as it is written. */
function readRules(content: string): Map<string, string> {
  const places = handWrittenKinds.flatMap((kind) => listPlace(join(content, kind)));
  const paths = places.filter((path) => path.endsWith('.mdx'));
  return new Map(paths.map((path) => [path, headOf((readText(path) ?? '').replace(/^\ufeff/, ''))]));
}

/** The stamp of the last complete build; nothing if there is none that can be trusted. */
function readStamp(cache: string): BuildStamp | undefined {
  const bytes = readSealed(join(cache, name), maker());
  if (bytes === undefined) return undefined;
  const { inputs, rules, output, papers } = JSON.parse(bytes.toString('utf8')) as {
    inputs: [string, FileDigest][];
    rules: [string, string][];
    output: [string, FileDigest][];
    papers: number;
  };
  return { inputs: new Map(inputs), rules: new Map(rules), output: new Map(output), papers };
}

/** Leaves the stamp of a complete build whose output is known. */
export function saveStamp(cache: string, { inputs, rules, output, papers }: BuildStamp): void {
  const text = JSON.stringify({ inputs: [...inputs], rules: [...rules], output: [...output], papers });
  writeSealed(join(cache, name), maker(), Buffer.from(text));
}

export interface StampCheck extends Pick<BuildStamp, 'inputs' | 'rules'> {
  /** The stamp of the last complete build. */
  last: BuildStamp | undefined;
  /** Whether a build would read the same and leave the same. */
  isCurrent: boolean;
}

/**
 * Compares a site with the stamp of its last complete build. Sizes and times of files are compared, and
 * the bytes where those differ.
 */
export function checkStamp(folders: Folders): StampCheck {
  const last = readStamp(folders.cache);
  const inputs = digestInputs(folders, last?.inputs);
  // Read before an ingest reads them, so that what is saved meanwhile is a change.
  const rules = readRules(folders.content);
  if (!last || !areSameFiles(inputs, last.inputs)) return { inputs, rules, last, isCurrent: false };
  const output = digestOutput(folders.out, last.output);
  const isCurrent = areSameFiles(output, last.output) && !isInterrupted(folders.content);
  // Files that only got another time need not be read again.
  if (isCurrent) saveStamp(folders.cache, { inputs, rules, output, papers: last.papers });
  return { inputs, rules, last, isCurrent };
}

/** Texts of which an ingest knows the names only. */
const textsOfPages = /^(?:(?:notes|editions)\/.*\.mdx|words\.yaml)$/;

/** Whether an ingest would read anything else than the last complete build did. */
export function needsIngest(
  { inputs, rules, last }: Pick<StampCheck, 'inputs' | 'rules' | 'last'>,
  content: string,
): boolean {
  if (!last || isInterrupted(content)) return true;
  return differingPaths(inputs, last.inputs).some((path) => {
    const isEdited = inputs.has(path) && last.inputs.has(path);
    const hasSameRules = rules.has(path) && rules.get(path) === last.rules.get(path);
    return !isEdited || !(hasSameRules || textsOfPages.test(toPosix(relative(content, path))));
  });
}

/** A hand-written text by its kind and its id. */
export interface EditedText {
  kind: HandWrittenKind;
  id: string;
}

/**
 * The hand-written texts below whose front matter something differs from the last complete build, if nothing else does.
 *
 * @returns nothing if there is no such build, or if anything else differs
 */
export function listEditedTexts(
  { inputs, rules, last }: Pick<StampCheck, 'inputs' | 'rules' | 'last'>,
  content: string,
): EditedText[] | undefined {
  if (!last || isInterrupted(content)) return undefined;
  const texts = new Map(
    handWrittenKinds.flatMap((kind) =>
      listHandWritten(content, kind).names.map((name): [string, EditedText] => [
        join(content, kind, name),
        { kind, id: name.replace(/\.mdx$/, '') },
      ]),
    ),
  );
  const edited: EditedText[] = [];
  for (const path of differingPaths(inputs, last.inputs)) {
    const text = texts.get(path);
    const isBody = rules.get(path) === last.rules.get(path) && inputs.has(path) && last.inputs.has(path);
    if (!text || !isBody) return undefined;
    edited.push(text);
  }
  return edited.length > 0 ? edited : undefined;
}

/** Forgets the stamp, before a build changes what it speaks of. */
export function removeStamp(cache: string): void {
  rmSync(join(cache, name), { force: true });
}

/** Digests of all files of the site. */
export function digestOutput(out: string, known?: FileDigests): FileDigests {
  return digestFiles(listPlace(out), known);
}
