import type { ExporterMark } from './find-exporter.ts';

/** Programs that name themselves in the head of a feed, and sites that have a vocabulary of their own. */
export const feedExporters: readonly ExporterMark[] = [
  { name: 'WordPress', mark: /<generator[^>]*>\s*https?:\/\/(?:www\.)?wordpress\.(?:org|com)/ },
  { name: 'Ghost', mark: /<generator[^>]*>\s*Ghost\b/ },
  { name: 'OJS', mark: /<generator[^>]*>\s*Open Journal Systems/ },
  { name: 'Substack', mark: /<generator[^>]*>\s*Substack/ },
  { name: 'Blogger', mark: /<generator[^>]*>\s*Blogger/ },
  { name: 'Hugo', mark: /<generator[^>]*>\s*Hugo\b/ },
  { name: 'Jekyll', mark: /<generator[^>]*>\s*Jekyll/ },
  { name: 'bioRxiv', mark: /<link>https?:\/\/(?:www\.|connect\.)?(?:biorxiv|medrxiv)\.org/ },
];
