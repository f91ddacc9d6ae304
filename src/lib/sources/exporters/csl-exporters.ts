import type { ExporterMark } from './find-exporter.ts';

/** Marks of programs and services that write CSL-JSON. */
export const cslExporters: readonly ExporterMark[] = [
  { name: 'Zotero', mark: /"id"\s*:\s*"(?:https?:\/\/zotero\.org\/|\d+\/[A-Z\d]{8}")/ },
  { name: 'Crossref', mark: /"reference-count"|"content-domain"/ },
  { name: 'DataCite', mark: /"id"\s*:\s*"https:\/\/doi\.org\// },
  { name: 'Mendeley', mark: /"id"\s*:\s*"(?:ITEM-\d+|[\da-f]{8}-[\da-f]{4}-)/ },
];
