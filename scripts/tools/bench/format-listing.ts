import { formatListingDate } from '#lib/dates/listing-date.ts';

export interface ListingEntry {
  title: string;
  abstract: string;
  authorCount: number;
  date: { month: number; day: number; year?: number };
  comments?: number;
}

/** Prints entries as a saved listing that {@link hfListing} reads back. For benchmarks and tests. */
export function formatListing(day: { month: number; day: number }, entries: ListingEntry[]): string {
  const header = [
    'new',
    'Get trending papers in your email inbox!',
    'Subscribe',
    'Daily Papers',
    'byAK and the research community',
    formatListingDate(day),
  ];
  const records = entries.map((entry) => {
    const meta = `  • ${String(entry.authorCount)} authors\n·\n${formatListingDate(entry.date, entry.comments)}`;
    return `${entry.title}\n\n${entry.abstract}\n\n${meta}\n`;
  });
  return `${header.join('\n\n')}\n\n${records.join('\n')}`;
}
