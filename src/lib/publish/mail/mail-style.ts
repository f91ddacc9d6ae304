import { createInlineStyle, type InlineStyle } from './inline-style.ts';

const twoColors = /light-dark\((#[\da-f]{6}),\s*(#[\da-f]{6})\)/g;

/** The declarations of a rule that have two colours, with the dark one. They have to win against the style of an element. */
function darkDeclarations(body: string): string[] {
  return body
    .split(';')
    .filter((declaration) => declaration.includes('light-dark('))
    .map((declaration) => `${declaration.trim().replace(twoColors, '$2')} !important`);
}

/** The style of mails, for programs that know neither variables nor `light-dark()`. */
export interface MailSheet {
  /** Gives elements the light colours and all else. */
  inlineStyle: InlineStyle;
  /** The dark colours as rules for a dark screen, each on a line. */
  dark: string;
}

function withoutVariables(css: string): string {
  return css.replaceAll(/\/\*[^]*?\*\//g, '').replaceAll('--topic:', 'color:');
}

/** Rules with the light colours. */
export function lightStyle(css: string): string {
  return withoutVariables(css).replace(twoColors, '$1');
}

/** The rules for a dark screen, each on a line. */
export function darkStyle(css: string): string {
  const rules = [...withoutVariables(css).matchAll(/([^{}]+)\{([^{}]*)\}/g)].flatMap(
    ([, selector = '', body = '']) => {
      const declarations = darkDeclarations(body);
      const selectors = selector.trim().replaceAll(/\s+/g, ' ');
      return declarations.length === 0 ? [] : [`${selectors} { ${declarations.join('; ')} }\n`];
    },
  );
  return `@media (prefers-color-scheme: dark) {\n${rules.join('')}}\n`;
}

/** @param css flat rules; a topic's colour is in `--topic`, `light-dark()` names both colours */
export function createMailSheet(css: string): MailSheet {
  return { inlineStyle: createInlineStyle(lightStyle(css)), dark: darkStyle(css) };
}
