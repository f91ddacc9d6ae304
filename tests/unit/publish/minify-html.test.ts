import { fromHtml } from 'hast-util-from-html';
import { expect, test } from 'vitest';
import { minifyHtml } from '#lib/publish/minify-html.ts';

test.each([
  ['between blocks', '<ul> <li> One </li> <li>Two</li> </ul>', '<ul><li>One</li><li>Two</li></ul>'],
  ['at the ends of a line', '<h2> <a href="/x"> One </a> </h2>', '<h2><a href="/x">One</a></h2>'],
  ['at the ends of nested spans', '<li> <b> <i> One </i> </b> </li>', '<li><b><i>One</i></b></li>'],
  ['beside a break', '<p>One <br> two</p>', '<p>One<br>two</p>'],
  [
    'in a drawing',
    '<svg> <rect x="0"></rect> <text> 2024 </text> </svg>',
    '<svg><rect x="0"></rect><text>2024</text></svg>',
  ],
])('leaves out spaces %s', (_, html, expected) => {
  expect(minifyHtml(html)).toBe(expected);
});

test.each([
  ['within a line', '<p>One <b>two</b> three</p>'],
  ['within a span behind a letter', '<p>One<b> two </b>three</p>'],
  ['behind a button', '<p><button>One</button> <a>two</a></p>'],
  ['before details in a line', '<div>Ada <details><summary>and one more</summary></details></div>'],
  ['at the end of a paragraph', '<div><p>One. </p><p>Two.</p></div>'],
  ['in code', '<pre>\n  a = 1\n\n  b = 2 </pre>'],
  ['in a field', '<textarea> a\n b </textarea>'],
  ['in data', '<script type="application/ld+json">{"a": " <p> b </p> "}</script>'],
  ['that break no line', '<p>One\u00a0two\u00a0</p>'],
])('keeps spaces %s', (_, html) => {
  expect(minifyHtml(html)).toBe(html);
});

test.each([
  ['a word', '<body><a class="meta" href="/a?b=1">x</a>', '<body><a class=meta href="/a?b=1">x</a>'],
  ['an address', '<body><a href="/a" dir="auto">x</a>', '<body><a href=/a dir=auto>x</a>'],
  ['two words', '<body><a class="a b">x</a>', '<body><a class="a b">x</a>'],
  ['nothing', '<body><img alt="" src="a.png">', '<body><img alt="" src=a.png>'],
  ['an address that ends with a slash', '<body><a href="/a/">x</a>', '<body><a href="/a/">x</a>'],
  ['a larger sign', '<body><a title="a>b">x</a>', '<body><a title="a>b">x</a>'],
  ['another quote', `<body><a title='say "x" '>x</a>`, `<body><a title='say "x" '>x</a>`],
  [
    'a tag of the head',
    '<head><meta name="a" content="b"></head>',
    '<head><meta name="a" content="b"></head>',
  ],
])('quotes %s only if it has to', (_, html, expected) => {
  expect(minifyHtml(html)).toBe(expected);
});

test('a page has the same elements and words as before', () => {
  const html = `<!DOCTYPE html><html lang="en"> <head> <meta charset="utf-8"> <title> A &lt;b&gt; </title> </head> <body class="inner"> <main id="main" tabindex="-1"> <p dir="auto"> One, <span class="nb">two</span> <a href="/x/"> three </a>. </p> <!-- kept --> </main> </body></html>`;
  const plain = (text: string) =>
    JSON.stringify(fromHtml(text), (key, value: unknown) => {
      if (key === 'position') return undefined;
      return key === 'value' && typeof value === 'string' ? value.replaceAll(/\s+/g, '') : value;
    })
      .replaceAll('{"type":"text","value":""},', '')
      .replaceAll(/,?\{"type":"text","value":""\}/g, '');
  expect(minifyHtml(html).length).toBeLessThan(html.length);
  expect(plain(minifyHtml(html))).toBe(plain(html));
});
