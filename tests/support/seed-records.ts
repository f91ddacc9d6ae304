import { readdirSync, readFileSync } from 'node:fs';
import { formatPlain } from '#lib/prose/format-plain.ts';
import { parseProse } from '#lib/prose/parse-prose.ts';
import { splitListing, type ListingRecord } from '#lib/sources/listing/split-listing.ts';
import { corpus } from './corpus.ts';

export interface SeedRecord extends Pick<ListingRecord, 'title' | 'abstract'> {
  /** `seeds/000_0f9836cbc8bcb7e0.txt` */
  file: string;
  /** Line of the title, counted from 1. */
  line: number;
}

/** Every record of the corpus's seeds as it is written there. */
export function readSeedRecords(): SeedRecord[] {
  return readdirSync(corpus.seeds)
    .sort()
    .flatMap((name) =>
      splitListing(readFileSync(`${corpus.seeds}/${name}`, 'utf8')).records.map(
        ({ title, abstract, titleLine }) => ({
          file: `seeds/${name}`,
          title,
          abstract,
          line: titleLine,
        }),
      ),
    );
}

/** A text of the seeds, changed in nothing but its form: Unicode NFC, white space as single spaces. */
export function sameText(seedText: string): string {
  return seedText.normalize('NFC').replace(/\s+/g, ' ').trim();
}

/** A text of the seeds as docs/internals/text.md declares that it is read: LaTeX and mathematics as plain Unicode. */
export function declaredText(seedText: string): string {
  const { inlines } = parseProse(sameText(seedText), { markup: 'plain' });
  return sameText(formatPlain(inlines));
}
