import { createHash } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import type * as Typst from '@myriaddreamin/typst-ts-node-compiler';
import type { Book } from '#lib/publish/book/book.ts';
import template from '#lib/publish/pdf/edition.typ?raw';
import { packPdf } from '#lib/publish/pdf/pack-pdf.ts';
import { pdfContent } from '#lib/publish/pdf/pdf-content.ts';
import { missingPress } from '#lib/publish/pdf/missing-press.ts';
import { describeMissing, showTexts } from '#lib/publish/pdf/show-text.ts';
import { folders } from '#src/files/folders.ts';
import { readPdfFonts, type PdfFonts } from '#src/files/pdf-fonts.ts';
import { readSealed, writeSealed } from '#src/files/sealed-file.ts';
import { typesetName } from '#src/files/typeset-name.ts';
import { once } from '../../site/once.ts';

/** Changes with how the library's file is packed. */
const packing = 1;
/** Refuses what a screen reader could not read: a letter without a glyph, a formula without words. */
const standard = 'ua-1';
/** Books after which the library forgets what it remembers of earlier ones. */
const maxAge = 2;

/** Sets books as PDF. */
export interface PdfPress {
  /**
   * @param name of the file, under which it is kept for the next build
   * @param folder where it is kept; below the cache, if no other is named
   * @throws if the library refuses the book
   */
  typeset: (book: Book, name: string, folder?: string) => Promise<Uint8Array<ArrayBuffer>>;
}

/** A message of the library, without the places in the template. */
function describeError(error: unknown): string {
  const text = error instanceof Error ? error.message : String(error);
  const messages = [...text.matchAll(/message: "((?:[^"\\]|\\.)*)"/gu)].map(([, message = '']) => message);
  return [...new Set(messages)].slice(0, 3).join('; ') || text;
}

function compile(
  compiler: Typst.NodeCompiler,
  fonts: PdfFonts,
  data: string,
  { edition, day }: Book,
): Buffer {
  const inputs = { data, faces: JSON.stringify(fonts.families) };
  const creationTimestamp = Date.parse(`${day}T00:00:00Z`) / 1000;
  try {
    const bytes = compiler.pdf(
      { mainFileContent: template, inputs },
      { pdfStandard: standard, creationTimestamp },
    );
    compiler.evictCache(maxAge);
    return bytes;
  } catch (error) {
    throw new Error(
      `${edition.title} cannot be set as PDF: ${describeError(error)}. Leave pdf out of forms.editions in content/settings.yaml, and report the fault.`,
      { cause: error },
    );
  }
}

type Library = typeof Typst;

/** The faces, the program and a digest of both and of the template. */
function readTools({ NodeCompiler }: Library) {
  const fonts = readPdfFonts();
  // The template names no file, so the workspace only has to be a folder.
  const workspace = resolve(folders.cache);
  mkdirSync(workspace, { recursive: true });
  const compiler = NodeCompiler.create({ workspace, fontArgs: [{ fontBlobs: fonts.files }] });
  const digest = fonts.files.reduce(
    (hash, file) => hash.update(file),
    createHash('sha256')
      .update(`${standard} ${String(packing)}`)
      .update(template),
  );
  return { compiler, fonts, maker: digest.digest('hex') };
}

type Tools = ReturnType<typeof readTools>;

function typeset({ compiler, fonts, maker }: Tools, book: Book, path: string): Uint8Array<ArrayBuffer> {
  const { show, missing } = showTexts((point) => fonts.points.has(point));
  const data = JSON.stringify(pdfContent(book, show));
  const seal = `${maker} ${data}`;
  const kept = readSealed(path, seal);
  if (kept) return new Uint8Array(kept);
  if (missing.size > 0) console.warn(describeMissing(basename(path), missing));
  const bytes = packPdf(compile(compiler, fonts, data, book));
  writeSealed(path, seal, bytes);
  return new Uint8Array(bytes);
}

/**
 * What sets books; nothing, and a sentence says so, where its library has no program for this platform.
 *
 * @param load of the library
 */
export async function createPress(load: () => Promise<Library>): Promise<PdfPress | undefined> {
  const library = await load().catch(() => undefined);
  if (!library) {
    console.warn(missingPress);
    return undefined;
  }
  const getTools = once(() => Promise.resolve(readTools(library)));
  return {
    typeset: async (book, name, folder = join(folders.cache, typesetName)) =>
      typeset(await getTools(), book, join(folder, name)),
  };
}

export const getPdfPress = once(() => createPress(() => import('@myriaddreamin/typst-ts-node-compiler')));
