import { SaxesParser } from 'saxes';

/**
 * The attributes of all elements of a name, in their order.
 *
 * @throws if the text is no XML
 */
export function attributesOf(xml: string, name: string): Record<string, string>[] {
  const found: Record<string, string>[] = [];
  const parser = new SaxesParser();
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', (tag) => {
    if (tag.name === name) found.push(tag.attributes);
  });
  parser.write(xml).close();
  return found;
}
