interface TrustedTypes {
  createPolicy(name: 'default', rules: { createScriptURL(url: string): string | null }): unknown;
}

/**
 * Lets this page start the scripts and workers of some addresses. The policy of every page forbids to start one by
 * its bare address, and to make elements of text, so that no other can be started.
 */
export function trustScripts(addresses: readonly string[]): void {
  const resolve = (url: string): string => new URL(url, location.href).href;
  const trusted = new Set(addresses.map(resolve));
  // Browsers that know nothing of it start any script of the site.
  const { trustedTypes } = globalThis as { trustedTypes?: TrustedTypes };
  trustedTypes?.createPolicy('default', {
    createScriptURL: (url) => (trusted.has(resolve(url)) ? url : null),
  });
}
