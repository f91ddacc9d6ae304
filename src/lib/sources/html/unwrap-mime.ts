/** Parts of a page that was saved as one file, decoded. */
interface MimePart {
  headers: string;
  body: string;
}

function decodeBytes(bytes: Uint8Array, headers: string): string {
  const charset = /charset\s*=\s*"?([\w.:-]+)/i.exec(headers)?.[1] ?? 'utf-8';
  try {
    return new TextDecoder(charset).decode(bytes);
  } catch {
    return new TextDecoder().decode(bytes);
  }
}

/** `=C3=A9` and lines that end with `=`. */
function decodeQuoted(text: string): Uint8Array {
  const bytes: number[] = [];
  const encoder = new TextEncoder();
  const joined = text.replace(/=[ \t]*\n/g, '');
  for (let at = 0; at < joined.length;) {
    const code = /^=([\dA-F]{2})/i.exec(joined.slice(at, at + 3))?.[1];
    if (code === undefined) {
      const character = String.fromCodePoint(joined.codePointAt(at) ?? 0);
      bytes.push(...encoder.encode(character));
      at += character.length;
    } else {
      bytes.push(Number.parseInt(code, 16));
      at += 3;
    }
  }
  return Uint8Array.from(bytes);
}

function decodeBase64(text: string): Uint8Array {
  return Uint8Array.from(atob(text.replace(/[^A-Za-z\d+/=]/g, '')), (character) => character.charCodeAt(0));
}

function decodeBody({ headers, body }: MimePart): string {
  const encoding = /^content-transfer-encoding:\s*([\w-]+)/im.exec(headers)?.[1]?.toLowerCase();
  if (encoding === 'quoted-printable') return decodeBytes(decodeQuoted(body), headers);
  if (encoding === 'base64') return decodeBytes(decodeBase64(body), headers);
  return body;
}

function splitHead(text: string): MimePart {
  const at = text.search(/\n[ \t]*\n/);
  return at === -1
    ? { headers: text, body: '' }
    : { headers: text.slice(0, at), body: text.slice(at).replace(/^\n[ \t]*\n/, '') };
}

/** The parts of a MIME file; the whole if it has no parts. */
function partsOf(text: string): MimePart[] {
  const whole = splitHead(text.replace(/^\s+/, ''));
  const boundary = /boundary\s*=\s*(?:"([^"]+)"|([^\s;]+))/i.exec(whole.headers);
  const mark = boundary?.[1] ?? boundary?.[2];
  if (mark === undefined) return [whole];
  return whole.body
    .split(`--${mark}`)
    .slice(1)
    .map((part) => splitHead(part.replace(/^[ \t]*\n/, '')));
}

/** Whether a text begins with the headers of a mail or of a saved page. */
function isMime(text: string): boolean {
  const [head = ''] = text.trimStart().split(/\n\s*\n/, 1);
  return /^[\w-]+:/.test(head) && /^(?:content-type|mime-version):/im.test(head);
}

/** The page of a file that a browser saved as one (MHTML), or the text of a mail, decoded; nothing if the file is neither. */
export function unwrapMime(text: string): { kind: 'html' | 'text'; body: string } | undefined {
  if (!isMime(text)) return undefined;
  const parts = partsOf(text);
  const find = (type: RegExp) => parts.find(({ headers }) => type.test(headers));
  const plain = find(/^content-type:\s*text\/plain/im);
  const html = find(/^content-type:\s*text\/html/im);
  // A mail has its list as text; a saved page has no such part.
  if (plain) return { kind: 'text', body: decodeBody(plain) };
  return html && { kind: 'html', body: decodeBody(html) };
}
