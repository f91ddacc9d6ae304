import type { Element, Properties } from 'hast';
import juice from 'juice';

/** An element with its classes, behind those that it stands in, from the root: `html body table.page`. */
type Place = string;

function placeOf({ tagName, properties: { className } }: Element, around: Place): Place {
  const step = [tagName, ...(Array.isArray(className) ? className : [])].join('.');
  return around === '' ? step : `${around} ${step}`;
}

function eachElement(root: Element, around: Place, visit: (element: Element, place: Place) => void): void {
  const place = placeOf(root, around);
  visit(root, place);
  for (const child of root.children) if (child.type === 'element') eachElement(child, place, visit);
}

/** An element at a place, with a number. */
function example(place: Place, number: number): string {
  const open = (step: string) => {
    const [name = '', ...classes] = step.split('.');
    return { name, start: `<${name} class="${classes.join(' ')}"` };
  };
  const steps = place.split(' ').map(open);
  const starts = steps.map(({ start }) => start).join('>');
  const ends = steps.map(({ name }) => `</${name}>`).reverse();
  return `${starts} data-number="${String(number)}">${ends.join('')}`;
}

/** What the elements at places get: their style, and attributes that say the same to old programs. */
function readStyles(places: readonly Place[], css: string): Properties[] {
  const html = juice.inlineContent(places.map(example).join(''), css);
  const given = new Map(
    [...html.matchAll(/ data-number="(\d+)"([^<>]*)>/g)].map(([, number, attributes = '']) => [
      Number(number),
      Object.fromEntries(
        [...attributes.matchAll(/ ([\w-]+)="([^"]*)"/g)].map(([, name = '', value]) => [name, value]),
      ),
    ]),
  );
  return places.map((_, number) => given.get(number) ?? {});
}

/** Moves a style sheet into elements. */
export type InlineStyle = (root: Element, around?: Place) => Element;

/**
 * Moves a style sheet into elements, and reads the sheet only for places where no element stood before: mails have many
 * elements at few places.
 *
 * @param css rules that name elements, classes, and what these stand in; no rule asks for what stands beside an element
 */
export function createInlineStyle(css: string): InlineStyle {
  const known = new Map<Place, Properties>();
  return (root, around = '') => {
    const unknown = new Set<Place>();
    eachElement(root, around, (_, place) => {
      if (!known.has(place)) unknown.add(place);
    });
    const places = [...unknown];
    if (places.length > 0)
      for (const [index, style] of readStyles(places, css).entries()) known.set(places[index] ?? '', style);
    eachElement(root, around, (element, place) => {
      Object.assign(element.properties, known.get(place));
    });
    return root;
  };
}
