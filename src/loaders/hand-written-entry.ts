import { createHash } from 'node:crypto';
import type { z } from 'astro/zod';
import type { Root } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { VFileMessage } from 'vfile-message';
import { parseHandWritten } from '#lib/entries/hand-written/parse-hand-written.ts';
import { headOf, parseFrontMatter } from '#lib/entries/parse-front-matter.ts';
import { editionSchema } from '#lib/schema/edition.ts';
import { noteSchema } from '#lib/schema/note.ts';
import { topicSchema } from '#lib/schema/topic.ts';
import type { HandWrittenKind } from '#src/files/list-hand-written.ts';

const schemas = { topics: topicSchema, notes: noteSchema, editions: editionSchema };

/** A hand-written text as a build keeps it. */
export interface HandWrittenEntry {
  id: string;
  data: Record<string, unknown>;
  /** The text below the front matter. */
  body: string;
  /** Of the whole file. */
  digest: string;
  /** Path from the root of the project, by which Astro finds the module of a text that it bundles. */
  filePath: string;
  /** Whether Astro's bundler has to render it. */
  deferredRender?: boolean;
  rendered?: { html: string; metadata: { tree: Root } };
}

/** Puts the place in the file before a message about the text. */
function describe(error: unknown, file: string, bodyLine: number): Error {
  const place = error instanceof VFileMessage ? error : undefined;
  const reason = place?.reason ?? (error instanceof Error ? error.message : String(error));
  const line = String((place?.line ?? 1) + bodyLine - 1);
  return new Error(`${file}:${line}:${String(place?.column ?? 1)}: ${reason}`, { cause: error });
}

function parseHead(kind: HandWrittenKind, file: string, text: string): Record<string, unknown> {
  const schema: z.ZodType<Record<string, unknown>> = schemas[kind];
  const parsed = parseFrontMatter(file, text, schema);
  if ('data' in parsed) return parsed.data;
  const [{ message, hint, places: [place] } = { message: '', hint: '', places: [] }] = parsed.diagnostics;
  throw new Error(`${file}:${String(place?.line ?? 1)}:${String(place?.column ?? 1)}: ${message} ${hint}`);
}

/** Of a whole file. */
export function digestText(source: string): string {
  return createHash('sha256').update(source).digest('base64url');
}

/**
 * Makes an entry of a hand-written text.
 *
 * @param file its path from the root of the project
 * @throws with the place in the file if it cannot be read
 */
export function toHandWrittenEntry(
  kind: HandWrittenKind,
  id: string,
  file: string,
  source: string,
): HandWrittenEntry {
  const text = source.replace(/^\ufeff/, '');
  const data = parseHead(kind, file, text);
  const head = headOf(text);
  const body = text.slice(head.length);
  let tree: Root | undefined;
  try {
    tree = parseHandWritten(body);
  } catch (error) {
    throw describe(error, file, head.split('\n').length);
  }
  return {
    id,
    data,
    body: body.trim(),
    digest: digestText(source),
    filePath: file,
    ...(tree ? { rendered: { html: toHtml(tree), metadata: { tree } } } : { deferredRender: true }),
  };
}
