/** Where a paper stands, as far as a cell says it. */
export interface SourceCell {
  venue: string;
  date: string;
  volume: string;
  issue: string;
  pages: string;
}

/** `Endoscopy (2014) 3:3 (152-160). Date of Publication: 25 Aug 2014` */
const pattern =
  /^(?<venue>.+?) \((?<year>\d{4})\)(?: (?<volume>[^\s:(]+))?(?::(?<issue>[^\s(]+))?(?: \((?<pages>[^()]*)\))?(?:[.,] .*?)??(?:\. Date of Publication: (?<date>[^.]+))?\.?$/;

/** Embase puts journal, volume, pages and date into one cell. */
export function readEmbaseSource(cell: string): SourceCell | undefined {
  const found = pattern.exec(cell)?.groups;
  if (found === undefined) return undefined;
  const { venue = '', year = '', date = '', volume = '', issue = '', pages = '' } = found;
  return { venue, date: date || year, volume, issue, pages: pages.replace(/\s*-\s*/, '–') };
}
