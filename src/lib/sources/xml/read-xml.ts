import type { Diagnostic } from '#lib/schema/diagnostic.ts';
import { diagnose } from '#lib/schema/rules.ts';
import type { Seed } from '../source.ts';
import type { XmlElement } from './xml-element.ts';
import { XmlTreeBuilder } from './xml-tree-builder.ts';

/** Places named in one message. */
const shownPlaces = 20;

/** These entities stay unchanged. {@link decodeEntities} decodes those of HTML; a file cannot define its own. */
const undefinedEntity = 'undefined entity.';
/** Elements that are open at the end of a cut file are reported once. */
const atEnd = /^(?:unclosed tag|unexpected end|document must contain a root)/;

function reportErrors(errors: XmlTreeBuilder['errors']): Diagnostic[] {
  const shown = errors.filter(({ message }) => message !== undefinedEntity && !atEnd.test(message));
  if (shown.length === 0) return [];
  return [
    diagnose('bad-xml', {
      message: `The file is not well-formed XML in ${shown.length} place(s), first: ${(shown[0]?.message ?? '').replace(/\.$/, '')}.`,
      hint: 'The readable parts are kept. Compare the papers at these places with their page, or fetch the file again.',
      places: shown.slice(0, shownPlaces).map(({ place }) => place),
    }),
  ];
}

/** Reports a cut file. Cut records are not used, since part of a title or an abstract would look complete. */
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

/** Number of first characters of a file that are read to find its format. */
const looked = 100_000;

/** Parses the beginning of a file; `undefined` if it does not begin as XML. The last elements may be cut. */
export function peekXml(text: string): XmlElement | undefined {
  if (!/^\s*<(?:[?!]|[a-z])/i.test(text)) return undefined;
  const seed = { file: '', text: text.slice(0, looked) };
  const builder = new XmlTreeBuilder(seed);
  builder.read();
  return builder.root;
}
