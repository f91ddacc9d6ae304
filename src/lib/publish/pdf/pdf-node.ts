/**
 * A text of a PDF with its marks, as the template reads it: plain text, or a mark `k` with what is in it. Nothing of
 * it is ever read as code.
 */
export type PdfNode =
  | string
  | { k: 'math'; alt: string; block: boolean; c: PdfMath[] }
  | { k: 'link'; to: string; c: PdfNode[] }
  | { k: 'list'; ordered: boolean; start: number; c: PdfNode[][] }
  | { k: 'table'; columns: number; header: PdfNode[][]; c: PdfNode[][] }
  | { k: 'code-block' | 'code'; text: string }
  | { k: 'rule' | 'break' }
  | {
      k: 'p' | 'em' | 'strong' | 'sub' | 'sup' | 'strike' | 'mark' | 'quote' | 'title';
      dir?: 'rtl' | undefined;
      c: PdfNode[];
    };

/** A part of a formula: a sign or a word, or a construction of others. */
export type PdfMath =
  | { k: 'sign' | 'word'; text: string }
  | { k: 'space' }
  | { k: 'row' | 'sqrt'; c: PdfMath[] }
  | { k: 'frac'; over: PdfMath[]; under: PdfMath[] }
  | { k: 'root'; degree: PdfMath[]; c: PdfMath[] }
  | { k: 'attach'; base: PdfMath[]; top?: PdfMath[]; bottom?: PdfMath[]; limits: boolean }
  | { k: 'accent'; accent: string; c: PdfMath[] }
  | { k: 'table'; rows: PdfMath[][][] };

/** Text as the faces of a PDF can show it. */
export type ShowText = (text: string) => string;
