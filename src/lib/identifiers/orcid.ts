/** The address of a person at ORCID: `https://orcid.org/0000-0002-1825-0097`. */
export function orcidUrl(orcid: string): string {
  return `https://orcid.org/${orcid}`;
}
