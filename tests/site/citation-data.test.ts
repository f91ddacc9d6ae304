import { describe, expect, test } from 'vitest';
import { citedDoi } from '#lib/publish/cite/cited-paper.ts';
import { formatName } from '#lib/names/parse-name.ts';
import type { CslItem } from '#lib/publish/cite/csl-item.ts';
import { unpackCsl, type PackedCsl } from '#lib/publish/cite/pack-csl.ts';
import { workTypeOf } from '#lib/publish/cite/work-type-of.ts';
import { zoteroType } from '#lib/publish/cite/zotero-type.ts';
import { attribute, elementsIn, find, findAll } from '../support/html.ts';
import { readPaperPage } from '../support/paper-page.ts';
import { readPapers } from '../support/paper-records.ts';
import {
  addressOf,
  listPaths,
  listSiteFiles,
  pageAt,
  readPages,
  type SitePage,
} from '../support/site-pages.ts';

const papers = readPapers();

function citation({ elements }: SitePage, name: string): string[] {
  return findAll(elements, 'meta', { name: `citation_${name}` }).flatMap(
    (meta) => attribute(meta, 'content') ?? [],
  );
}

interface Graph {
  url?: string;
  breadcrumb?: { itemListElement: { item: string }[] };
  mainEntity?: Record<string, unknown>;
}

function graphOf({ elements }: SitePage): Graph | undefined {
  const [text] = find(elements, 'script', { type: 'application/ld+json' })?.children ?? [];
  return text?.type === 'text' ? (JSON.parse(text.value) as Graph) : undefined;
}

/** What scripts read of how to cite the paper of a page. */
function cslOf(page: SitePage): CslItem {
  const tags = findAll(page.elements, 'meta').map((meta) => ({
    name: attribute(meta, 'name') ?? '',
    content: attribute(meta, 'content') ?? '',
  }));
  const [text] = find(page.elements, 'script', { id: 'csl' })?.children ?? [];
  return unpackCsl(JSON.parse(text?.type === 'text' ? text.value : '{}') as PackedCsl, tags);
}

