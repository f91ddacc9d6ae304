import type { Stranger } from './stranger.ts';

const leaveOut = 'Move the file out of the folder.';

function begins(...starts: string[]): (text: string) => boolean {
  return (text) => starts.some((start) => text.startsWith(start));
}

/** A ZIP archive names its parts in clear text, most of all in the directory at its end. */
function zipWith(...parts: string[]): (text: string) => boolean {
  return (text) => begins('PK\x03\x04', 'PK\x05\x06')(text) && parts.some((part) => text.includes(part));
}

/** Binary formats, each told by its first bytes. Of those with one beginning, the most particular stands first. */
export const binaryStrangers: readonly Stranger[] = [
  {
    name: 'PDF',
    is: (text) => /^[\s\xef\xbb\xbf]*%PDF-\d/.test(text),
    remedy: `A paper is read from its record, not from its text. Save the record in its place: “Export BibTeX citation” on arXiv, “Cite” at a publisher, or an export of Zotero. ${leaveOut}`,
  },
  {
    name: 'Excel workbook',
    is: zipWith('xl/workbook', 'xl/worksheets'),
    remedy: 'Save it as CSV (File > Save As), with a column “Title”, and put that file here in its place.',
  },
  {
    name: 'Word document',
    is: zipWith('word/document'),
    remedy: `Export the references from the program that manages them, as BibTeX or RIS: Zotero, EndNote and Mendeley can. ${leaveOut}`,
  },
  {
    name: 'OpenDocument file',
    is: zipWith('application/vnd.oasis.opendocument'),
    remedy: `Save a table as CSV, with a column “Title”, and put that file here in its place; export references as BibTeX or RIS. ${leaveOut}`,
  },
  {
    name: 'EPUB book',
    is: zipWith('application/epub+zip'),
    remedy: `A paper is read from its record, not from its text. Save the record as BibTeX or RIS in its place. ${leaveOut}`,
  },
  {
    name: 'ZIP archive',
    is: begins('PK\x03\x04', 'PK\x05\x06'),
    remedy: 'Unpack it, put the files that are in it into the folder, and move the archive out.',
  },
  {
    name: 'compressed file',
    is: begins(
      '\x1f\x8b',
      '7z\xbc\xaf\x27\x1c',
      'Rar!\x1a\x07',
      'BZh91AY&SY',
      '\xfd7zXZ\x00',
      '\x28\xb5\x2f\xfd',
    ),
    remedy: 'Unpack it, put the files that are in it into the folder, and move the archive out.',
  },
  {
    name: 'web archive of Safari',
    is: (text) => text.startsWith('bplist00') && text.includes('WebMainResource'),
    remedy: `Open the page again, select all of it, copy it, and save what you copied as a text file. ${leaveOut}`,
  },
  {
    name: 'library of Zotero or of another program',
    is: begins('SQLite format 3\0'),
    remedy: `Export from the program itself, as BibTeX or RIS: in Zotero, File > Export Library. ${leaveOut}`,
  },
  {
    name: 'file of Outlook or of an old Office program',
    is: begins('\xd0\xcf\x11\xe0'),
    remedy: `Save its text in a plain text file, or export the references as BibTeX or RIS. ${leaveOut}`,
  },
  {
    name: 'picture',
    is: (text) =>
      begins('\x89PNG', '\xff\xd8\xff', 'GIF87a', 'GIF89a', 'II*\0', 'MM\0*')(text) ||
      /^RIFF....WEBP/s.test(text),
    remedy: `Copy the text of the page in place of a picture of it, and save it as a text file. ${leaveOut}`,
  },
];
