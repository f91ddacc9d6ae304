/** What a query may hold as it is, and what names and identifiers are full of. */
const plain = new Map([
  ['%2C', ','],
  ['%2F', '/'],
  ['%3A', ':'],
]);

function encode(value: string): string {
  return encodeURIComponent(value).replace(/%2C|%2F|%3A/g, (code) => plain.get(code) ?? code);
}

/**
 * The fields of a context object of OpenURL as a text, with `%20` for a space, which all readers of such texts know.
 * Fields without a value are left out.
 */
export function encodeContext(fields: readonly (readonly [string, string | undefined])[]): string {
  const all = [['ctx_ver', 'Z39.88-2004'] as const, ...fields];
  return all.flatMap(([name, value]) => (value === undefined ? [] : [`${name}=${encode(value)}`])).join('&');
}
