import { quote } from '#lib/text/quote.ts';
import { isWebAddress } from '#lib/text/web-address.ts';
import type { Stranger } from './stranger.ts';

const leaveOut = 'Move the file out of the folder.';

/** A line that copies a feed of an OPML file into the settings, with the address of the first feed. */
function askFeeds(text: string): string {
  const addresses = [...text.matchAll(/\bxmlUrl\s*=\s*(["'])(.*?)\1/gis)].map(([, , address = '']) =>
    address.replaceAll('&amp;', '&').trim(),
  );
  const known = addresses.filter(isWebAddress);
  const count = known.length === 1 ? 'its feed' : `each of its ${String(known.length)} feeds`;
  return known[0] === undefined
    ? `It names no feed. ${leaveOut}`
    : `Name ${count} under “sources:” in content/settings.yaml, beginning with “- { id: my-feed, from: feed, url: '${quote(known[0]).slice(1, -1)}' }”, then run npm run fetch. ${leaveOut}`;
}

/** The first lines that are not blank. */
function firstLines(text: string, count: number): string[] {
  return text
    .slice(0, 20_000)
    .split('\n')
    .filter((line) => line.trim() !== '')
    .slice(0, count);
}

function hasHeaders(text: string): boolean {
  const head =
    text
      .trimStart()
      .slice(0, 20_000)
      .split(/\n\s*\n/, 1)[0] ?? '';
  return (
    /^(?:From |[\w-]+: ?)/.test(head) &&
    ['From', 'Subject', 'Date', 'To', 'MIME-Version', 'Message-ID', 'Received'].filter((name) =>
      new RegExp(`^${name}:`, 'im').test(head),
    ).length >= 2
  );
}

/** Whether a table has a title column and the same separator in its first lines. */
function isTable(text: string): boolean {
  const [head = '', next = ''] = firstLines(text, 2);
  return [',', '\t', ';', '|'].some(
    (separator) =>
      head.split(separator).length > 2 &&
      next.includes(separator) &&
      head.split(separator).some((name) => /^\W*(?:paper|article)?\W*title\W*$/i.test(name)),
  );
}

const identifier =
  /^(?:arxiv:)?\d{4}\.\d{4,5}(?:v\d+)?$|^(?:doi:\s*)?10\.\d{4,9}\/\S+$|^https?:\/\/\S+$|^[a-z-]+(?:\.[A-Z]{2})?\/\d{7}$/i;

/** Text formats; the first that fits counts. They are asked only of a file that no reader recognises. */
export const textStrangers: readonly Stranger[] = [
  {
    name: 'OPML list of feeds',
    is: (text) => /^\s*(?:<\?xml[^>]*>\s*)?(?:<!--[\s\S]*?-->\s*)?<opml\b/i.test(text),
    remedy: askFeeds,
  },
  {
    name: 'web page saved as one file (MHTML)',
    is: (text) => hasHeaders(text) && /^(?:Snapshot-Content-Location:|From: <Saved by)/im.test(text),
    remedy: `Open the page again, select all of it, copy it, and save what you copied as a text file. ${leaveOut}`,
  },
  {
    name: 'mail',
    is: hasHeaders,
    remedy: `Ask for the papers themselves: name the list, as arXiv's categories or a feed, under “sources:” in content/settings.yaml, then run npm run fetch. ${leaveOut}`,
  },
  {
    name: 'web page (HTML)',
    is: (text) => /^\s*(?:<!--[\s\S]*?-->\s*)*<(?:!doctype\s+html|html|head|body)\b/i.test(text),
    remedy: `Open the page, select all of it, copy it, and save what you copied as a text file; or name its feed under “sources:” in content/settings.yaml. ${leaveOut}`,
  },
  {
    name: 'EndNote export',
    is: (text) => /^\s*%0 /.test(text) || /<xml>\s*<records>\s*<record>/i.test(text.slice(0, 2000)),
    remedy:
      'In EndNote, choose File > Export with the style “RefMan (RIS)” or “BibTeX Export”, and put that file here.',
  },
  {
    name: 'PubMed export',
    is: (text) => /^\s*PMID\s?- ?\d/.test(text) || /<PubmedArticle(?:Set)?\b/.test(text.slice(0, 2000)),
    remedy:
      'Save the citations for a citation manager and convert them to RIS, for instance in Zotero: File > Import, then Export.',
  },
  {
    name: 'page that a browser has translated',
    is: (text) =>
      /^(?:•\s*)?\d+ (?:autor(?:en|es|i)?|auteurs?|auteur·rices|作者|авторов|автора|著者)\s*[·•]/im.test(
        text,
      ) || /^\d+\s*(?:位作者|名の著者|명의 저자)/m.test(text),
    remedy: `Its titles and abstracts are not those of the authors. Show the original page, which is in English, copy it again, and save what you copied. ${leaveOut}`,
  },
  {
    name: 'LaTeX document',
    is: (text) => /^\s*(?:%.*\n\s*)*\\(?:documentclass|begin\{document\}|input|usepackage)\b/.test(text),
    remedy: `Put the bibliography here, the file that ends in .bib. ${leaveOut}`,
  },
  {
    name: 'rich text document (RTF)',
    is: (text) => text.startsWith('{\\rtf'),
    remedy: 'Save it as plain text, and put that file here.',
  },
  {
    name: 'pointer of Git LFS',
    is: (text) => text.startsWith('version https://git-lfs.github.com/spec/'),
    remedy: 'The file itself is missing. Run git lfs pull, or commit it without Git LFS.',
  },
  {
    name: 'link to a web page',
    is: (text) =>
      /^\s*\[InternetShortcut\]/i.test(text) ||
      (/^\s*\[Desktop Entry\]/.test(text) && /^Type=Link$/m.test(text)) ||
      /<plist\b[^>]*>\s*<dict>\s*<key>URL<\/key>/.test(text.slice(0, 2000)),
    remedy: `Save what the page shows: select all of it, copy it, and save it as a text file. ${leaveOut}`,
  },
  {
    name: 'calendar or address book',
    is: (text) => /^\s*BEGIN:V(?:CALENDAR|CARD)\b/i.test(text),
    remedy: `It holds no papers. ${leaveOut}`,
  },
  {
    name: 'YAML file',
    is: (text) =>
      /^(?:---\s*\n|%YAML\b)/.test(text) ||
      /^[\w.-]+:\s*\n {1,8}[\w-]+:(?: |$)/m.test(firstLines(text, 3).join('\n')),
    remedy:
      'Export the papers as BibTeX, RIS or CSL-JSON from the program that made it, and put that file here.',
  },
  {
    name: 'table (CSV)',
    is: isTable,
    remedy:
      'Name its columns as docs/guides/formats.md lists them, with a column “Title”, or export the list as BibTeX or RIS.',
  },
  {
    name: 'list of identifiers',
    is: (text) => {
      const lines = firstLines(text, 50);
      return lines.length > 0 && lines.every((line) => identifier.test(line.trim()));
    },
    remedy:
      'A record needs a title. Export the papers as BibTeX, for instance from Zotero, where “Add Item by Identifier” takes the list as it is.',
  },
  {
    name: 'Markdown list',
    is: (text) => firstLines(text, 200).some((line) => /^\s*[-*+] .*\[[^\]]+\]\(https?:/.test(line)),
    remedy: 'Export the papers as BibTeX or RIS, for instance from Zotero, and put that file here.',
  },
  {
    name: 'dump of Python',
    is: (text) => /^\s*(?:\[\s*)?\{\s*'[^'\n]*'\s*:/.test(text),
    remedy:
      'It is what Python prints of its values, and no JSON. Write the file again with json.dump(), or fetch it again with npm run fetch.',
  },
  {
    name: 'JSON file of another form',
    is: (text) => /^\s*(?:\[\s*)?\{\s*(?:"|\})/.test(text),
    remedy:
      'Give each paper the names of fields that docs/guides/formats.md lists, with “title” and one more, or save the answer of a source that is read.',
  },
  {
    name: 'RDF file',
    is: (text) => /<(?:\w+:)?RDF\b/.test(text.slice(0, 2000)),
    remedy:
      'It may be what Zotero exports as “Zotero RDF”. Export the same papers as “CSL JSON”, “BibLaTeX” or “RIS”, and put that file here.',
  },
  {
    name: 'XML file of another form',
    is: (text) => /^\s*<\?xml\b|^\s*<[A-Za-z][\w:-]*(?:\s[^<>]*)?>/.test(text),
    remedy:
      'Feeds are read in RSS and Atom. Save the feed of the page in place of this file, or export BibTeX or RIS.',
  },
];
