import fc from 'fast-check';

/** What Markdown, MDX, HTML, YAML, XML and LaTeX take for more than text. */
const breakers = [
  '{process.exit(7)}', '{', '}', '{/*', '*/}', '${x}', '<Agent />', '<div {...x}>', '</s>', '<|im_end|>', '<!-- x -->', '<b>', '<', '>',
  'import x from "y"', 'export const x = 1', 'import', 'export default', '&amp;', '&lt;b&gt;', '&#x41;', '&copy;', '&',
  '[here](javascript:alert(1))', '[1]', '[^1]', '[^1]: note', '[x]: http://x.org', '![i](https://x.org/i.png)', '<https://x.org>',
  'https://x.org/a_b*c?q=1&r=2', 'https://x.org/?a&copy;b', 'http://x.org/(a)', 'https://x.org/~u/%7B', 'www.x.org', 'a@b.co', 'https://',
  '---', '***', '___', '===', '# h', '## h ##', '> q', '- l', '+ l', '* l', '1. l', '2) l', '| a | b |', '|---|', ':-:', '~~x~~', '~x~',
  '**b**', '*i*', '__b__', '_i_', '`c`', '```', '~~~', '\\', '\\*', '\\\\', '    code', '\t', '$x_1$', '$$', ':smile:', '::hr', '[ ] t',
  '"', "'", '“', '--', '...', '%', '@at', ': ', ' #', '!!js', '&a', '*a', '<<: *x', 'null', '~', '0o17', '2025-10-01', '{a: b}', '[x]',
  ']]>', '<![CDATA[', '<?xml?>', '<!DOCTYPE x>', '</script>', '</style>', '</title>', 'data-pagefind-body', 'javascript:', '=1+1',
  '\\textbf{b}', '\\%', '^2', '_i', 'é', 'e\u0301', 'Å', 'ﬁ', '中文', 'عربى', '😀', '👩\u200d🔬', '🏳️\u200d🌈', '\u00a0', '\u3000', '\u{1f1e6}',
];

/** Characters that cleaning removes or replaces. */
const unshowable = ['\u0000', '\u0007', '\u001b[31m', '\u007f', '\u0085', '\u009b', '\u00ad', '\u061c', '\u180e', '\u200b', '\u200d', '\u200e',
  '\u202e', '\u2028', '\u2029', '\u2060', '\u2066', '\ufeff', '\ufdd0', '\ufffe', '\u{1ffff}', '\ud800', '\udc00', '\u000b', '\u000c'];

const glue = ['', ' ', '  ', ' ', 'a', ' word ', '.', ', ', '\n', '\n\n'];

const fragment = fc.oneof(
  { weight: 5, arbitrary: fc.constantFrom(...breakers) },
  { weight: 3, arbitrary: fc.constantFrom(...glue) },
  { weight: 1, arbitrary: fc.constantFrom(...unshowable) },
  { weight: 2, arbitrary: fc.string({ unit: 'binary', maxLength: 6 }) },
  { weight: 1, arbitrary: fc.string({ unit: 'grapheme', maxLength: 6 }) },
);

/** Text made of what is likely to break something, and of any other characters. */
export const hostileText = fc.array(fragment, { maxLength: 14 }).map((parts) => parts.join(''));

/** Any Unicode string, lone surrogates included. */
export const anyText = fc.oneof(fc.string({ unit: 'binary', maxLength: 60 }), hostileText);
