import type { Seed } from '../source.ts';
import { isMissing } from '../is-missing.ts';
import type { TaggedRecord } from './tagged-record.ts';

export interface TaggedFormat {
  /** A line with a tag and a value. A line without continues the value before it. */
  line: RegExp;
  /** Tags that begin a record. */
  begins: ReadonlySet<string>;
  /** The tag that ends one, if the format has it. */
  ends?: string;
  /** A blank line ends a record, too, and any tag after it begins one. */
  blankEnds?: boolean;
  /** Tags of lists: each line without a tag after one of them is a value of its own. */
  lists?: ReadonlySet<string>;
  /** Lines between records that say nothing: numbers, heads of a database. */
  filler: RegExp;
}

class TaggedSplitter {
  readonly records: TaggedRecord[] = [];
  readonly strays: number[] = [];
  private last: string[] | undefined;
  private open: TaggedRecord | undefined;
  private isAfterBlank = true;
  private readonly format: TaggedFormat;
  private readonly file: string;

  constructor(format: TaggedFormat, file: string) {
    this.format = format;
    this.file = file;
  }

  read(content: string, line: number): void {
    const [, tag, value = ''] = this.format.line.exec(content) ?? [];
    const isFirst = tag !== undefined && !this.open && this.format.blankEnds === true;
    if (isFirst || (tag !== undefined && this.format.begins.has(tag) && !this.continues(tag)))
      this.begin(line);
    if (!this.open) {
      // What stands above the first record is the head of the file.
      if (this.records.length > 0 && content.trim() !== '' && !this.format.filler.test(content))
        this.strays.push(line);
    } else if (tag !== undefined && tag === this.format.ends) this.end(line, true);
    else if (tag !== undefined) this.add(this.open, tag, value.trim(), line);
    else if (content.trim() === '') {
      if (this.format.blankEnds === true) this.end(line - 1, true);
    } else if (!(this.isAfterBlank && this.format.filler.test(content)))
      this.extend(this.open, content.trim(), line);
    this.isAfterBlank = content.trim() === '';
  }

  /** Several tags may begin a record: only the first of them does. */
  private continues(tag: string): boolean {
    return this.open !== undefined && this.format.begins.size > 1 && !this.open.values.has(tag);
  }

  private begin(line: number): void {
    this.open = {
      place: { file: this.file, line, column: 1 },
      lines: [line, line],
      values: new Map(),
      lineValues: [],
      ended: this.format.ends === undefined,
    };
    this.records.push(this.open);
    this.last = undefined;
  }

  private end(line: number, ended: boolean): void {
    if (this.open) Object.assign(this.open, { ended, lines: [this.open.lines[0], line] });
    this.open = undefined;
    this.last = undefined;
  }

  private add(record: TaggedRecord, tag: string, given: string, line: number): void {
    const value = isMissing(given) ? '' : given;
    this.last = record.values.get(tag) ?? [];
    record.values.set(tag, this.last);
    this.last.push(value);
    record.lineValues.push([tag, value]);
    record.lines[1] = line;
  }

  private extend(record: TaggedRecord, text: string, line: number): void {
    const own = record.lineValues.at(-1);
    if (!this.last || this.last.length === 0 || !own) return;
    if (this.format.lists?.has(own[0]) === true) {
      this.add(record, own[0], text, line);
      return;
    }
    const joined = `${this.last.pop() ?? ''} ${text}`.trim();
    this.last.push(joined);
    own[1] = joined;
    record.lines[1] = line;
  }
}

/** Splits a file into records of tagged lines. */
export function splitTagged(
  { file, text }: Seed,
  format: TaggedFormat,
): { records: TaggedRecord[]; strays: number[] } {
  const splitter = new TaggedSplitter(format, file);
  for (const [index, content] of text.split('\n').entries()) splitter.read(content, index + 1);
  return { records: splitter.records, strays: splitter.strays };
}
