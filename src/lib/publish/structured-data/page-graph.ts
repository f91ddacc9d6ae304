export type PageType =
  'AboutPage' | 'CollectionPage' | 'ItemPage' | 'ProfilePage' | 'SearchResultsPage' | 'WebPage';

export interface PageRecord {
  type: PageType;
  title: string;
  /** Whole address. */
  url: string;
  language: string;
  site: { title: string; url: string };
  /** Pages above this one, the highest first, without the site itself. */
  trail: readonly { title: string; url: string }[];
  /** What the page is about, as schema.org describes it. */
  entity?: Record<string, unknown>;
}

function formatTrail({ site, trail, title, url }: PageRecord) {
  const steps = [site, ...trail, ...(url === site.url ? [] : [{ title, url }])];
  return {
    '@type': 'BreadcrumbList',
    '@id': `${url}#trail`,
    itemListElement: steps.map((step, index) => ({
      '@type': 'ListItem',
      position: index + 1,
      name: step.title,
      item: step.url,
    })),
  };
}

/** A page as JSON-LD: its site, its place in the site and its subject. What describes it stands in its head already. */
export function formatPageGraph(page: PageRecord): Record<string, unknown> {
  const { site, type, title, url, language, entity } = page;
  const siteId = `${site.url}#site`;
  return {
    '@context': 'https://schema.org',
    '@graph': [
      { '@type': 'WebSite', '@id': siteId, name: site.title, url: site.url, inLanguage: language },
      {
        '@type': type,
        '@id': url,
        url,
        name: title,
        inLanguage: language,
        isPartOf: { '@id': siteId },
        breadcrumb: { '@id': `${url}#trail` },
        ...(entity ? { mainEntity: { '@id': entity['@id'] } } : {}),
      },
      formatTrail(page),
      ...(entity ? [entity] : []),
    ],
  };
}

/** JSON for a `<script>`: without `<`, no text in it can end the element. */
export function formatDataBlock(value: unknown): string {
  return JSON.stringify(value).replaceAll('<', '\\u003c');
}
