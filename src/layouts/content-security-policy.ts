/**
 * Everything comes from the site itself; `wasm-unsafe-eval` lets the search engine compile. No script makes elements of
 * text or starts another, but for those that the search page trusts by their addresses, see `trust-scripts.ts`. A
 * policy in a page cannot say who may frame it, nor report: only a server's header can.
 */
export const contentSecurityPolicy = [
  "default-src 'self'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "style-src 'self'",
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'self'",
  "worker-src 'self'",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-src 'none'",
  "media-src 'none'",
  "manifest-src 'self'",
  "require-trusted-types-for 'script'",
  'trusted-types default',
].join('; ');
