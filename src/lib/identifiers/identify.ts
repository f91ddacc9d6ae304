import { parseArxivId } from './arxiv-id.ts';

export interface Identifiers {
  arxivId?: string;
  /** Version of the arXiv paper, if the text names one. */
  version?: number;
  doi?: string;
}

/** Prefixes under which arXiv ids are met beside those that `parseArxivId` knows. */
const arxivPrefix =
  /^(?:oai:arxiv\.org:|https?:\/\/(?:www\.)?(?:huggingface\.co|hf\.co)\/papers\/|https?:\/\/(?:www\.)?alphaxiv\.org\/abs\/|(?:https?:\/\/(?:dx\.)?doi\.org\/|doi:)?10\.48550\/arxiv\.)/i;
const doiPrefix = /^(?:https?:\/\/(?:dx\.|www\.)?doi\.org\/|doi:\s*|info:doi\/)/i;
const doiPattern = /^10\.\d{4,9}\/\S+$/;

/** A text that is an arXiv id or leads to one: an address, an OAI name, arXiv's own DOI. */
function findArxiv(text: string): Identifiers {
  const bare = text
    .trim()
    .replace(/[?#].*$/, '')
    .replace(/\/$/, '')
    .replace(arxivPrefix, '');
  const arxivId = parseArxivId(bare);
  if (arxivId === null) return {};
  // The subject class of an old id, `math.GT/0309136`, is no part of the id that arXiv prints.
  const plainId = arxivId.replace(/\.[A-Z]{2}\//, '/');
  const version = /v(\d+)(?:\.pdf)?$/i.exec(bare)?.[1];
  return {
    arxivId: plainId,
    ...(version === undefined || Number(version) === 0 ? {} : { version: Number(version) }),
  };
}

/** A DOI in lower case, without a resolver; nothing for a text that is none. */
export function parseDoi(text: string): string | undefined {
  const bare = text.trim().replace(doiPrefix, '').toLowerCase();
  const doi = /%2f/.test(bare) ? bare.replace('%2f', '/') : bare;
  return doiPattern.test(doi) ? doi : undefined;
}

/**
 * The identifiers that texts of a record hold (ids, DOIs, addresses), the first of each kind. arXiv's
 * DOI of a preprint, `10.48550/arxiv.…`, says no more than the id, so it counts as the id alone.
 */
export function identify(...texts: (string | undefined)[]): Identifiers {
  const found: Identifiers = {};
  for (const text of texts) {
    if (text === undefined || text === '') continue;
    const arxiv = findArxiv(text);
    if (arxiv.arxivId !== undefined) {
      if (found.arxivId === undefined || (found.arxivId === arxiv.arxivId && found.version === undefined))
        Object.assign(found, arxiv);
    } else found.doi ??= parseDoi(text);
  }
  return Object.fromEntries(Object.entries(found).filter(([, value]) => value !== undefined));
}
