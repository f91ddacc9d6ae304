/** Marks that reorder text, and signs that nobody sees: with them an address shows another than it leads to. */
const hidden = /[\s\u0000-\u001f\u007f-\u009f\u00ad\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff]/u;

/** Whether a text from outside may become a link: http(s), a host, no user or password before it, nothing hidden in it. */
export function isWebAddress(text: string): boolean {
  if (!/^https?:\/\/[^/\\@]/i.test(text) || hidden.test(text) || !URL.canParse(text)) return false;
  const { hostname, username, password } = new URL(text);
  // `https://github.com@evil.test/a` shows one host and leads to another.
  return hostname !== '' && username === '' && password === '';
}
