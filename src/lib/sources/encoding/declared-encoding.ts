/** Bytes at the beginning of a file in which its encoding may be declared. */
const looked = 4096;

/** Where files say how they are encoded: XML, HTML and MIME, JabRef, TeX editors and Emacs. */
const declarations = [
  /^\s*<\?xml[^>]*\bencoding\s*=\s*["']([\w.:-]+)["']/i,
  /<meta[^>]+charset\s*=\s*["']?([\w.:-]+)/i,
  /^content(?:-type)?:[^\n]*(?:\n[ \t][^\n]*)?charset\s*=\s*"?([\w.:-]+)/im,
  /^%\s*encoding\s*:\s*([\w.:-]+)/im,
  /^%\s*!TEX\s+encoding\s*=\s*([\w.:-]+)/im,
  /-\*-.*\bcoding\s*:\s*([\w.:-]+).*-\*-/i,
];

/** Names of programs that the standard of encodings does not know. */
const synonyms: ReadonlyMap<string, string> = new Map([
  ['cp1252', 'windows-1252'],
  ['ansi', 'windows-1252'],
  ['iso8859_1', 'windows-1252'],
  ['iso-latin-1', 'windows-1252'],
  ['latin-1', 'windows-1252'],
  ['isolatin', 'windows-1252'],
  ['applemac', 'macintosh'],
  ['macosroman', 'macintosh'],
  ['macroman', 'macintosh'],
  ['utf8', 'utf-8'],
]);

/** The decoder's own name of an encoding; nothing for one that is not known. */
function knownName(name: string): string | undefined {
  const wanted = name.toLowerCase();
  try {
    return new TextDecoder(synonyms.get(wanted) ?? wanted).encoding;
  } catch {
    return undefined;
  }
}

/** The encoding that a file declares at its beginning, by its standard name. */
export function findDeclaredEncoding(bytes: Uint8Array): string | undefined {
  const beginning = new TextDecoder('windows-1252').decode(bytes.subarray(0, looked));
  for (const declaration of declarations) {
    const name = declaration.exec(beginning)?.[1];
    if (name !== undefined) return knownName(name);
  }
  return undefined;
}
