/** An object of a PDF file. */
export interface PdfObject {
  id: number;
  /** What stands between `obj` and `endobj`. */
  body: Buffer;
  isStream: boolean;
}
