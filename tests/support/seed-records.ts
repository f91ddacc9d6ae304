import { readdirSync, readFileSync } from 'node:fs';
import { splitListing, type ListingRecord } from '#lib/sources/split-listing.ts';

export interface SeedRecord extends Pick<ListingRecord, 'title' | 'abstract'> {
  /** `seeds/000_0f9836cbc8bcb7e0.txt` */
  file: string;
  /** Line of the title, counted from 1. */
  line: number;
}

/** Every record of the project's seeds as it is written there. */
export function readSeedRecords(): SeedRecord[] {
  return readdirSync('seeds')
    .sort()
    .map((name) => `seeds/${name}`)
    .flatMap((file) =>
      splitListing(readFileSync(file, 'utf8')).records.map(({ title, abstract, titleLine }) => ({
        file,
        title,
        abstract,
        line: titleLine,
      })),
    );
}

/**
 * What a page shows of a text of the seeds: Unicode NFC, white space as single spaces. The one place
 * for whatever the cleaning of text is declared to change beyond that.
 */
export function expectedText(seedText: string): string {
  return seedText.normalize('NFC').replace(/\s+/g, ' ').trim();
}
