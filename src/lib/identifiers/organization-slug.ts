/**
 * The last part of an organisation's address, `AI-at-Meta`. A handle comes from outside: only what is
 * safe in a path is kept of it, and nothing that would lead to a folder above.
 */
export function organizationSlug(handle: string): string {
  const safe = handle
    .replace(/[^A-Za-z0-9._-]+/g, '-')
    .replace(/^[.-]+/, '')
    .replace(/[.-]+$/, '');
  return safe === '' ? 'unnamed' : safe;
}