describe.each(['root', 'base'] as const)('in the site at its %s', (site) => {
  test.each<[string, (paper: (typeof papers)[number]) => (string | undefined)[]]>([
    ['title', ({ title }) => [title]],
    ['publication_date', ({ issued }) => [issued?.replaceAll('-', '/')]],
    ['arxiv_id', ({ arxivId }) => [arxivId]],
    ['doi', (paper) => [citedDoi(paper)]],
    ['public_url', ({ url }) => [url]],
    ['pdf_url', ({ pdfUrl }) => [pdfUrl]],
    ['author_institution', ({ organization }) => [organization?.name]],
    ['abstract_html_url', ({ id }) => [addressOf(site, `papers/${id}/`)]],
  ])('citation_%s is what the record gives, and absent without it', (name, expected) => {
    const wrong = papers.filter(
      (paper) =>
        citation(pageAt(site, `papers/${paper.id}/`), name).join() !==
        expected(paper)
          .filter((value) => value !== undefined)
          .join(),
    );
    expect(wrong.map(({ id }) => id)).toEqual([]);
  });

  test('a preprint is one to Zotero, with archive and number; a published paper is what it was published as', () => {
    const wrong = papers.filter((paper) => {
      const { elements } = pageAt(site, `papers/${paper.id}/`);
      const zotero = (name: string) => attribute(find(elements, 'meta', { name: `z:${name}` }), 'content');
      const { arxivId, doi, containerTitle, journalRef } = paper;
      const isPreprint = arxivId !== undefined && (doi ?? containerTitle ?? journalRef) === undefined;
      const expected = isPreprint
        ? ['preprint', 'arXiv', `arXiv:${arxivId}`]
        : [zoteroType(workTypeOf(paper)), undefined, undefined];
      return ['itemType', 'repository', 'archiveID'].map(zotero).join() !== expected.join();
    });
    expect(papers.filter(({ doi }) => doi === undefined).length).toBeGreaterThan(100);
    expect(wrong.map(({ id }) => id)).toEqual([]);
  });

  test('schema.org, Highwire, CSL-JSON and the page itself say the same of every paper', () => {
    const wrong = papers.filter(({ id }) => {
      const page = pageAt(site, `papers/${id}/`);
      const article = graphOf(page)?.mainEntity;
      const csl = cslOf(page);
      const tag = (name: string) => citation(page, name)[0];
      const identifiers = new Map(
        ((article?.['identifier'] ?? []) as { propertyID: string; value: string }[]).map(
          ({ propertyID, value }) => [propertyID, value],
        ),
      );
      const date = csl.issued?.['date-parts'][0]?.map((part) => String(part).padStart(2, '0')).join('-');
      const encoding = article?.['encoding'] as { contentUrl: string } | undefined;
      const same: (string | undefined)[][] = [
        [article?.['headline'] as string, tag('title'), csl.title],
        [(article?.['datePublished'] as string | undefined)?.replaceAll('-', '/'), tag('publication_date')],
        [date?.replaceAll('-', '/'), tag('publication_date')],
        [identifiers.get('DOI'), tag('doi'), csl.DOI],
        [identifiers.get('arXiv'), tag('arxiv_id'), csl.number?.replace('arXiv:', '')],
        [article?.['url'] as string | undefined, tag('public_url'), csl.URL],
        [encoding?.contentUrl, tag('pdf_url')],
        [
          (article?.['author'] as unknown[] | undefined)?.length,
          citation(page, 'author').length,
          csl.author?.length,
        ].map((count) => String(count ?? 0)),
      ];
      return same.some((values) => new Set(values).size !== 1) || tag('title') !== readPaperPage(page).title;
    });
    expect(wrong.map(({ id }) => id)).toEqual([]);
  });

  /** Zotero asks the registry of the DOI for the authors of an item that names none. */
  const namedInList = (paper: (typeof papers)[number]) =>
    citedDoi(paper) === undefined ? (paper.authors?.length ?? 0) : 0;

  test('a list to cite from has a context object for each of its papers, with all its authors or the DOI that knows them', () => {
    const lists = ['week', 'topics', 'authors'].flatMap((folder) => listPaths(site, folder));
    const wrong = lists.filter((path) => {
      const { elements } = pageAt(site, path);
      const rows = findAll(elements, 'li', { className: 'entry' });
      const objects = rows.flatMap((row) => find(elementsIn(row), 'span', { className: 'Z3988' }) ?? []);
      const hasAll = objects.every((object) => {
        const pairs = new URLSearchParams(attribute(object, 'title'));
        const paper = papers.find(
          ({ title }) => title === (pairs.get('rft.title') ?? pairs.get('rft.atitle')),
        );
        const authors = [...pairs.getAll('rft.creator'), ...pairs.getAll('rft.au')];
        return (
          paper !== undefined &&
          authors.length === namedInList(paper) &&
          pairs.get('rft_id')?.replace('info:doi/', '') === (citedDoi(paper) ?? paper.url)
        );
      });
      return !hasAll || objects.length !== rows.length;
    });
    expect(wrong).toEqual([]);
  });

  test('there is one citation_author for each author, in their order, family name first', () => {
    const wrong = papers.filter(({ id, authors = [] }) => {
      const found = citation(pageAt(site, `papers/${id}/`), 'author').map((name) =>
        name.split(', ').toReversed().join(' '),
      );
      return found.join('|') !== authors.map(formatName).join('|');
    });
    expect(wrong.map(({ id }) => id)).toEqual([]);
  });

  test('every page describes itself and its place in the site, with its own address', () => {
    const isHidden = ({ elements }: SitePage) => find(elements, 'meta', { name: 'robots' }) !== undefined;
    const pages = readPages(site).filter((page) => page.kind === 'page' && !isHidden(page));
    const wrong = pages.filter((page) => {
      const graph = graphOf(page);
      const trail = find(page.elements, 'nav', { className: 'trail' });
      const above = findAll(trail ? elementsIn(trail) : [], 'a').map(
        (link) => new URL(attribute(link, 'href') ?? '', page.address).href,
      );
      const said = graph?.breadcrumb?.itemListElement.map(({ item }) => item) ?? [];
      const expected = above.length === 1 ? [addressOf(site, ''), ...above] : above;
      return graph?.url !== page.address || said.join() !== expected.join();
    });
    expect(pages.length).toBeGreaterThan(papers.length);
    expect(wrong.map(({ file }) => file)).toEqual([]);
  });

  test('the page of every paper is about a scholarly article with its title and authors', () => {
    const wrong = papers.filter(({ id, title, authors = [] }) => {
      const article = graphOf(pageAt(site, `papers/${id}/`))?.mainEntity;
      if (article?.['@type'] !== 'ScholarlyArticle') return true;
      const names = ((article['author'] ?? []) as { name: string }[]).map(({ name }) => name);
      return article['headline'] !== title || names.join('|') !== authors.map(formatName).join('|');
    });
    expect(wrong.map(({ id }) => id)).toEqual([]);
  });

  test('every page names a picture for where it is shared, and it is a file of the site', () => {
    const files = new Set(listSiteFiles(site));
    const pages = readPages(site).filter(({ kind }) => kind === 'page');
    const pictures = pages.map(({ elements }) =>
      attribute(find(elements, 'meta', { property: 'og:image' }), 'content'),
    );
    const root = addressOf(site, '');
    expect(pictures.filter((picture) => !files.has(picture?.replace(root, '') ?? ''))).toEqual([]);
    expect(new Set(pictures).size).toBeGreaterThan(10);
    expect(pictures).toContain(addressOf(site, 'og.png'));
  });
});
