import { expect, test } from 'vitest';
import { xmlProlog } from '#lib/publish/feeds/feed-xml.ts';

const feed = {
  title: 'Papers',
  description: '',
  language: 'en',
  home: 'https://x.org/',
  publisher: 'Looms',
  rights: '',
  items: [],
};

test('a feed names its style sheet, and nothing in the address ends the instruction', () => {
  expect(xmlProlog(feed)).toBe('<?xml version="1.0" encoding="utf-8"?>\n');
  expect(xmlProlog({ ...feed, style: 'https://x.org/a&b/feed.css' }).split('\n')[1]).toBe(
    '<?xml-stylesheet type="text/css" href="https://x.org/a&amp;b/feed.css"?>',
  );
  expect(xmlProlog({ ...feed, style: 'https://x.org/"?>' }).match(/\?>/g)).toHaveLength(2);
});
