/** Papers before December 2023 have no HTML at arXiv. */
const firstWithHtml = '2312.';

/** Where arXiv has the whole text of `2510.00568` as HTML, which it makes of papers in TeX; nothing for older papers. */
export function arxivHtmlUrl(arxivId: string): string | undefined {
  return /^\d{4}\./.test(arxivId) && arxivId >= firstWithHtml
    ? `https://arxiv.org/html/${arxivId}`
    : undefined;
}
