/** arXiv in place of a journal: `arXiv preprint arXiv:2510.00568`, `CoRR`. */
const preprintServer = /^(?:arxiv\b|corr$)/i;

/** The name of a journal or of proceedings; `undefined` for a preprint server. */
export function toContainerTitle(name: string): string {
  return preprintServer.test(name) ? '' : name;
}
