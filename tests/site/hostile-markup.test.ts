import type { Element } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { beforeAll, describe, expect, test } from 'vitest';
import { buildHostileSite, readHostilePapers } from '../support/hostile-site.ts';
import { feedItem } from '../support/hostile-texts.ts';
import { attribute, elementsIn, findAll } from '../support/html.ts';
import { findReferences } from '../support/references.ts';
import { listSiteFiles, readPages, readSiteFile } from '../support/site-pages.ts';
import { parseXml, textOfChild } from '../support/xml.ts';
import { abstractElements } from '../unit/support/shown-text.ts';

beforeAll(buildHostileSite, 300_000);

/** What the site itself puts into an abstract: frames around its parts, and marked words and figures. */
function isOfSite(element: Element): boolean {
  const isBare = Object.keys(element.properties).length === 0;
  if (element.tagName === 'div') return isBare || attribute(element, 'role') === 'group';
  return element.tagName === 'mark' || (element.tagName === 'b' && isBare);
}

describe('no page of the hostile seeds', () => {
  const faults: [string, (elements: Element[]) => Element[]][] = [
    [
      'has a style or an event handler on an element',
      (elements) =>
        elements.filter(({ properties }) =>
          Object.keys(properties).some((name) => /^on|^style$/i.test(name)),
        ),
    ],
    [
      'has in an abstract anything but paragraphs, links, styles and formulas',
      (elements) =>
        findAll(elements, 'div', { className: 'abstract' })
          .flatMap(elementsIn)
          .filter((element) => !isOfSite(element) && !abstractElements.has(element.tagName)),
    ],
    [
      'embeds or draws what a text names',
      (elements) =>
        elements.filter(({ tagName }) => /^(?:img|iframe|object|embed|base|audio|video)$/.test(tagName)),
    ],
    [
      'links to another site without asking search engines not to follow',
      (elements) =>
        findAll(elements, 'a').filter(
          (link) =>
            /^https?:\/\/(?!offprint\.example\/)/.test(attribute(link, 'href') ?? '') &&
            attribute(link, 'rel')?.split(' ').includes('nofollow') !== true,
        ),
    ],
    [
      'has a script of its own but data',
      (elements) =>
        findAll(elements, 'script').filter(
          (script) =>
            attribute(script, 'src') === undefined &&
            !/^application\/(?:ld|vnd\.citationstyles\.csl)\+json$/.test(attribute(script, 'type') ?? ''),
        ),
    ],
  ];

  test.for(faults)('%s', ([, findFaults]) => {
    const found = readPages('hostile').flatMap(({ file, elements }) =>
      findFaults(elements).map(
        ({ tagName, properties }) => `${file}: ${tagName} ${JSON.stringify(properties)}`,
      ),
    );
    expect(found).toEqual([]);
  });

  test('names an address that is not one of the web', () => {
    const found = readPages('hostile').flatMap((page) =>
      findReferences(page)
        .filter(({ value }) => !/^https?:$/.test(new URL(value, page.address).protocol))
        .map(({ place, value }) => `${page.file}: ${place} ${value}`),
    );
    expect(found).toEqual([]);
  });

  test('has data for search engines that does not parse, or that could end its element', () => {
    const blocks = listSiteFiles('hostile')
      .filter((file) => file.endsWith('.html'))
      .flatMap((file) =>
        [...readSiteFile('hostile', file).matchAll(/<script[^>]*ld\+json[^>]*>([^]*?)<\/script/g)].map(
          ([, text = '']) => text,
        ),
      );
    expect(blocks.length).toBeGreaterThan(readHostilePapers().length);
    expect(blocks.filter((text) => text.includes('<'))).toEqual([]);
    for (const text of blocks) expect(JSON.parse(text)).toBeTypeOf('object');
  });
});

test('the feeds and pictures are well-formed XML, with text where text belongs', () => {
  const xml = listSiteFiles('hostile').filter((file) => /\.(?:xml|svg)$/.test(file));
  expect(xml.length).toBeGreaterThan(10);
  for (const file of xml) expect(() => parseXml(readSiteFile('hostile', file)), file).not.toThrow();
  const elements = elementsIn(
    fromHtml(
      readHostilePapers()
        .map((paper) => textOfChild(feedItem(paper), 'content:encoded') ?? '')
        .join(''),
      { fragment: true },
    ),
  );
  expect(
    elements.filter(({ tagName }) => !abstractElements.has(tagName)).map(({ tagName }) => tagName),
  ).toEqual([]);
  expect(
    elements.filter(({ properties }) => Object.keys(properties).some((name) => /^on|^style$/i.test(name))),
  ).toEqual([]);
});
