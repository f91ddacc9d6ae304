/** Sent to the process that waits for the pages. */
export interface PageCount {
  done: number;
  total: number;
}

/** Sent when all pages are written with the program of the last build: the files that are not left as they were. */
export interface ChangedFiles {
  changed: string[];
}

/** Sent when what the search index is made of is written, while other pages are not. */
export interface Indexable {
  isIndexable: true;
}

/** Each hundredth part is told: a message for every page would cost more than some pages. */
const parts = 100;

/** Whether the count of pages has reached another hundredth part. */
export function isTold(done: number, total: number): boolean {
  return Math.floor((done * parts) / total) !== Math.floor(((done - 1) * parts) / total);
}

/** Tells how many pages have been looked at, of all, or what else is known of them, if a process waits for it. */
export function tellPages(message: PageCount | ChangedFiles | Indexable): void {
  process.send?.(message);
}
