/** What is shorter in a query than its code, and what names, titles and identifiers are full of. */
const plain = new Map([
  ['%2C', ','],
  ['%2F', '/'],
  ['%3A', ':'],
  ['%20', '+'],
]);

function encode(value: string): string {
  return encodeURIComponent(value).replace(/%2C|%2F|%3A|%20/g, (code) => plain.get(code) ?? code);
}

/**
 * The fields of a context object of OpenURL as a text, in the form of a query: Zotero, too, reads `+` as a space.
 * Fields without a value are left out.
 */
export function encodeContext(fields: readonly (readonly [string, string | undefined])[]): string {
  const all = [['ctx_ver', 'Z39.88-2004'] as const, ...fields];
  return all.flatMap(([name, value]) => (value === undefined ? [] : [`${name}=${encode(value)}`])).join('&');
}
