import { z } from 'astro/zod';

/** Number of an ingest that found new papers, from 1; each is one more than the highest that its site had. */
const run = z.number().int().positive();

/** A line of `content/state/first-seen.jsonl`: when the site got a paper. */
const firstSeenSchema = z.strictObject({
  /** Paper id. A paper whose id changes gets a second line with the same number. */
  id: z.string().min(1),
  run,
  /** Day that the data of that run was of, UTC; absent if nothing in it has a day. */
  day: z.iso.date().optional(),
});
export type FirstSeen = z.infer<typeof firstSeenSchema>;

/**
 * A line of `content/state/published.jsonl`: a page that readers may have kept, and that no number of papers takes
 * away. Papers have none, since `first-seen.jsonl` has all their ids.
 */
const publishedSchema = z.strictObject({
  /** What it is the page of. */
  kind: z.enum(['author']),
  /** The end of its address: `ada-lovelace`. */
  id: z.string().min(1),
  run,
  /** Day that the data of that run was of, UTC. */
  day: z.iso.date().optional(),
});

/** A line of `content/state/closed-editions.jsonl`: an edition whose order is frozen. */
const closedEditionSchema = z.strictObject({
  /** `2025-W40` */
  edition: z.string().min(1),
  /** Papers in the order of the edition. */
  ids: z.array(z.string().min(1)),
  /** Day of closing, UTC. */
  day: z.iso.date(),
});

/** From one side of the map to the other, from 0 to 1000. */
const along = z.number().min(0).max(1000);

/** A line of `content/state/positions.jsonl`: where a paper stands on the map, so that it stays there. */
const positionSchema = z.strictObject({
  id: z.string().min(1),
  /** From the left. */
  x: along,
  /** From the top, in the same unit. */
  y: along,
  /** Number of the fit that placed it, from 1; a later one counts. */
  fit: run,
  /** True if it came after that fit and was placed beside those that it is related to. */
  beside: z.literal(true).optional(),
});

/**
 * What became of one attempt to send a mail: `intended` before anything is sent, `sent` if the server took it,
 * `refused` or `deferred` if it said no for good or for now, `unsure` if it did not answer.
 */
export const mailStages = ['sent', 'unsure', 'refused', 'deferred', 'intended'] as const;
export type MailStage = (typeof mailStages)[number];

/** A line of `content/state/mails.jsonl`: one attempt to send one mail, so that nobody gets an edition twice. */
const mailSchema = z.strictObject({
  /** `2025-W40` */
  edition: z.string().min(1),
  /** HMAC-SHA-256 of the address under a secret key, in hex; the address itself is never stored. */
  recipient: z.string().regex(/^[0-9a-f]{64}$/),
  /** Beginning of a digest of that key, so that a change of the key is noticed. */
  key: z.string().regex(/^[0-9a-f]{8}$/),
  stage: z.enum(mailStages),
  /** When the attempt began, UTC; all lines of one attempt have it: `2025-10-06T06:00:00.000Z`. */
  moment: z.iso.datetime(),
});
export type MailLine = z.infer<typeof mailSchema>;

const schemas = {
  'first-seen': firstSeenSchema,
  published: publishedSchema,
  'closed-editions': closedEditionSchema,
  positions: positionSchema,
  mails: mailSchema,
};
export type StateName = keyof typeof schemas;
export type StateLine<Name extends StateName> = z.infer<(typeof schemas)[Name]>;

/** The schema of a line of each file of `content/state`. */
export const stateLineSchemas: { [Name in StateName]: z.ZodType<StateLine<Name>> } = schemas;
