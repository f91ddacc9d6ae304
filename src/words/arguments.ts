/** What sentences are given. Numbers come as numbers, dates and names as text that is ready to print. */
export interface Count {
  count: number;
}

/** A part of a whole: `100 of 129`. */
export interface Part {
  shown: number;
  total: number;
}

/** Of a list that goes on over pages. */
export interface Page {
  page: number;
  pages: number;
}

/** A day, week, month or year by its name: `October 2025`. */
export interface Period {
  period: string;
}

export type PeriodUnit = 'day' | 'week' | 'month' | 'year';
