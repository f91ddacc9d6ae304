import { SaxesParser } from 'saxes';

export interface XmlElement {
  /** With its prefix, as it is written. */
  name: string;
  /** Address of the namespace. */
  namespace: string;
  attributes: Record<string, string>;
  children: XmlElement[];
  /** Its own text and that of everything in it. */
  text: string;
}

/** Parses XML 1.0 with namespaces; throws at anything that is not well-formed. */
export function parseXml(xml: string): XmlElement {
  const parser = new SaxesParser({ xmlns: true });
  const document = newElement('#document', '');
  const open = [document];
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name, uri, attributes }) => {
    const element = newElement(name, uri);
    for (const [key, { value }] of Object.entries(attributes)) element.attributes[key] = value;
    open.at(-1)?.children.push(element);
    open.push(element);
  });
  parser.on('closetag', () => {
    open.pop();
  });
  const addText = (text: string) => {
    for (const element of open) element.text += text;
  };
  parser.on('text', addText);
  parser.on('cdata', addText);
  parser.write(xml).close();
  const [root] = document.children;
  if (root === undefined) throw new Error('The file has no element.');
  return root;
}

function newElement(name: string, namespace: string): XmlElement {
  return { name, namespace, attributes: {}, children: [], text: '' };
}

export function childrenNamed(element: XmlElement, name: string): XmlElement[] {
  return element.children.filter((child) => child.name === name);
}

export function textOfChild(element: XmlElement, name: string): string | undefined {
  return childrenNamed(element, name)[0]?.text;
}
