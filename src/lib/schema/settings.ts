import { isLanguageTag } from '#lib/text/is-language-tag.ts';
import { isWebAddress } from '#lib/text/web-address.ts';
import { z } from 'astro/zod';
import { mailSchema, subscribeSchema } from './mail.ts';
import { elsewhereSchema, usualElsewhere } from './elsewhere.ts';
import { formsSchema } from './forms.ts';
import { repositorySchema } from './repository.ts';
import { fetchSourceSchema, type FetchSource } from './fetch-source.ts';

function areUnique(sources: FetchSource[]): boolean {
  return new Set(sources.map(({ id }) => id)).size === sources.length;
}

/** A path would be dropped without a word; it belongs to the place where the site is published. */
function isSiteAddress(text: string): boolean {
  return isWebAddress(text) && new URL(text).href === `${new URL(text).origin}/`;
}

/** It is sent as a header. */
function isPlain(text: string): boolean {
  return /^[\x21-\x7e]+$/.test(text);
}

/** `content/settings.yaml`: everything an editor may set. Every option has a default. */
export const settingsSchema = z
  .object({
    /** Name of the site. */
    title: z.string().min(1).default('Offprint'),
    /** One line below the name. */
    tagline: z.string().default('Research papers, one page each, sorted by subject every week.'),
    /** Who chooses and edits; shown on the about page. */
    curator: z.string().optional(),
    /** Language of the interface: a table of src/words. */
    language: z.string().default('en'),
    /** Language of most papers, as in BCP 47. */
    papersLanguage: z
      .string()
      .refine(isLanguageTag, 'must be the tag of a language, as en or zh-Hans')
      .default('en'),
    /** Address of the site's root without the path, for feeds and canonical links. */
    url: z
      .string()
      .refine(isSiteAddress, 'must be an http(s) address without a user or a path, as https://looms.example')
      .default('https://offprint.example'),
    /** Year of a saved listing, by file name; wins over what the dates imply. */
    dumpYears: z.record(z.string(), z.number().int().min(1991).max(9999)).default({}),
    /** Year for every listing that `dumpYears` does not name. */
    defaultDumpYear: z.number().int().min(1991).max(9999).optional(),
    /** A seed above this size is refused, in megabytes (10⁶ bytes). */
    maxSeedMegabytes: z.number().positive().default(32),
    /** Papers in topics that the home page covers at least, from as many weeks as that takes. */
    homeRows: z.number().int().positive().default(24),
    /** Topics of which a large edition shows more papers, by id; by default those that say `lead`. */
    homeTopics: z.array(z.string()).optional(),
    /** Words of papers of the site that the search page gives as an example of an exact phrase. */
    searchExample: z
      .string()
      .regex(/^[^<>"]+$/, 'must be plain words, without quotation marks')
      .optional(),
    /** What the order of an edition counts, each part from 0 to 1, times its weight. */
    importance: z
      .strictObject({
        /** Comments and votes, against those of the papers of the same week. */
        discussion: z.number().nonnegative().default(4),
        /** How plainly a paper is in its best topic. */
        fit: z.number().nonnegative().default(0.5),
        /** The abstract reports a figure. */
        figure: z.number().nonnegative().default(0.25),
        /** The code is public. */
        code: z.number().nonnegative().default(0.25),
        citations: z.number().nonnegative().default(1),
        /** Papers of earlier weeks by the same authors. */
        record: z.number().nonnegative().default(3),
      })
      .prefault({}),
    /**
     * Which pages have a picture of their own where they are shared: none, weeks and topics, or also the papers that
     * an edition shows in full. The others have the picture of the site.
     */
    sharePictures: z.enum(['none', 'editions', 'selection']).default('editions'),
    /** Papers that a feed carries. */
    feedLength: z.number().int().min(1).max(500).default(50),
    /** Where the files of the site are kept; then pages lead to what corrects them. */
    repository: repositorySchema.optional(),
    /** Where each paper leads to besides its source. */
    readElsewhere: z.array(elsewhereSchema).default(usualElsewhere),
    /** Forms in which files are published. Each form of each list is a file, so that large sites may want fewer. */
    forms: formsSchema.prefault({}),
    /** The mail of a week, and the server through which `npm run send` sends it. */
    mail: mailSchema.prefault({}),
    /** The form of a service that keeps addresses and sends the mails; without it no page asks for an address. */
    subscribe: subscribeSchema.optional(),
    /** Names that an index of authors or organisations shows on one page; a longer one has a page a letter. */
    indexLength: z.number().int().nonnegative().default(600),
    /** Whether the site shows the guides for editors, below `/docs/`. */
    docs: z.boolean().default(false),
    /** Whether browsers keep what was read, for reading without a network. */
    offline: z.boolean().default(true),
    /** What `npm run fetch` asks for. */
    sources: z
      .array(fetchSourceSchema)
      .refine(areUnique, 'two sources have one id')
      .default([{ id: 'hf', from: 'hf', quiet: [] }]),
    /** Whether a server that is fetched from may redirect to this machine or its network. */
    privateRedirects: z.boolean().default(false),
    /** Where the servers that are asked find who asks: an address of a page, or of mail with `mailto:`. */
    contact: z
      .url({ protocol: /^(?:https?|mailto)$/ })
      .refine(isPlain, 'must have no spaces and no line ends')
      .optional(),
  })
  .strict();
export type Settings = z.infer<typeof settingsSchema>;
