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

/** A trail has two steps at least for search engines to show it. */
const minSteps = 2;

/** The pages above a page. The page itself stands beside it, and the site too, which is a step of a short trail only. */
function formatTrail({ site, trail }: PageRecord) {
  const steps = trail.length < minSteps ? [site, ...trail] : trail;
  return {
    '@type': 'BreadcrumbList',
    itemListElement: steps.map((step, index) => ({
      '@type': 'ListItem',
      position: index + 1,
      name: step.title,
      item: step.url,
    })),
  };
}

/**
 * A page as JSON-LD: its site, its place in the site and its subject, each in the place where it is needed, so that
 * none is named twice. What describes the page stands in its head already; of what is about one thing, so does its name.
 */
export function formatPageGraph(page: PageRecord): Record<string, unknown> {
  const { site, type, title, url, language, trail, entity } = page;
  return {
    '@context': 'https://schema.org',
    '@type': type,
    url,
    ...(entity ? {} : { name: title }),
    inLanguage: language,
    isPartOf: { '@type': 'WebSite', name: site.title, url: site.url },
    ...(trail.length > 0 ? { breadcrumb: formatTrail(page) } : {}),
    ...(entity ? { mainEntity: entity } : {}),
  };
}

/** JSON for a `<script>`: without `<`, no text in it can end the element. */
export function formatDataBlock(value: unknown): string {
  return JSON.stringify(value).replaceAll('<', '\\u003c');
}
