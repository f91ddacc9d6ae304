import { outputs, type OutputName } from './outputs.ts';
import { toAddress } from '#lib/identifiers/address.ts';
import { ownValue } from '#lib/schema/own-value.ts';

type Outputs = typeof outputs;

/** One text for each part of an address that differs: `/week/[week]/[file]` takes two. */
type Values<Address extends string> = Address extends `${string}[${string}]${infer Rest}`
  ? [string, ...Values<Rest>]
  : [];

type Paths = { [Name in keyof Outputs]: (...values: Values<Outputs[Name]['address']>) => string };

/**
 * A value as it stands in an address: unchanged where each of its parts can be one part of it, otherwise a name made
 * from it. Links and routes both take it from here, so a link never leads to another page than there is.
 */
export function toRoute(value: string): string {
  return value
    .split('/')
    .map((part) => toAddress(part, 'page', value))
    .join('/');
}

function toPath(address: string): (...values: string[]) => string {
  return (...values) => {
    let next = 0;
    return address.replace(/\[\w+\]/g, () => toRoute(values[next++] ?? ''));
  };
}

/** The path of everything that the site publishes, below the base: `paths.paper('2510.00568')`. */
export const paths = Object.fromEntries(
  Object.entries(outputs).map(([name, { address }]) => [name, toPath(address)]),
) as Paths;

/**
 * The path of an output by the names of its address: `{ topic: 'search-agents', feed: 'rss.xml' }`. Names without a
 * value stay in it.
 */
export function fillPath(output: OutputName, values: Record<string, string>): string {
  return outputs[output].address.replace(/\[(\w+)\]/g, (name, key: string) => ownValue(values, key) ?? name);
}

/** A year of a list of papers: `2025` of `/papers/` is `/papers/2025/`. */
export function yearPath(list: string, year: string): string {
  return `${list}${year.toLowerCase()}/`;
}

/** The first page of a long list keeps its address; later ones count from 2. */
export function pagePath(path: string, page: number): string {
  return page === 1 ? path : `${path}${String(page)}/`;
}

/** The file below the folder of the site that a path is served from: `papers/index.html`. */
export function fileAt(path: string): string {
  return `${path.slice(1)}${path.endsWith('/') ? 'index.html' : ''}`;
}

/** The folder below that of the site: `papers`. */
export function folderAt(path: string): string {
  return path.replace(/^\/|\/$/g, '');
}

/** The path that a file below the folder of the site is served from: `/papers/` for `papers/index.html`. */
export function pathAt(file: string): string {
  return `/${file.replace(/(^|\/)index\.html$/, '$1')}`;
}
