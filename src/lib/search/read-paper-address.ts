import { identify } from '../identifiers/identify.ts';

/** An arXiv id anywhere in a text, as in `arXiv:2510.00568v2 [cs.AI]`; no number such as `1.2510.00568` has one. */
const arxivIds = /(?<!\d\.?)\d{4}\.\d{4,5}(?:v\d+)?(?![\d\p{L}]|\.\d)/giu;
/** What asks for more than one paper. */
const operator = /(?:^|\s)[-−–—][^\s-]|\b(?:title|author|org|topic|year|has):|\bOR\b/;
const separators = /^[<("'“]+|[>)"'”.,;]+$/g;
const ownAddress = /\/papers\/([^?#]+?)\/?(?:[?#].*)?$/;

/** The one arXiv id that a text names beside other words. */
function findArxivId(text: string): string[] {
  const found = operator.test(text) ? [] : (text.match(arxivIds) ?? []);
  const ids = new Set(found.map((id) => id.replace(/v\d+$/i, '')));
  return ids.size === 1 ? [...ids] : [];
}

/**
 * The ids that a query names, best first, if it is about one paper: an arXiv id with or without a version, alone or
 * among other words, a DOI, an address at arXiv, doi.org or Hugging Face, or a paper's page on this site.
 */
export function readPaperAddress(query: string): string[] {
  const text = query
    .normalize('NFKC')
    .trim()
    .replace(separators, '')
    .replace(/^(arxiv|doi)\s*:\s+/i, '$1:');
  if (text === '' || /\s/.test(text)) return findArxivId(text);
  const { arxivId, doi } = identify(
    /^(?:www\.)?(?:arxiv|doi|huggingface|hf)\.(?:org|co)\//i.test(text) ? `https://${text}` : text,
  );
  const own = /^https?:\/\//i.test(text) ? ownAddress.exec(text)?.[1] : undefined;
  const named = [arxivId, doi, own].flatMap((id) => (id === undefined ? [] : [id.toLowerCase()]));
  return [...new Set([...named, ...findArxivId(text)])];
}
