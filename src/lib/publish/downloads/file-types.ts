/** The ending of the files of each form, without its dot, and their media type. */
export const fileTypes = {
  html: { extension: 'html', mediaType: 'text/html' },
  epub: { extension: 'epub', mediaType: 'application/epub+zip' },
  pdf: { extension: 'pdf', mediaType: 'application/pdf' },
  markdown: { extension: 'md', mediaType: 'text/markdown' },
  bibtex: { extension: 'bib', mediaType: 'application/x-bibtex' },
  ris: { extension: 'ris', mediaType: 'application/x-research-info-systems' },
  csl: { extension: 'csl.json', mediaType: 'application/vnd.citationstyles.csl+json' },
} as const;
