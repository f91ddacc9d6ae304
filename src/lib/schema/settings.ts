import { z } from 'astro/zod';

/** `content/settings.yaml`: everything an editor may set. Every option has a default. */
export const settingsSchema = z
  .object({
    /** Name of the site. */
    title: z.string().min(1).default('Offprint'),
    /** One line below the name. */
    tagline: z.string().default('Research papers, one page each, sorted by subject every week.'),
    /** Who chooses and edits; shown on the about page. */
    curator: z.string().optional(),
    /** Language of the interface and of most papers, as in BCP 47. */
    language: z.string().default('en'),
    /** Address of the site's root without the path, for feeds and canonical links. */
    url: z.url({ protocol: /^https?$/ }).default('https://offprint.example'),
    /** Year of a saved listing, by file name; wins over what the dates imply. */
    dumpYears: z.record(z.string(), z.number().int().min(1991).max(9999)).default({}),
    /** Year for every listing that `dumpYears` does not name. */
    defaultDumpYear: z.number().int().min(1991).max(9999).optional(),
    /** A seed above this size is refused, in megabytes (10⁶ bytes). */
    maxSeedMegabytes: z.number().positive().default(32),
    /** Rows that the home page shows at least, filled from earlier weeks. */
    homeRows: z.number().int().positive().default(10),
  })
  .strict();
export type Settings = z.infer<typeof settingsSchema>;
