import type { Link, PhrasingContent, Root } from 'mdast';
import { treeToMdx } from '../entries/tree-to-mdx.ts';

interface Pick {
  id: string;
  title: string;
  /** Path of its page below the base. */
  path: string;
}

function toLink({ path, title }: Pick): Link {
  return { type: 'link', url: path, children: [{ type: 'text', value: title }] };
}

function between(position: number, count: number): PhrasingContent[] {
  if (position === 0) return [];
  return [{ type: 'text', value: position === count - 1 ? ' and ' : ', ' }];
}

/**
 * A first version of `content/editions/<week>.mdx`: the picks are pinned, and one sentence names them, so that
 * the file can be published unchanged.
 */
export function formatStub(picks: Pick[], by: string | undefined): string {
  const named = picks.flatMap((pick, position) => [...between(position, picks.length), toLink(pick)]);
  const tree: Root = {
    type: 'root',
    children: [
      {
        type: 'paragraph',
        children: [
          { type: 'text', value: 'Worth reading first this week: ' },
          ...named,
          { type: 'text', value: '.' },
        ],
      },
    ],
  };
  const head = [
    '---',
    '# title: A headline for the week',
    by === undefined ? '# by: Who wrote the foreword' : `by: ${JSON.stringify(by)}`,
    '# Papers that come first, by id, in this order.',
    picks.length === 0 ? 'pin: []' : 'pin:',
    ...picks.map(({ id }) => `  - ${JSON.stringify(id)}`),
    '# Papers of the week that the edition leaves out, by id.',
    'drop: []',
    '---',
  ];
  const body =
    picks.length === 0
      ? '{/* The foreword goes here. */}\n'
      : `{/* The foreword; write it in place of this sentence. */}\n\n${treeToMdx(tree)}`;
  return `${head.join('\n')}\n\n${body}`;
}
