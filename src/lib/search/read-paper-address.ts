import { identify } from '../identifiers/identify.ts';

const separators = /^[<("'“]+|[>)"'”.,;]+$/g;
const ownAddress = /\/papers\/([^?#]+?)\/?(?:[?#].*)?$/;

/**
 * The ids that a query names, best first, if it is one id or address of a paper: an arXiv id with or without a version,
 * a DOI, an address at arXiv, doi.org or Hugging Face, or a paper's page on this site.
 */
export function readPaperAddress(query: string): string[] {
  const text = query
    .trim()
    .replace(separators, '')
    .replace(/^(arxiv|doi)\s*:\s+/i, '$1:');
  if (text === '' || /\s/.test(text)) return [];
  const { arxivId, doi } = identify(
    /^(?:www\.)?(?:arxiv|doi|huggingface|hf)\.(?:org|co)\//i.test(text) ? `https://${text}` : text,
  );
  const own = /^https?:\/\//i.test(text) ? ownAddress.exec(text)?.[1] : undefined;
  return [arxivId, doi, own].flatMap((id) => (id === undefined ? [] : [id.toLowerCase()]));
}
