const twoColors = /light-dark\((#[\da-f]{6}),\s*(#[\da-f]{6})\)/g;

/** The declarations of a rule that have two colours, with the dark one. They have to win against the style of an element. */
function darkDeclarations(body: string): string[] {
  return body
    .split(';')
    .filter((declaration) => declaration.includes('light-dark('))
    .map((declaration) => `${declaration.trim().replace(twoColors, '$2')} !important`);
}

/**
 * A style sheet for mail programs, which know neither variables nor `light-dark()`: the light colours as they are, the
 * dark ones as rules for a dark screen.
 *
 * @param css flat rules; a topic's colour is in `--topic`
 */
export function formatMailStyle(css: string): string {
  const plain = css.replaceAll(/\/\*[^]*?\*\//g, '').replaceAll('--topic:', 'color:');
  const dark = [...plain.matchAll(/([^{}]+)\{([^{}]*)\}/g)].flatMap(([, selector = '', body = '']) => {
    const declarations = darkDeclarations(body);
    return declarations.length === 0 ? [] : [`${selector.trim()} { ${declarations.join('; ')} }`];
  });
  return `${plain.replace(twoColors, '$1')}\n@media (prefers-color-scheme: dark) {\n${dark.join('\n')}\n}\n`;
}
