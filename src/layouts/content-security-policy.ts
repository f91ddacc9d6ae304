/**
 * Everything comes from the site itself, also what `default-src` speaks for alone; `wasm-unsafe-eval` lets the search engine compile. No script makes elements of
 * text or starts another, but for those that the search page trusts by their addresses, see `trust-scripts.ts`. A
 * policy in a page cannot say who may frame it, nor report: only a server's header can.
 */
const directives = [
  "default-src 'self'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "img-src 'self' data:",
  "object-src 'none'",
  "base-uri 'none'",
  "frame-src 'none'",
  "media-src 'none'",
  "require-trusted-types-for 'script'",
  'trusted-types default',
];

/** An address as a policy names it: without a query, and without the marks that part the sources of a policy. */
function toSource(address: string): string {
  const { origin, pathname } = new URL(address);
  return origin + pathname.replaceAll(';', '%3B').replaceAll(',', '%2C');
}

/**
 * The policy of a page.
 *
 * @param formAction the one address outside of the site to which a form of the page is sent
 */
export function contentSecurityPolicy(formAction?: string): string {
  const forms =
    formAction === undefined ? "form-action 'self'" : `form-action 'self' ${toSource(formAction)}`;
  return [...directives, forms].join('; ');
}
