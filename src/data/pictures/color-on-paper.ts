import colors from '../../styles/colors.css?raw';
import type { TopicColor } from '../types.ts';

export const textColor = '#191b20';

/** The colour of a topic on paper, as the style sheet has it. */
export function colorOnPaper(color: TopicColor | undefined): string {
  const rule = new RegExp(String.raw`\.color-${color ?? ''} \{[^}]*light-dark\((#[0-9a-f]{6}),`, 'u');
  return rule.exec(colors)?.[1] ?? textColor;
}
