import { ownValue } from '#lib/schema/own-value.ts';

/** The fields of a Lighthouse report that are read; Lighthouse describes them in its `understanding-results.md`. */
interface LighthouseReport {
  runtimeError?: { message: string };
  categories: Record<string, { score: number | null; auditRefs: { id: string; weight: number }[] }>;
  audits: Record<string, { title: string; score: number | null; numericValue?: number }>;
}

export interface PageResult {
  /** Points of 100 for each category. */
  points: Record<Category, number>;
  /** The faults that cost points: `accessibility: Links do not have a discernible name (link-name)`. */
  faults: string[];
  /** Largest contentful paint and total blocking time in milliseconds, layout shift without unit, bytes sent. */
  figures: { paint: number; blocked: number; shift: number; bytes: number };
}

export type Category = 'performance' | Strict;
type Strict = (typeof strict)[number];

/** Categories that must have 100 points. */
export const strict = ['accessibility', 'best-practices', 'seo'] as const;

/** @throws If Lighthouse could not examine the page. */
export function readReport(json: string): PageResult {
  const { runtimeError, categories, audits } = JSON.parse(json) as LighthouseReport;
  if (runtimeError) throw new Error(`Lighthouse could not examine the page: ${runtimeError.message}`);
  const pointsOf = (name: Category) => Math.round((categories[name]?.score ?? 0) * 100);
  const figure = (id: string) => ownValue(audits, id)?.numericValue ?? 0;
  const faults = strict.flatMap((name) =>
    (categories[name]?.auditRefs ?? [])
      .filter(({ id, weight }) => weight > 0 && (ownValue(audits, id)?.score ?? 1) < 1)
      .map(({ id }) => `${name}: ${ownValue(audits, id)?.title ?? ''} (${id})`),
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
