import { ownValue } from '#lib/schema/own-value.ts';

/** Parameters of a page in its route. */
type Params = Readonly<Record<string, string | undefined>>;

const pagesName = Symbol.for('offprint wanted pages');
const textsName = Symbol.for('offprint edited texts');

/** The program that renders the pages is bundled, so it shares these with the process that runs it by their names. */
const shared = globalThis as {
  [pagesName]?: readonly Params[] | undefined;
  [textsName]?: ReadonlySet<string> | undefined;
};

/** From now on, the routes list these pages alone; without a list, all that they have. */
export function wantPages(pages: readonly Params[] | undefined): void {
  shared[pagesName] = pages;
}

/** Whether this build looks at a page with these parameters. Some of them stand for all pages that have these. */
export function isWanted(params: Params): boolean {
  const wanted = shared[pagesName];
  const entries = Object.entries(params);
  return wanted?.some((page) => entries.every(([name, value]) => ownValue(page, name) === value)) ?? true;
}

/** Says that nothing differs from the last build but the texts with these marks. */
export function setEditedTexts(marks: readonly string[]): void {
  shared[textsName] = new Set(marks);
}

/** Whether what has a key may differ from what the last build made under it, without a look at what it is made of. */
export function mayDiffer(key: string): boolean {
  const edited = shared[textsName];
  return edited === undefined || [...edited].some((mark) => key.includes(mark));
}
