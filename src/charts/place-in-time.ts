export interface TimeMark {
  /** In per cent of the line. */
  x: number;
  isOwn: boolean;
}

export interface TimeLine {
  /** The paper's own mark last, so that it is drawn above the others. */
  marks: TimeMark[];
  /** Labels at the beginning of years, as far as there is room. */
  years: { year: string; x: number }[];
}

/** Distance below which labels would touch, in per cent of a line 16.5rem wide. */
const minGap = 14;
/** End of the line in per cent, which leaves room for the last mark and label. */
const end = 97;

/** A date in years: `2025-07` is about 2025.5. */
function yearsOf(date: string): number {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  return year + (month - 1) / 12 + (day - 1) / 366;
}

/** Places a paper and its related papers on a line of whole years. */
export function placeInTime(own: string, others: readonly (string | undefined)[]): TimeLine {
  const dates = others.filter((date) => date !== undefined);
  const times = [own, ...dates].map(yearsOf);
  const first = Math.floor(Math.min(...times));
  const last = Math.floor(Math.max(...times)) + 1;
  const place = (time: number) => Math.round(((time - first) / (last - first)) * end * 10) / 10;
  const all = Array.from({ length: last - first }, (_, index) => ({
    year: String(first + index),
    x: place(first + index),
  }));
  const every = Math.max(1, Math.ceil((minGap * (last - first)) / end));
  return {
    marks: [
      ...dates.map((date) => ({ x: place(yearsOf(date)), isOwn: false })),
      { x: place(yearsOf(own)), isOwn: true },
    ],
    years: all.filter((_, index) => index % every === 0),
  };
}
