import { expect, test } from 'vitest';
import { assetReferences } from '#lib/text/asset-references.ts';

test.each([
  [
    'https://a.example/x/',
    '<link href="/x/_astro/b.css"><script src="/x/_astro/s.js"></script><a href="/x/topics/">',
    ['https://a.example/x/_astro/b.css', 'https://a.example/x/_astro/s.js'],
  ],
  [
    'https://a.example/x/',
    '<script type=module src=/x/_astro/s.js></script><a href=/x/a.pdf>b.js</a>',
    ['https://a.example/x/_astro/s.js'],
  ],
  ['https://a.example/x/_astro/b.css', 'src: url(./f.woff2)', ['https://a.example/x/_astro/f.woff2']],
  [
    'https://a.example/x/_astro/s.js',
    'import"./a.js";import("./b.js");import{c}from"./c.js";const d="./d.js"',
    ['a', 'b', 'c'].map((name) => `https://a.example/x/_astro/${name}.js`),
  ],
  ['https://a.example/', '<script src="https://other.example/s.js"></script>', []],
])('%s needs what it loads and imports, from its own host', (address, text, needed) => {
  expect(assetReferences(text, address)).toEqual(needed);
});
