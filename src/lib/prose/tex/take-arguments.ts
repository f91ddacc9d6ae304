import type { TexNode } from './parse-tex.ts';

/** The place after a space, if there is one. */
export function skipSpace(nodes: readonly TexNode[], at: number): number {
  return nodes[at]?.type === 'space' ? at + 1 : at;
}

/** `\LaTeX{}`: the braces end the name. */
export function skipEmpty(nodes: readonly TexNode[], at: number): number {
  const node = nodes[at];
  return node?.type === 'group' && node.nodes.length === 0 ? at + 1 : at;
}

/** The place after all groups that follow each other. */
export function endOfGroups(nodes: readonly TexNode[], at: number): number {
  let end = at;
  while (nodes[end]?.type === 'group') end += 1;
  return end;
}

/** The next `count` arguments: a group, or else one letter or command. */
export function takeArguments(
  nodes: readonly TexNode[],
  at: number,
  count: number,
): { nodes: TexNode[][]; next: number } {
  const found: TexNode[][] = [];
  let index = at;
  while (found.length < count) {
    const after = skipSpace(nodes, index);
    const node = nodes[after];
    if (
      node?.type === 'text' &&
      found.length === 0 &&
      node.value.startsWith('[') &&
      node.value.endsWith(']')
    ) {
      index = after + 1;
      continue;
    }
    if (!node || (node.type !== 'group' && node.type !== 'command' && node.type !== 'math')) break;
    found.push(node.type === 'group' ? node.nodes : [node]);
    index = after + 1;
  }
  return { nodes: found, next: found.length === 0 ? at : index };
}
