/** The home page shows a year at most. */
const maxWeeks = 52;

export interface WeekCount {
  /** Weeks before the newest one, 0 for itself. */
  age: number;
  /** Its papers that are in a topic. */
  count: number;
}

/**
 * How many weeks the home page covers: the newest one, or as many as it takes for enough papers, so that it never leads
 * with a thin week.
 *
 * @param weeks with papers, newest first
 * @param minCount papers in topics that it covers, if there are so many
 * @returns weeks of the calendar, those without papers included
 */
export function chooseWindow(weeks: readonly WeekCount[], minCount: number): number {
  let [papers, length] = [0, 0];
  for (const { age, count } of weeks) {
    if (age >= maxWeeks || papers >= minCount) break;
    papers += count;
    length = age + 1;
  }
  return length;
}
