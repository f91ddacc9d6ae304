import type { ExporterMark } from './find-exporter.ts';

/** Columns that only one database or program has in its tables. They stand in the first line. */
export const tableExporters: readonly ExporterMark[] = [
  { name: 'OpenAlex', mark: /^[^\n]*\bauthorships\.author/ },
  { name: 'Lens', mark: /^[^\n]*\bLens ID\b/ },
  { name: 'SpringerLink', mark: /^[^\n]*\bItem Title\b[^\n]*\bItem DOI\b/ },
  { name: 'Web of Science', mark: /^PT\tAU\t/ },
  { name: 'Scopus', mark: /^[^\n]*\bEID\b/ },
  { name: 'Web of Science', mark: /^[^\n]*\bUT \(Unique (?:WOS|ID)/i },
  { name: 'Embase', mark: /^[^\n]*(?:\bEmbase\b|\bEmtree\b|MEDLINE PMID|PUI)/i },
  { name: 'PubMed', mark: /^[^\n]*\bPMID\b[^\n]*\bNIHMS ID\b/ },
  { name: 'Zotero', mark: /^[^\n]*\bItem Type\b[^\n]*\bAbstract Note\b/ },
  { name: 'OpenReview', mark: /^[^\n]*\bforum\b/i },
  { name: 'IEEE Xplore', mark: /^[^\n]*\bDocument Title\b[^\n]*\bIEEE Terms\b/ },
];
