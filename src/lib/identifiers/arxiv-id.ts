const newStyle = /^(\d{4}\.\d{4,5})(?:v\d+)?$/;
const oldStyle = /^([a-z-]+(?:\.[A-Z]{2})?\/\d{7})(?:v\d+)?$/;

/**
 * The identifier without version, from any form: `2510.00568v2`, `arXiv:cs/0110053`,
 * `https://arxiv.org/pdf/0704.0001`. `null` if the text is not an arXiv id.
 */
export function parseArxivId(text: string): string | null {
  const bare = text
    .trim()
    .replace(/^https?:\/\/(?:www\.|export\.)?arxiv\.org\/(?:abs|pdf|html)\//i, '')
    .replace(/^arxiv:/i, '')
    .replace(/\.pdf$/i, '');
  return newStyle.exec(bare)?.[1] ?? oldStyle.exec(bare)?.[1] ?? null;
}
