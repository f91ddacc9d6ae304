import type { Element } from 'hast';
import { attribute } from './html.ts';
import type { SitePage } from './site-pages.ts';

/** An address that an element names. */
export interface Reference {
  /** As it is written. */
  value: string;
  /** `a[href]` */
  place: string;
  /** What the address is for: to go there, to say so, or for the browser to load it by itself. */
  use: 'link' | 'statement' | 'load';
}

const properties = [
  'href',
  'xLinkHref',
  'src',
  'action',
  'formAction',
  'poster',
  'data',
  'cite',
  'background',
];
/** Relations of `<link>` that load nothing. */
const statements = new Set([
  'canonical',
  'alternate',
  'prev',
  'next',
  'help',
  'license',
  'author',
  // FAIR Signposting.
  'cite-as',
  'type',
  'item',
  'describedby',
  'collection',
]);

/** Every address that a page names: in links, sources, forms, and in the content of `<meta>`. */
export function findReferences({ elements }: SitePage): Reference[] {
  return elements.flatMap((element) => [
    ...properties.flatMap((property) => toReference(element, property, attribute(element, property))),
    ...(attribute(element, 'srcSet') ?? '')
      .split(',')
      .flatMap((candidate) => toReference(element, 'srcset', candidate.trim().split(/\s+/)[0] || undefined)),
    ...toReference(element, 'content', contentAddress(element)),
    ...dataAddresses(element),
  ]);
}

function toReference(element: Element, name: string, value: string | undefined): Reference[] {
  if (value === undefined) return [];
  return [{ value, place: `${element.tagName}[${name.toLowerCase()}]`, use: useOf(element, name) }];
}

function useOf(element: Element, name: string): Reference['use'] {
  if (
    element.tagName === 'a' ||
    element.tagName === 'area' ||
    name.toLowerCase() === 'formaction' ||
    name === 'action'
  )
    return 'link';
  if (element.tagName === 'meta' || name.startsWith('data-')) return 'statement';
  const relations = attribute(element, 'rel')?.split(' ') ?? [];
  return element.tagName === 'link' && relations.every((relation) => statements.has(relation))
    ? 'statement'
    : 'load';
}

/** The content of a `<meta>` if it is an address, also behind the seconds of a refresh. */
function contentAddress(element: Element): string | undefined {
  if (element.tagName !== 'meta') return undefined;
  const content = attribute(element, 'content') ?? '';
  if (attribute(element, 'httpEquiv') === 'refresh') return content.replace(/^[^=]*=/, '');
  return /^(?:https?:\/\/[^\s/]|\/|\.\.?\/)\S*$/.test(content) ? content : undefined;
}

/** Addresses for scripts, in `data-` attributes. */
function dataAddresses(element: Element): Reference[] {
  return Object.keys(element.properties)
    .filter((name) => /^data[A-Z]/.test(name))
    .flatMap((name): Reference[] => {
      const value = attribute(element, name) ?? '';
      return /^(?:https?:|\/)\S*$/.test(value)
        ? [{ value, place: `${element.tagName}[data-${name.slice(4).toLowerCase()}]`, use: 'statement' }]
        : [];
    });
}
