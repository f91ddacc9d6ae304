import type { Diagnostic } from '#lib/schema/diagnostic.ts';
import { diagnose } from '#lib/schema/rules.ts';
import type { Seed } from '../source.ts';
import type { XmlElement } from './xml-element.ts';
import { XmlTreeBuilder } from './xml-tree-builder.ts';

/** Places named in one message. */
const shownPlaces = 20;

/** Left as they stand; {@link decodeEntities} knows HTML's, and no file may define its own. */
const undefinedEntity = 'undefined entity.';
/** Whatever is still open at the end of a cut file is reported once. */
const atEnd = /^(?:unclosed tag|unexpected end|document must contain a root)/;

function reportErrors(errors: XmlTreeBuilder['errors']): Diagnostic[] {
  const shown = errors.filter(({ message }) => message !== undefinedEntity && !atEnd.test(message));
  if (shown.length === 0) return [];
  return [
    diagnose('bad-xml', {
      message: `The file is not well-formed XML in ${shown.length} place(s), first: ${(shown[0]?.message ?? '').replace(/\.$/, '')}.`,
      hint: 'What can be read is kept. Compare the papers at these places with their page, or fetch the file again.',
      places: shown.slice(0, shownPlaces).map(({ place }) => place),
    }),
  ];
}

/** Nothing that is cut is used, since a part of a title or an abstract would pass for the whole. */
function reportCut(open: XmlElement[], recordNames: string[]): Diagnostic[] {
  const [root] = open;
  if (!root) return [];
  const record = open.find(({ name }) => recordNames.includes(name));
  return [
    diagnose('cut-file', {
      message: record
        ? 'The file ends within the record that begins here; the record is not used.'
        : `The file ends before its last line, </${root.name}>; papers may be missing.`,
      hint: 'Fetch the file again. The records before the cut are read.',
      places: [(record ?? open.at(-1) ?? root).place],
    }),
  ];
}

/** Reads a file as XML. `recordNames` are the elements that hold one record each. */
export function readXml(
  seed: Seed,
  recordNames: string[],
): { root: XmlElement | undefined; diagnostics: Diagnostic[] } {
  const builder = new XmlTreeBuilder(seed);
  builder.read();
  return {
    root: builder.root,
    diagnostics: [...reportErrors(builder.errors), ...reportCut(builder.open, recordNames)],
  };
}

/** Characters at the beginning of a file that tell its format. */
const looked = 100_000;

/** The beginning of a file as XML, unless it does not begin as XML does; the last elements may be cut. */
export function peekXml(text: string): XmlElement | undefined {
  if (!/^\s*<(?:[?!]|[a-z])/i.test(text)) return undefined;
  const seed = { file: '', text: text.slice(0, looked) };
  const builder = new XmlTreeBuilder(seed);
  builder.read();
  return builder.root;
}
