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

class TableSplitter {
  readonly rows: TableRow[] = [];
  private cells: string[] = [];
  private cell = '';
  private quoted = false;
  private line = 1;
  private start = 1;
  private readonly delimiter: string;

  constructor(delimiter: string) {
    this.delimiter = delimiter;
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

  /** Reads one character; returns how many were used. */
  read(character: string, next: string | undefined): number {
    if (this.quoted && character === '"') {
      if (next === '"') {
        this.cell += '"';
        return 2;
      }
      this.quoted = false;
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

/** Splits a table by RFC 4180: a cell in quotation marks may hold delimiters, line ends and, doubled, quotation marks. */
export function splitTable(text: string, delimiter: string): TableRow[] {
  const splitter = new TableSplitter(delimiter);
  for (let at = 0; at < text.length;) at += splitter.read(text[at] ?? '', text[at + 1]);
  splitter.closeRow();
  return splitter.rows;
}
