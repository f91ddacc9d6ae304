import { describe, expect, test } from 'vitest';
import { formatName } from '#lib/names/parse-name.ts';
import { attribute, find, findAll } from '../support/html.ts';
import { readPapers } from '../support/paper-records.ts';
import { addressOf, pageAt, readPages, type SitePage } from '../support/site-pages.ts';

const papers = readPapers();

function citation({ elements }: SitePage, name: string): string[] {
  return findAll(elements, 'meta', { name: `citation_${name}` }).flatMap(
    (meta) => attribute(meta, 'content') ?? [],
  );
}

interface Graph {
  '@graph': (Record<string, unknown> & { '@type': string })[];
}

function graphOf({ elements }: SitePage): Graph | undefined {
  const [text] = find(elements, 'script', { type: 'application/ld+json' })?.children ?? [];
  return text?.type === 'text' ? (JSON.parse(text.value) as Graph) : undefined;
}

describe.each(['root', 'base'] as const)('in the site at its %s', (site) => {
  test.each<[string, (paper: (typeof papers)[number]) => (string | undefined)[]]>([
    ['title', ({ title }) => [title]],
    ['publication_date', ({ issued }) => [issued?.replaceAll('-', '/')]],
    ['arxiv_id', ({ arxivId }) => [arxivId]],
    ['doi', ({ doi }) => [doi]],
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
    const pages = readPages(site).filter(({ kind, file }) => kind === 'page' && file !== '404.html');
    const wrong = pages.filter((page) => {
      const graph = graphOf(page)?.['@graph'] ?? [];
      const trail = graph.find((part) => part['@type'] === 'BreadcrumbList')?.['itemListElement'];
      const last = (trail as { item: string }[] | undefined)?.at(-1)?.item;
      return (
        !graph.some((part) => part['url'] === page.address && part['breadcrumb']) || last !== page.address
      );
    });
    expect(pages.length).toBeGreaterThan(papers.length);
    expect(wrong.map(({ file }) => file)).toEqual([]);
  });

  test('the page of every paper is about a scholarly article with its title and authors', () => {
    const wrong = papers.filter(({ id, title, authors = [] }) => {
      const graph = graphOf(pageAt(site, `papers/${id}/`))?.['@graph'] ?? [];
      const article = graph.find((part) => part['@type'] === 'ScholarlyArticle');
      const names = ((article?.['author'] ?? []) as { name: string }[]).map(({ name }) => name);
      return article?.['headline'] !== title || names.join('|') !== authors.map(formatName).join('|');
    });
    expect(wrong.map(({ id }) => id)).toEqual([]);
  });

  test('every page has the same picture for where it is shared, and it is a file of the site', () => {
    const pictures = readPages(site)
      .filter(({ kind }) => kind === 'page')
      .map(({ elements }) => attribute(find(elements, 'meta', { property: 'og:image' }), 'content'));
    expect(new Set(pictures)).toEqual(new Set([addressOf(site, 'og.png')]));
  });
});
