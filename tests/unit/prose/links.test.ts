import { describe, expect, test } from 'vitest';
import { formatPlain } from '#lib/prose/format-plain.ts';
import type { Inline } from '#lib/prose/inline.ts';
import { parseProse } from '#lib/prose/parse-prose.ts';

function parse(text: string): Inline[] {
  return parseProse(text, { markup: 'plain' }).inlines;
}

function links(text: string): [string, string][] {
  return parse(text).flatMap((inline) =>
    inline.type === 'link' ? [[inline.url, formatPlain(inline.children)]] : [],
  );
}

describe('links', () => {
  test.each([
    ['at https://x.org/a_b_c?q=1&r=2.', 'https://x.org/a_b_c?q=1&r=2'],
    ['(https://x.org/a_(b)), or', 'https://x.org/a_(b)'],
    ['"https://x.org/", yes', 'https://x.org/'],
    ['![t](https://evil.example/track.png) and', 'https://evil.example/track.png'],
    ['see HTTP://X.org!', 'HTTP://X.org'],
  ])('of "%s" the address is %s, shown unchanged', (source, url) => {
    expect(links(source)).toEqual([[url, url]]);
    expect(formatPlain(parse(source))).toBe(source);
  });

  test.each([
    'www.evil.example a@b.co ftp://x.org javascript:alert(1)',
    'http://user:pw@h.example/ https:// http://localhost https://[bad',
    '\\href{javascript:alert(1)}{here}',
    'https:x.org http:/x.org https:///x.org xhttps:/x.org',
    '\\href{https:x.org}{here} \\url{https:/x.org/a} \\href{https:///x.org}{here}',
  ])('"%s" holds no link', (source) => {
    expect(links(source)).toEqual([]);
  });

  test.each([
    ['at https://x.org/p/{this URL}.', 'https://x.org/p/', 'this URL', 'at this URL (https://x.org/p/).'],
    ['at https://x.org/p{https://x.org/p/}.', 'https://x.org/p', 'https://x.org/p', 'at https://x.org/p.'],
    ['at https://x.org/p{x.org/p}', 'https://x.org/p', 'https://x.org/p', 'at https://x.org/p'],
    [
      'advances\\url{https://x.org/a\\_b}.',
      'https://x.org/a_b',
      'https://x.org/a_b',
      'advances https://x.org/a_b.',
    ],
    ['\\href{https://x.org}{our page}', 'https://x.org', 'our page', 'our page (https://x.org)'],
    ['\\href{https://x.org/r{a label}}', 'https://x.org/r', 'a label', 'a label (https://x.org/r)'],
    ['found at~https://x.org/p', 'https://x.org/p', 'https://x.org/p', 'found at\u00a0https://x.org/p'],
    ['https://x.org/a\\_b', 'https://x.org/a_b', 'https://x.org/a_b', 'https://x.org/a_b'],
  ])('"%s" leads to %s as "%s"', (source, url, label, plain) => {
    expect(links(source)).toEqual([[url, label]]);
    expect(formatPlain(parse(source))).toBe(plain);
  });

  test('a label that is another address does not hide where the link leads', () => {
    expect(links('https://evil.example/{https://bank.example}')).toEqual([
      ['https://evil.example/', 'https://evil.example/'],
      ['https://bank.example', 'https://bank.example'],
    ]);
    expect(links('\\href{https://evil.example/}{https://bank.example}')).not.toContainEqual([
      'https://evil.example/',
      'https://bank.example',
    ]);
  });

  test('\\url around something else leaves its text', () => {
    expect(formatPlain(parse('see \\url{www.x.org}'))).toBe('see www.x.org');
  });
});
