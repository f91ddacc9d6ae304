import { z } from 'astro/zod';

/** The colours of the stylesheet; each has a light and a dark form with AA contrast. */
export const colors = [
  'prussian',
  'viridian',
  'madder',
  'violet',
  'verdigris',
  'sepia',
  'moss',
  'ochre',
  'carmine',
  'graphite',
] as const;

/** A topic of more phrases costs more time than a build may take; the largest that is known has 120. */
const maxPhrases = 2000;
const maxGroups = 20;
const tooMany = `has more than ${maxPhrases} phrases`;
/** Points that no score of sums of them leaves the range of numbers for. */
const maxWeight = 1000;
const phraseSchema = z.string().min(1).max(200);

/** A list of phrases, or a text with commas between them. */
const phrasesSchema = z.preprocess(
  (value) => (typeof value === 'string' ? value.split(',').map((phrase) => phrase.trim()) : value),
  z.array(phraseSchema).max(maxPhrases, tooMany),
);
const somePhrasesSchema = phrasesSchema.refine((phrases) => phrases.length > 0, 'has no phrase');

/**
 * One rule: a phrase, or phrases, and their weight. Case does not count. A hyphen equals a space. `*` at the end of a
 * word stands for any ending. `|` separates alternatives of one word (`search|browsing agent*`).
 */
export const ruleSchema = z.strictObject({
  phrase: phraseSchema.optional(),
  /** Several phrases that have the same weight. */
  phrases: somePhrasesSchema.optional(),
  /** Points for a match in the abstract. Negative points count against the topic. */
  weight: z.number().min(-maxWeight).max(maxWeight),
  /** Where to look; by default in both. */
  in: z.enum(['title', 'abstract', 'both']).default('both'),
  /** Whether `npm run topics -- teach` wrote the rule and may write it again. */
  learned: z.boolean().optional(),
});

/** One phrase with its weight. */
export interface Rule {
  phrase: string;
  weight: number;
  in: 'title' | 'abstract' | 'both';
  learned?: boolean | undefined;
}

/** One rule for each phrase. */
function toRules({ phrase, phrases = [], ...rest }: z.infer<typeof ruleSchema>): Rule[] {
  return [...(phrase === undefined ? [] : [phrase]), ...phrases].map((one) => ({ phrase: one, ...rest }));
}

/** Front matter of the hand-written `content/topics/<id>.mdx`; the body is the introduction. */
export const topicSchema = z.strictObject({
  title: z.string(),
  /** Shorter name for narrow places; the title if absent. */
  short: z.string().optional(),
  color: z.enum(colors),
  /** Position among all topics, 1 first. */
  order: z.number().int().positive(),
  /** Ids that the topic had: its addresses and feeds under them lead here. */
  formerly: z.array(z.string().regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/)).default([]),
  /** Lead topics are shown on the home page. */
  lead: z.boolean().default(false),
  /** The subject in one line. */
  line: z.string(),
  /** One sentence: what is in. Pages say nothing of it if absent. */
  includes: z.string().optional(),
  /** One sentence: what is out. Pages say nothing of it if absent. */
  excludes: z.string().optional(),
  /** Score from which a paper belongs to the topic. */
  threshold: z.number().positive().max(maxWeight),
  /** Factor on the weight of a rule that matches in the title. */
  titleFactor: z.number().positive().max(maxWeight).default(2),
  /** Rules with phrases and weights. */
  rules: z
    .array(
      ruleSchema.refine(
        ({ phrase, phrases }) => (phrase === undefined) !== (phrases === undefined),
        'needs either "phrase" or "phrases"',
      ),
    )
    .min(1)
    .transform((rules): Rule[] => rules.flatMap(toRules))
    .refine((rules) => rules.length <= maxPhrases, tooMany),
  /**
   * Groups of phrases. A paper needs a phrase of each group, whatever its score: a topic on search agents
   * needs a word for searching and a word for agents.
   */
  needs: z.array(somePhrasesSchema).max(maxGroups, `has more than ${maxGroups} groups`).default([]),
  /** Phrases whose words do not count: `tree search` keeps `search` from matching inside it. */
  ignore: phrasesSchema.default([]),
  /** What an editor said of papers, by their ids or titles, for `npm run topics -- teach`. */
  examples: z
    .strictObject({
      liked: z.array(z.string()).default([]),
      disliked: z.array(z.string()).default([]),
      /** Words and phrases of the subject. */
      words: z.array(z.string()).default([]),
    })
    .optional(),
});
export type Topic = z.infer<typeof topicSchema> & { id: string };
