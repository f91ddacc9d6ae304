import mdxRenderer from '@astrojs/mdx/server.js';
import { experimental_AstroContainer as AstroContainer } from 'astro/container';
import { getEntry, render, type CollectionEntry, type RenderResult } from 'astro:content';
import type { ElementContent, Root } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { toHtml } from 'hast-util-to-html';
import { h } from 'hastscript';
import { visit } from 'unist-util-visit';
import { addBase } from '#lib/entries/base-links.ts';
import { isComponent } from '#lib/entries/hand-written/components.ts';
import { expandComponents, type ComponentWriters } from '#lib/entries/hand-written/expand-components.ts';
import type { HandWrittenKind } from '#src/files/list-hand-written.ts';
import { once } from '../site/once.ts';
import { paths } from '../site/paths.ts';
import { base } from '../site/site.ts';
import { noteShown, textMark } from '../site/text-marks.ts';
import { getPapers } from './corpus.ts';
import { readHandWritten } from './hand-written.ts';

/** How Astro writes HTML. */
const asAstro = {
  closeSelfClosing: true,
  tightSelfClosing: true,
  characterReferences: { useNamedReferences: true },
} as const;

type TextEntry = CollectionEntry<HandWrittenKind>;

/** A hand-written text as a page shows it: HTML, or what Astro's bundler made of a text that imports or computes. */
export type ShownText = { html: string } | { Content: RenderResult['Content'] };

const getContainer = once(async () => {
  const container = await AstroContainer.create();
  container.addServerRenderer({ name: 'mdx', renderer: mdxRenderer });
  return container;
});

/** The tree that the loader stored, if it could render the text. */
function treeOf({ rendered }: TextEntry): Root | undefined {
  return rendered?.metadata?.['tree'] as Root | undefined;
}

/** Gives the title of each paper by any id that it has or had; an id without a paper stands for itself. */
export async function getTitleReader(): Promise<(id: string) => string> {
  const named = await getNamed();
  return (id) => named.get(id)?.title ?? id;
}

/** Id and title of papers by all ids that they have or had. */
const getNamed = once(async () => {
  const papers = await getPapers();
  const named = papers.map(({ id, data }) => ({ id, title: data.title, ids: [id, ...data.aliases] }));
  return new Map(named.flatMap(({ id, title, ids }) => ids.map((name) => [name, { id, title }])));
});

/** The papers that the components of a text name, as the text shows them. */
async function findNamed(tree: Root | undefined): Promise<unknown[]> {
  const named = await getNamed();
  const found: unknown[] = [];
  if (tree)
    visit(tree, 'element', (element) => {
      if (isComponent(element)) found.push(named.get(String(element.properties['id'])));
    });
  return found;
}

/** A paper that is not there is named by its id; `npm run doctor` reports it. */
async function getWriters(): Promise<ComponentWriters> {
  const named = await getNamed();
  return {
    Paper: ({ properties, children }) => {
      const id = String(properties['id']);
      const paper = named.get(id);
      const text: ElementContent[] =
        children.length > 0 ? children : [{ type: 'text', value: paper?.title ?? id }];
      return paper ? [h('a', { href: paths.paper(paper.id) }, text)] : text;
    },
  };
}

async function expand(tree: Root): Promise<Root> {
  const expanded = expandComponents(tree, await getWriters());
  addBase(expanded, base);
  return expanded;
}

async function makeKeys(kind: HandWrittenKind): Promise<Map<string, unknown>> {
  const entries: TextEntry[] = await readHandWritten(kind);
  return new Map(
    await Promise.all(
      entries.map(async (entry): Promise<[string, unknown]> => [
        entry.id,
        [textMark(kind, entry.id), entry.digest, ...(await findNamed(treeOf(entry)))],
      ]),
    ),
  );
}

const textKeys = {
  topics: once(() => makeKeys('topics')),
  notes: once(() => makeKeys('notes')),
  editions: once(() => makeKeys('editions')),
};

/** Keys of the texts of a kind that are shown, by id. A key changes with what its text shows. */
export function getTextKeys(kind: HandWrittenKind): Promise<Map<string, unknown>> {
  return textKeys[kind]();
}

/** A text as it is written. */
export function readBody({ collection, id, body = '' }: TextEntry): string {
  noteShown([textMark(collection, id)]);
  return body;
}

/** A text for a page; nothing if there is none. */
export async function getText(entry: TextEntry | undefined): Promise<ShownText | undefined> {
  if (!entry) return undefined;
  noteShown([textMark(entry.collection, entry.id)]);
  if (!entry.body) return undefined;
  const tree = treeOf(entry);
  if (!tree) return { Content: (await render(entry)).Content };
  return { html: toHtml(await expand(tree), asAstro) };
}

/**
 * A text for forms other than a page, each of which writes the same tree: elements of HTML and of MathML, texts, and
 * links with the base of the site. Nothing if there is no such text.
 */
export async function getTextTree(kind: HandWrittenKind, id: string): Promise<Root | undefined> {
  const entry: TextEntry | undefined = await getEntry(kind, id);
  if (!entry) return undefined;
  noteShown([textMark(kind, id)]);
  const tree = treeOf(entry);
  if (tree) return expand(tree);
  const { Content } = await render(entry);
  return fromHtml(await (await getContainer()).renderToString(Content), { fragment: true });
}
