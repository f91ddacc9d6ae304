/** A program or database, and what only its files have. */
export interface ExporterMark {
  name: string;
  mark: RegExp;
}

/** Characters at the beginning of a file in which a mark is looked for. */
const looked = 50_000;

/** The first exporter whose mark a file has. */
export function findExporter(text: string, marks: readonly ExporterMark[]): string | undefined {
  const beginning = text.slice(0, looked);
  return marks.find(({ mark }) => mark.test(beginning))?.name;
}
