/**
 * The last part of an organisation's address, `AI-at-Meta`. A handle is untrusted input: only characters
 * that are safe in a path stay, and it cannot lead to a parent folder.
 */
export function organizationSlug(handle: string): string {
  const safe = handle
    .replace(/[^A-Za-z0-9._-]+/g, '-')
    .replace(/^[.-]+/, '')
    .replace(/[.-]+$/, '');
  return safe === '' ? 'unnamed' : safe;
}
