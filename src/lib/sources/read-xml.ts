import { SaxesParser } from 'saxes';
import type { Diagnostic, Place } from '#lib/schema/diagnostic.ts';
import { PlaceIndex } from './place-index.ts';
import type { Seed } from './source.ts';

export interface XmlElement {
  /** Local name, with a usual prefix unless the element belongs to the root's own vocabulary: `title`, `dc:creator`. */
  name: string;
  /** Without those of other namespaces. */
  attributes: Record<string, string>;
  children: XmlElement[];
  /** All text inside, that of children included. */
  text: string;
  place: Place;
  lastLine: number;
  /** False if the file ends inside the element. */
  closed: boolean;
}

/** Prefixes by which readers know the vocabularies, whatever a file calls them. */
const prefixes = new Map([
  ['http://www.w3.org/2005/Atom', 'atom'],
  ['http://purl.org/rss/1.0/', ''],
  ['http://purl.org/dc/elements/1.1/', 'dc'],
  ['http://purl.org/dc/terms/', 'dcterms'],
  ['http://purl.org/rss/1.0/modules/content/', 'content'],
  ['http://www.w3.org/1999/02/22-rdf-syntax-ns#', 'rdf'],
  ['http://arxiv.org/schemas/atom', 'arxiv'],
  ['http://a9.com/-/spec/opensearch/1.1/', 'opensearch'],
]);

/** Deeper markup is no feed, and the parser's cost grows with the square of the depth. */
const deepest = 500;

/** Places named in one message. */
const shownPlaces = 20;

/** Left as they stand; {@link decodeEntities} knows HTML's, and no file may define its own. */
const undefinedEntity = 'undefined entity.';
/** Whatever is still open at the end of a cut file is reported once. */
const atEnd = /^(?:unclosed tag|unexpected end|document must contain a root)/;

function prefixOf(uri: string, own: string, root: string): string {
  if (uri === root) return '';
  if (uri.includes('prismstandard.org')) return 'prism';
  return prefixes.get(uri) ?? own;
}

/** Builds the tree of a file. Mistakes are collected, not thrown: what stands around them is kept. */
class TreeBuilder {
  root: XmlElement | undefined;
  readonly errors: { message: string; place: Place }[] = [];
  /** Elements that have begun and not ended. */
  readonly open: XmlElement[] = [];
  private rootUri = '';
  private readonly parser = new SaxesParser({ xmlns: true, position: true });
  private readonly places: PlaceIndex;
  private tagPlace: Place;

  constructor(seed: Seed) {
    const { parser } = this;
    this.places = new PlaceIndex(seed);
    this.tagPlace = this.places.placeAt(0);
    // The parser tells of a tag when it has read `<`, the name and one character more.
    parser.on('opentagstart', ({ name }) => {
      this.tagPlace = this.places.placeAt(parser.position - name.length - 2);
    });
    parser.on('opentag', ({ local, prefix, uri, attributes }) => {
      const own = Object.values(attributes).filter((attribute) => attribute.prefix === '');
      const values = Object.fromEntries(own.map((attribute) => [attribute.local, attribute.value]));
      this.begin(uri, prefix, local, values);
    });
    parser.on('text', (text) => {
      this.append(text);
    });
    parser.on('cdata', (text) => {
      this.append(text);
    });
    parser.on('closetag', () => {
      this.end();
    });
    parser.on('error', ({ message }) => {
      this.errors.push({ message: message.replace(/^[\d:]*\s*/, ''), place: this.places.placeAt(parser.position) });
    });
  }

  private begin(uri: string, own: string, local: string, attributes: Record<string, string>): void {
    if (this.open.length === deepest) throw new Error(`elements are nested more than ${deepest} deep; the rest of the file is not read.`);
    if (!this.root) this.rootUri = uri;
    const prefix = prefixOf(uri, own, this.rootUri);
    const element: XmlElement = {
      name: prefix === '' ? local : `${prefix}:${local}`,
      attributes,
      children: [],
      text: '',
      place: this.tagPlace,
      lastLine: this.tagPlace.line,
      closed: false,
    };
    // A wrong closing tag ends everything around it; what follows still belongs to the file.
    (this.open.at(-1) ?? this.root)?.children.push(element);
    this.root ??= element;
    this.open.push(element);
  }

  private append(text: string): void {
    const element = this.open.at(-1);
    if (element) element.text += text;
  }

  private end(): void {
    const element = this.open.pop();
    if (!element) return;
    element.closed = true;
    element.lastLine = this.places.placeAt(this.parser.position - 1).line;
    this.append(element.text);
  }

  read(text: string): void {
    try {
      this.parser.write(text).close();
    } catch (error) {
      const message = error instanceof Error ? error.message : String(error);
      this.errors.push({ message, place: this.places.placeAt(this.parser.position) });
    }
  }
}

function reportErrors(errors: TreeBuilder['errors']): Diagnostic[] {
  const shown = errors.filter(({ message }) => message !== undefinedEntity && !atEnd.test(message));
  if (shown.length === 0) return [];
  return [
    {
      severity: 'warning',
      rule: 'bad-xml',
      message: `The file is not well-formed XML in ${shown.length} place(s), first: ${shown[0]?.message ?? ''}`,
      hint: 'What can be read is kept. Compare the papers at these places with their page, or fetch the file again.',
      places: shown.slice(0, shownPlaces).map(({ place }) => place),
    },
  ];
}

/** Nothing that is cut is used, since a part of a title or an abstract would pass for the whole. */
function reportCut(open: XmlElement[], recordNames: string[]): Diagnostic[] {
  const [root] = open;
  if (!root) return [];
  const record = open.find(({ name }) => recordNames.includes(name));
  return [
    {
      severity: 'error',
      rule: 'cut-record',
      message: record
        ? 'The file ends within the record that begins here; the record is not used.'
        : `The file ends before its last line, </${root.name}>; papers may be missing.`,
      hint: 'Fetch the file again. The records before the cut are read.',
      places: [(record ?? open.at(-1) ?? root).place],
    },
  ];
}

/** Reads a file as XML. `recordNames` are the elements that hold one record each. */
export function readXml(seed: Seed, recordNames: string[]): { root: XmlElement | undefined; diagnostics: Diagnostic[] } {
  const builder = new TreeBuilder(seed);
  builder.read(seed.text);
  return { root: builder.root, diagnostics: [...reportErrors(builder.errors), ...reportCut(builder.open, recordNames)] };
}

/** Characters at the beginning of a file that tell its format. */
const looked = 100_000;

/** The beginning of a file as XML, unless it does not begin as XML does; the last elements may be cut. */
export function peekXml(text: string): XmlElement | undefined {
  if (!/^\s*<(?:[?!]|[a-z])/i.test(text)) return undefined;
  const seed = { file: '', text: text.slice(0, looked) };
  const builder = new TreeBuilder(seed);
  builder.read(seed.text);
  return builder.root;
}

/** The first child of a name. */
export function child(element: XmlElement | undefined, name: string): XmlElement | undefined {
  return element?.children.find((candidate) => candidate.name === name);
}

/** Every child of a name. */
export function childrenOf(element: XmlElement | undefined, name: string): XmlElement[] {
  return element?.children.filter((candidate) => candidate.name === name) ?? [];
}

/** The text of the first child of these names that has one. */
export function childText(element: XmlElement | undefined, ...names: string[]): string {
  return names.map((name) => child(element, name)?.text.trim() ?? '').find((text) => text !== '') ?? '';
}
