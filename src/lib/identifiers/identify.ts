import { parseArxivId } from './arxiv-id.ts';

export interface Identifiers {
  arxivId?: string;
  /** Version of the arXiv paper, if the text names one. */
  version?: number;
  doi?: string;
}

/** Prefixes of arXiv ids, in addition to those that `parseArxivId` knows. */
const arxivPrefix =
  /^(?:oai:arxiv\.org:|https?:\/\/(?:www\.)?(?:huggingface\.co|hf\.co)\/papers\/|https?:\/\/(?:www\.)?alphaxiv\.org\/abs\/|(?:https?:\/\/(?:dx\.)?doi\.org\/|doi:)?10\.48550\/arxiv\.)/i;
const doiPrefix = /^(?:https?:\/\/(?:dx\.|www\.)?doi\.org\/|doi:\s*|info:doi\/)/i;
const doiPattern = /^10\.\d{4,9}\/\S+$/;

/** The arXiv id in a text: an id, an address, an OAI name, or arXiv's own DOI. */
function findArxiv(text: string): Identifiers {
  const bare = text
    .trim()
    .replace(/[?#].*$/, '')
    .replace(/\/$/, '')
    .replace(arxivPrefix, '');
  const arxivId = parseArxivId(bare);
  if (arxivId === null) return {};
  // The subject class of an old id, `math.GT/0309136`, is not part of the id that arXiv prints.
  const plainId = arxivId.replace(/\.[A-Z]{2}\//, '/');
  const version = /v(\d+)(?:\.pdf)?$/i.exec(bare)?.[1];
  return {
    arxivId: plainId,
    ...(version === undefined || Number(version) === 0 ? {} : { version: Number(version) }),
  };
}

/** A DOI in lower case, without a resolver; `undefined` if the text is not a DOI. */
export function parseDoi(text: string): string | undefined {
  const bare = text.trim().replace(doiPrefix, '').toLowerCase();
  const doi = /%2f/.test(bare) ? bare.replace('%2f', '/') : bare;
  return doiPattern.test(doi) ? doi : undefined;
}

/**
 * The identifiers in texts of a record (ids, DOIs, addresses), the first of each kind. arXiv's DOI of a
 * preprint, `10.48550/arxiv.…`, only repeats the id, so it counts as an id.
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
