import { createHash } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import type * as Typst from '@myriaddreamin/typst-ts-node-compiler';
import type { Book } from '#lib/publish/book/book.ts';
import template from '#lib/publish/pdf/edition.typ?raw';
import { pdfContent } from '#lib/publish/pdf/pdf-content.ts';
import { describeMissing, showTexts } from '#lib/publish/pdf/show-text.ts';
import { folders } from '#src/files/folders.ts';
import { readPdfFonts } from '#src/files/pdf-fonts.ts';
import { createPdfWorkers, shareBytes } from '#src/files/pdf-workers.ts';
import { readPayload, readSealed, writeSealed } from '#src/files/sealed-file.ts';
import { typesetName } from '#src/files/typeset-name.ts';
import { once } from '../../site/once.ts';

/** Changes with how the library's file is packed. */
const packing = 4;
/**
 * Refuses what a screen reader could not read: a letter without a glyph, a formula without words. The library declares
 * one standard a file; `declareArchive` adds A-3a.
 */
const standard = 'ua-1';

/** Sets books as PDF. */
export interface PdfPress {
  /**
   * @param name of the file, under which it is kept for the next build
   * @param folder where it is kept; below the cache, if no other is named
   * @throws if the library refuses the book
   */
  typeset: (book: Book, name: string, folder?: string) => Promise<Uint8Array<ArrayBuffer>>;
}

/** What the library said, without the places in the template. */
function describeFault(text: string): string {
  const messages = [...text.matchAll(/message: "((?:[^"\\]|\\.)*)"/gu)].map(([, message = '']) => message);
  return [...new Set(messages)].slice(0, 3).join('; ') || text;
}

type Library = typeof Typst;

/** Threads that set books, the letters of their faces, and a digest of all that a file is made with but the book. */
function readTools() {
  const { files, families, hasPoint } = readPdfFonts();
  const workspace = resolve(folders.cache);
  mkdirSync(workspace, { recursive: true });
  const setPdf = createPdfWorkers({
    template,
    workspace,
    fonts: files.map(shareBytes),
    families,
    standard,
  });
  const digest = files.reduce(
    (hash, file) => hash.update(file),
    createHash('sha256')
      .update(`${standard} ${String(packing)}`)
      .update(template),
  );
  return { setPdf, hasPoint, maker: digest.digest('hex') };
}

type Tools = ReturnType<typeof readTools>;

async function typeset(
  { setPdf, hasPoint, maker }: Tools,
  book: Book,
  path: string,
): Promise<Uint8Array<ArrayBuffer>> {
  const { show, missing } = showTexts(hasPoint);
  const data = JSON.stringify(pdfContent(book, show));
  const seal = `${maker} ${data}`;
  const kept = readSealed(path, seal);
  if (kept) return new Uint8Array(kept);
  if (missing.size > 0) console.warn(describeMissing(basename(path), missing));
  const answer = await setPdf({ data, creationTimestamp: Date.parse(`${book.day}T00:00:00Z`) / 1000 });
  if ('fault' in answer)
    throw new Error(
      `${book.edition.title} cannot be set as PDF: ${describeFault(answer.fault)}. Leave pdf out of forms.editions in content/settings.yaml, and report the fault.`,
    );
  writeSealed(path, seal, answer.bytes);
  return answer.bytes;
}

function keptIn(): string {
  return join(folders.cache, typesetName);
}

/** A PDF as an earlier build set it, from whatever its book said then. */
export function readKeptPdf(name: string, folder = keptIn()): Buffer | undefined {
  return readPayload(join(folder, name));
}

/**
 * What sets books; nothing where its library has no program for this platform.
 *
 * @param load of the library
 */
export async function createPress(load: () => Promise<Library>): Promise<PdfPress | undefined> {
  const library = await load().catch(() => undefined);
  if (!library) return undefined;
  const getTools = once(() => Promise.resolve(readTools()));
  return {
    typeset: async (book, name, folder = keptIn()) => typeset(await getTools(), book, join(folder, name)),
  };
}

export const getPdfPress = once(() => createPress(() => import('@myriaddreamin/typst-ts-node-compiler')));
