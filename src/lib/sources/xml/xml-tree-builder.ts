import { SaxesParser } from 'saxes';
import type { Place } from '#lib/schema/diagnostic.ts';
import { PlaceIndex } from '../place-index.ts';
import type { Seed } from '../source.ts';
import type { XmlElement } from './xml-element.ts';

/** Prefixes for the vocabularies, whatever prefixes a file uses. */
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

/** No feed is nested deeper, and the parser's time grows with the square of the depth. */
const maxDepth = 500;

/** An ampersand without a reference. The parser would read everything up to the next semicolon as a name. */
const strayAmpersand = /&(?!(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z_][\w.-]{0,31});)/gi;

/** A private-use character that is not in the text. */
function unusedCharacter(text: string): string {
  for (let code = 0xe000; code < 0xf8ff; code += 1) {
    const character = String.fromCharCode(code);
    if (!text.includes(character)) return character;
  }
  return '\uf8ff';
}

function prefixOf(uri: string, own: string, root: string): string {
  if (uri === root) return '';
  if (uri.includes('prismstandard.org')) return 'prism';
  return prefixes.get(uri) ?? own;
}

/** Characters above or below the line, in the way of XHTML or of EndNote: they must not read as plain ones. */
function scriptOf({ name, attributes: { face } }: XmlElement): 'sub' | 'sup' | undefined {
  const local = name.replace(/^.*:/, '');
  if (local === 'sub' || local === 'sup') return local;
  if (local !== 'style') return undefined;
  return face === 'subscript' ? 'sub' : face === 'superscript' ? 'sup' : undefined;
}

/** Builds the tree of a file. Mistakes are collected and not thrown, so the text around them is kept. */
export class XmlTreeBuilder {
  root: XmlElement | undefined;
  readonly errors: { message: string; place: Place }[] = [];
  /** Elements that are still open. */
  readonly open: XmlElement[] = [];
  private rootUri = '';
  private readonly parser = new SaxesParser({ xmlns: true, position: true });
  private readonly places: PlaceIndex;
  private readonly text: string;
  /** Replaces stray ampersands while the parser reads. */
  private readonly stand: string;
  private tagPlace: Place;

  constructor(seed: Seed) {
    const { parser } = this;
    this.text = seed.text;
    this.stand = unusedCharacter(seed.text);
    this.places = new PlaceIndex(seed);
    this.tagPlace = this.places.placeAt(0);
    // The parser reports a tag after `<`, its name and one more character.
    parser.on('opentagstart', ({ name }) => {
      this.tagPlace = this.places.placeAt(parser.position - name.length - 2);
    });
    parser.on('opentag', ({ local, prefix, uri, attributes }) => {
      const own = Object.values(attributes).filter((attribute) => attribute.prefix === '');
      const values = Object.fromEntries(
        own.map((attribute) => [attribute.local, attribute.value.replaceAll(this.stand, '&')]),
      );
      this.begin(uri, prefix, local, values);
    });
    parser.on('text', (text) => {
      if (text.includes(this.stand))
        this.report('an ampersand that is not written &amp;.', this.open.at(-1)?.place);
      this.append(text.replaceAll(this.stand, '&'));
    });
    // In a CDATA section an ampersand is a character like others.
    parser.on('cdata', (text) => {
      this.append(text.replaceAll(this.stand, '&'));
    });
    parser.on('closetag', () => {
      this.end();
    });
    parser.on('error', ({ message }) => {
      this.report(message.replace(/^[\d:]*\s*/, ''));
    });
  }

  private report(message: string, place = this.places.placeAt(this.parser.position)): void {
    this.errors.push({ message, place });
  }

  private begin(uri: string, own: string, local: string, attributes: Record<string, string>): void {
    if (this.open.length === maxDepth)
      throw new Error(`elements are nested more than ${maxDepth} deep; the rest of the file is not read.`);
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
    // A wrong closing tag ends all elements around it. The text after it still belongs to the file.
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
    const script = scriptOf(element);
    this.append(script === undefined ? element.text : `<${script}>${element.text}</${script}>`);
  }

  read(): void {
    try {
      this.parser.write(this.text.replace(strayAmpersand, this.stand)).close();
    } catch (error) {
      this.report(error instanceof Error ? error.message : String(error));
    }
  }
}
