/** The style of every page. Sizes and fonts are the reader's. */
const rules = `body { line-height: 1.45; overflow-wrap: break-word; }
h1, h2, h3 { line-height: 1.15; text-align: start; hyphens: none; font-weight: 600; }
h1 { font-size: 1.6em; border-block-start: 0.15em solid; padding-block-start: 0.4em; break-before: page; }
h2 { font-size: 1.2em; margin: 2em 0 0.2em; break-after: avoid; }
h2 a, nav a, .titles a { color: inherit; text-decoration: none; }
p { margin: 0.4em 0; }
pre { white-space: pre-wrap; font-size: 0.75em; }
nav ol, .titles { list-style: none; padding-inline-start: 1em; }
nav > ol { padding-inline-start: 0; }
nav li { margin: 0.3em 0; }
.cover { text-align: center; margin: 0; }
.cover img { max-width: 100%; }
.numeral { font-size: 5em; line-height: 1; margin: 0; }
.range, .byline, .links, .see-also { font-size: 0.9em; }
.headline { font-size: 1.2em; font-weight: 600; }
.contribution { font-style: italic; }
.result { border-inline-start: 0.2em solid; padding-inline-start: 0.6em; }
.note { border-inline-start: 0.1em solid; padding-inline-start: 0.6em; margin: 0.6em 0; }
.notice { border: 0.1em solid; padding: 0.3em; }
.part { font-size: 0.8em; letter-spacing: 0.03em; }
`;

/** @param colors of the topics on white, by their names */
export function epubStyle(colors: ReadonlyMap<string, string>): string {
  const named = [...colors].map(([name, color]) => `.color-${name} { color: ${color}; }\n`);
  return rules + named.join('');
}
