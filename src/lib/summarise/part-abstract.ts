import type { Element, ElementContent } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { toHtml } from 'hast-util-to-html';
import type { Roles } from '../schema/paper.ts';
import { splitSentences } from './split-sentences.ts';

export interface AbstractPart {
  /** Absent if the abstract stays in one piece. */
  role?: keyof Roles;
  html: string;
}

/** The plain text of a node; a formula becomes plain Unicode. */
function textOf(node: ElementContent): string {
  if (node.type === 'text') return node.value;
  if (node.type !== 'element') return '';
  const { alttext } = node.properties;
  if (node.tagName === 'math') return typeof alttext === 'string' ? alttext : '';
  return node.children.map(textOf).join('');
}

/** Divides nodes at an offset of their text. A formula is never cut. */
function cut(nodes: readonly ElementContent[], at: number): [ElementContent[], ElementContent[]] {
  const [before, after]: [ElementContent[], ElementContent[]] = [[], []];
  let from = 0;
  for (const node of nodes) {
    const to = from + textOf(node).length;
    if (to <= at) before.push(node);
    else if (from >= at || (node.type === 'element' && node.tagName === 'math')) after.push(node);
    else {
      const [first, second] = cutNode(node, at - from);
      before.push(first);
      after.push(second);
    }
    from = to;
  }
  return [before, after];
}

function cutNode(node: ElementContent, at: number): [ElementContent, ElementContent] {
  if (node.type === 'element') {
    const [first, second] = cut(node.children, at);
    return [
      { ...node, children: first },
      { ...node, children: second },
    ];
  }
  return [
    { type: 'text', value: textOf(node).slice(0, at) },
    { type: 'text', value: textOf(node).slice(at) },
  ];
}

function toPart(role: keyof Roles, children: ElementContent[]): AbstractPart[] {
  const paragraph: Element = { type: 'element', tagName: 'p', properties: {}, children };
  return children.length === 0 ? [] : [{ role, html: toHtml(paragraph) }];
}

/**
 * Splits a rendered abstract of one paragraph into background, contribution and results. It stays in one
 * piece if it does not have as many sentences as `roles` counts.
 */
export function partAbstract(html: string, roles: Roles | undefined): AbstractPart[] {
  if (!roles) return [{ html }];
  const [paragraph, ...others] = fromHtml(html, { fragment: true }).children.filter(
    ({ type }) => type === 'element',
  );
  if (paragraph?.type !== 'element' || paragraph.tagName !== 'p' || others.length > 0) return [{ html }];
  const sentences = splitSentences(textOf(paragraph));
  const turns = [roles.context, roles.context + roles.contribution];
  if (sentences.length !== (turns[1] ?? 0) + roles.result) return [{ html }];
  const [toContribution = 0, toResult = 0] = turns.map((sentence) => sentences[sentence]?.start ?? 0);
  const [before, result] = cut(paragraph.children, toResult);
  const [context, contribution] = cut(before, toContribution);
  return [
    ...toPart('context', context),
    ...toPart('contribution', contribution),
    ...toPart('result', result),
  ];
}
