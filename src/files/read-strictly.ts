import { readFileSync, statSync } from 'node:fs';
import type { Diagnostic } from '#lib/schema/diagnostic.ts';
import { diagnose, type RuleId } from '#lib/schema/rules.ts';
import { findBrokenBytes } from '#lib/sources/encoding/broken-bytes.ts';
import { PlaceIndex } from '#lib/sources/place-index.ts';
import { findMergeMark } from '#lib/text/find-merge-mark.ts';
import { BrokenFilesError } from './broken-files-error.ts';
import { remedyOf, rowOf } from './file-classes.ts';

type Told = Pick<Diagnostic, 'message' | 'hint' | 'places'>;

function ruleOf(file: string): RuleId {
  return rowOf(file)?.class === 'state' ? 'bad-state' : 'bad-text';
}

function reportMark(file: string, line: number): Told {
  const message = 'Git could not merge two versions of this file and left both, with marks between them.';
  const places = [{ file, line, column: 1 }];
  if (rowOf(file)?.class === 'state') return { message, hint: remedyOf(file), places };
  return { message, hint: 'Decide between the two versions and remove the marks.', places };
}

function reportBytes(file: string, bytes: Uint8Array, text: string): Told | undefined {
  const [broken] = findBrokenBytes(bytes, text, 'utf-8', 1);
  if (!broken) return undefined;
  const isState = rowOf(file)?.class === 'state';
  return {
    message: `The file is not UTF-8: byte ${String(broken.byte)} is no character.`,
    hint: isState ? remedyOf(file) : 'Save the file again as UTF-8.',
    places: [new PlaceIndex({ file, text }).placeAt(broken.offset)],
  };
}

/** Editors of long ago ended lines with one carriage return; the file would be one line without an end. */
function reportLineEnds(file: string, text: string): Told | undefined {
  if (!text.includes('\r') || text.includes('\n')) return undefined;
  const isState = rowOf(file)?.class === 'state';
  return {
    message: 'The lines of the file end with carriage returns alone, so that it is read as one line.',
    hint: isState ? remedyOf(file) : 'Save the file again with line ends of Unix (LF) or Windows (CRLF).',
    places: [{ file, line: 1, column: text.indexOf('\r') + 1 }],
  };
}

/** Signs that no page can hold, as an editor of binary files leaves them. */
const control = /[\u0000-\u0008\u000e-\u001f]/;

function reportControl(file: string, text: string): Told | undefined {
  const found = control.exec(text);
  if (!found) return undefined;
  const code = found[0].charCodeAt(0).toString(16).toUpperCase().padStart(4, '0');
  return {
    message: `The file holds the control character U+${code}, which no page can show.`,
    hint: rowOf(file)?.class === 'state' ? remedyOf(file) : 'Remove it, or write it as an escape.',
    places: [new PlaceIndex({ file, text }).placeAt(found.index)],
  };
}

/** What stands in a file that a person wrote, or that no command can make again, or why it cannot be read. */
export function examineText(
  path: string,
  file: string,
): { text: string | undefined } | { diagnostics: Diagnostic[] } {
  if (statSync(path, { throwIfNoEntry: false })?.isFile() !== true) return { text: undefined };
  const bytes = readFileSync(path);
  // The decoder leaves a byte order mark out.
  const text = new TextDecoder().decode(bytes);
  const mark = findMergeMark(text);
  const told =
    reportBytes(file, bytes, text) ??
    reportLineEnds(file, text) ??
    reportControl(file, text) ??
    (mark === undefined ? undefined : reportMark(file, mark));
  return told ? { diagnostics: [diagnose(ruleOf(file), told)] } : { text };
}

/**
 * Text of a state file, or nothing if there is none.
 *
 * @param file its path for messages: `content/log/changes.json`
 * @throws {BrokenFilesError} if it is not UTF-8, or has marks of a merge
 */
export function readStrictly(path: string, file: string): string | undefined {
  const read = examineText(path, file);
  if ('diagnostics' in read) throw new BrokenFilesError(read.diagnostics);
  return read.text;
}
