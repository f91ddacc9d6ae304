import { expect, test } from 'vitest';
import { x } from 'xastscript';
import { formatOpml } from '#lib/publish/feeds/opml.ts';
import { writeXml } from '#lib/publish/write-xml.ts';

test('no text has the end mark of a section', () => {
  expect(writeXml(x('title', 'a[b[0]]>c & d'))).toBe('<title>a[b[0]]&gt;c &#x26; d</title>\n');
});

test('a list of feeds is XML, whatever the site is called', () => {
  expect(formatOpml('Looms ]]> shuttles', [])).toContain('<title>Looms ]]&gt; shuttles</title>');
});
