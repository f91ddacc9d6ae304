/** A row of a table with its lines, from 1. */
export interface TableRow {
  cells: string[];
  lines: [number, number];
}

const delimiters = [',', ';', '\t', '|'];

/** The delimiter that the first line has most often outside of quotation marks. */
export function findDelimiter(text: string): string | undefined {
  const [head = ''] = text.trimStart().split('\n', 1);
  const bare = head.replace(/"[^"]*"/g, '');
  const counts = delimiters.map((delimiter) => bare.split(delimiter).length - 1);
  const highest = Math.max(...counts);
  return highest > 0 ? delimiters[counts.indexOf(highest)] : undefined;
}

/** Characters behind a quotation mark in which the end of its cell is looked for. */
const maxLooked = 2000;

class TableSplitter {
  readonly rows: TableRow[] = [];
  private cells: string[] = [];
  private cell = '';
  private quoted = false;
  private line: number;
  private start: number;
  private readonly delimiter: string;
  /** What follows a quotation mark that ends a cell. */
  private readonly end: RegExp;
  private readonly laterEnd: RegExp;

  constructor(delimiter: string, line: number) {
    this.delimiter = delimiter;
    this.line = line;
    this.start = line;
    this.end = new RegExp(`^[^\\S\\t]*(?:[${delimiter}]|$)`);
    this.laterEnd = new RegExp(`"[^\\S\\t]*(?:[${delimiter}]|$)`);
  }

  /** Some programs do not double the quotation marks within a cell: `"Said "so" twice"`. */
  private isInside(text: string, at: number): boolean {
    const [rest = ''] = text.slice(at + 1, at + maxLooked).split('\n', 1);
    return !this.end.test(rest) && this.laterEnd.test(rest);
  }

  private closeCell(): void {
    this.cells.push(this.cell.trim());
    this.cell = '';
  }

  closeRow(): void {
    this.closeCell();
    if (this.cells.some((value) => value !== ''))
      this.rows.push({ cells: this.cells, lines: [this.start, this.line] });
    this.cells = [];
  }

  /** Reads the character at an offset; returns how many were used. */
  read(text: string, at: number): number {
    const character = text[at] ?? '';
    if (this.quoted && character === '"') {
      if (text[at + 1] === '"') {
        this.cell += '"';
        return 2;
      }
      if (this.isInside(text, at)) this.cell += '"';
      else this.quoted = false;
    } else if (this.quoted) this.cell += character;
    else if (character === '"' && this.cell.trim() === '') {
      this.quoted = true;
      this.cell = '';
    } else if (character === this.delimiter) this.closeCell();
    else if (character === '\n') this.closeRow();
    else this.cell += character;
    if (character === '\n') {
      this.line += 1;
      if (!this.quoted) this.start = this.line;
    }
    return 1;
  }
}

/**
 * Splits a table by RFC 4180: a cell in quotation marks may hold delimiters, line ends and, doubled, quotation marks.
 *
 * @param line of the file on which the text begins
 */
export function splitTable(text: string, delimiter: string, line = 1): TableRow[] {
  const splitter = new TableSplitter(delimiter, line);
  for (let at = 0; at < text.length;) at += splitter.read(text, at);
  splitter.closeRow();
  return splitter.rows;
}
