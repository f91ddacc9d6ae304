import type { CslItem } from '#lib/publish/cite/csl-item.ts';
import { formatCslItems } from '#lib/publish/cite/format-csl-items.ts';
import { unpackCsl, type PackedCsl } from '#lib/publish/cite/pack-csl.ts';
import { formatRisItems } from '#lib/publish/cite/format-ris-items.ts';
import { formatMarkdownReference } from '#lib/publish/cite/markdown-reference.ts';

/** What the page of a paper says of how to cite it. */
export interface Citation {
  bibtex: string;
  reference: string;
  csl: CslItem;
  /** Absolute address of the page. */
  url: string;
  pdfUrl?: string;
}

/** A form in which citations are copied, as the settings name it. */
export type CopyForm = 'bibtex' | 'reference' | 'markdown' | 'ris' | 'csl';

/** Reads the page of a paper; throws if it is another page. */
export function readCitation(page: Document): Citation {
  const textOf = (selector: string): string => page.querySelector(selector)?.textContent.trim() ?? '';
  const csl = textOf('#csl');
  if (csl === '') throw new Error(`${page.URL} has no citation. Build the site again.`);
  const tags = [...page.querySelectorAll('meta')];
  const pdfUrl = tags.find(({ name }) => name === 'citation_pdf_url')?.content;
  return {
    bibtex: textOf('#bibtex'),
    reference: textOf('#cite .reference'),
    csl: unpackCsl(JSON.parse(csl) as PackedCsl, tags),
    url: page.querySelector<HTMLLinkElement>('link[rel=canonical]')?.href ?? page.URL,
    ...(pdfUrl === undefined ? {} : { pdfUrl }),
  };
}

const writers: Record<CopyForm, (citations: readonly Citation[]) => string> = {
  bibtex: (citations) => `${citations.map(({ bibtex }) => bibtex).join('\n\n')}\n`,
  reference: (citations) => citations.map(({ reference }) => reference).join('\n'),
  markdown: (citations) => {
    const lines = citations.map(({ reference, csl, url }) =>
      formatMarkdownReference(reference, csl.title, url),
    );
    return lines.length === 1 ? lines.join() : lines.map((line) => `- ${line}\n`).join('');
  },
  ris: (citations) => formatRisItems(citations.map(({ csl, pdfUrl }) => ({ ...csl, pdfUrl }))),
  csl: (citations) => formatCslItems(citations.map(({ csl }) => csl)),
};

/** Some papers in one form. */
export function writeCitations(citations: readonly Citation[], form: CopyForm): string {
  return writers[form](citations);
}
