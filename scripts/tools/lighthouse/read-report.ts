/** The part of a Lighthouse report that is read; https://github.com/GoogleChrome/lighthouse, docs/understanding-results.md. */
interface LighthouseReport {
  runtimeError?: { message: string };
  categories: Record<string, { score: number | null; auditRefs: { id: string; weight: number }[] }>;
  audits: Record<string, { title: string; score: number | null; numericValue?: number }>;
}

export interface PageResult {
  /** Points of 100 for each category. */
  points: Record<Category, number>;
  /** `accessibility: Links do not have a discernible name (link-name)`, for what costs points. */
  faults: string[];
  /** Largest paint and blocking time in milliseconds, shift of the layout without unit, bytes sent. */
  figures: { paint: number; blocked: number; shift: number; bytes: number };
}

export type Category = 'performance' | Strict;
type Strict = (typeof strict)[number];

/** These have to be whole. */
export const strict = ['accessibility', 'best-practices', 'seo'] as const;

/** @throws If Lighthouse says that it could not look at the page. */
export function readReport(json: string): PageResult {
  const { runtimeError, categories, audits } = JSON.parse(json) as LighthouseReport;
  if (runtimeError) throw new Error(`Lighthouse could not look at the page: ${runtimeError.message}`);
  const pointsOf = (name: Category) => Math.round((categories[name]?.score ?? 0) * 100);
  const figure = (id: string) => audits[id]?.numericValue ?? 0;
  const faults = strict.flatMap((name) =>
    (categories[name]?.auditRefs ?? [])
      .filter(({ id, weight }) => weight > 0 && (audits[id]?.score ?? 1) < 1)
      .map(({ id }) => `${name}: ${audits[id]?.title ?? ''} (${id})`),
  );
  return {
    points: {
      performance: pointsOf('performance'),
      accessibility: pointsOf('accessibility'),
      'best-practices': pointsOf('best-practices'),
      seo: pointsOf('seo'),
    },
    faults,
    figures: {
      paint: figure('largest-contentful-paint'),
      blocked: figure('total-blocking-time'),
      shift: figure('cumulative-layout-shift'),
      bytes: figure('total-byte-weight'),
    },
  };
}
