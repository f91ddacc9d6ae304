import { z } from 'astro/zod';
import { fieldSchemas } from './fields.ts';
import { dateOriginSchema, datePrecisions } from './paper-date.ts';
import { resultSchema } from './paper.ts';
import { citationsSchema, linkSchema } from './values.ts';
import { workTypeSchema } from './work-type.ts';

/** Changes only if a field goes or means something else; a new field is no new version. */
export const apiVersion = 1;

const address = z.url();
const day = z.iso.date();
const rights = z.string().describe('To whom titles and abstracts belong.');
const version = z.literal(apiVersion).describe('Changes only if a field goes or means something else.');

const date = z.looseObject({
  value: z
    .string()
    .regex(/^\d{4}(?:-\d\d){0,2}$/)
    .describe('A year, a month or a day, UTC.'),
  precision: z.enum(datePrecisions).describe('How precisely it is known.'),
  origin: dateOriginSchema.describe('Whether a source states it, or how it was inferred.'),
});

const paperId = z.string().describe('The number at arXiv, or else a name made from the title.');
const title = fieldSchemas.title.describe('Plain text.');
const paperPage = address.describe('The page of the paper on the site.');
const retracted = z.literal(true).optional().describe('The published work was retracted.');

/** A paper where it is one of many. */
const paperRef = z.looseObject({
  id: paperId,
  title,
  url: paperPage,
  issued: z.string().optional().describe('Its date, as precise as it is known: a year, a month or a day.'),
});

/** A paper with the facts to choose by. */
const listedPaper = paperRef.extend({
  authors: z.array(z.string()).describe('Names, in the order of the paper.'),
  arxivId: z.string().optional().describe('The number at arXiv.'),
  topics: z.array(z.string()).describe('Ids of its topics, the nearest first.'),
  run: z.int().positive().optional().describe('The number of the ingest that first had it.'),
  withdrawn: z.literal(true).optional().describe('The paper was withdrawn.'),
  retracted,
});

const author = z.looseObject({
  name: z.string().describe('As papers print it.'),
  given: z.string().optional().describe('Given names, if the name is divided.'),
  family: z.string().optional().describe('Family name, if the name is divided.'),
  orcid: address.optional().describe('The address at ORCID, if it is known to be this author’s.'),
});

const firstSeen = z.looseObject({
  run: z.int().positive().describe('The number of the ingest.'),
  day: day.optional().describe('The day of its data, UTC.'),
});

const organization = z.looseObject({
  slug: z.string().describe('The end of the address of its page.'),
  name: z.string().describe('As the source names it.'),
});

const topicMatch = z.looseObject({
  id: z.string().describe('The end of the address of the topic.'),
  title: z.string().describe('The name of the topic.'),
  score: z.number().describe('How well the paper fits by the rules of the topic.'),
});

const link = z.looseObject({
  rel: linkSchema.shape.rel.describe('What the address is to the paper.'),
  url: address.describe('Where it leads.'),
});

const result = z.looseObject({
  figure: resultSchema.shape.figure.describe('The figure, as the abstract writes it.'),
  text: resultSchema.shape.text.describe('What it says, a piece of the abstract.'),
});

const citations = z.looseObject({
  count: citationsSchema.shape.count.describe('Works that cite the paper.'),
  source: citationsSchema.shape.source.describe('The service that counted.'),
  asOf: citationsSchema.shape.asOf.describe('The day of the count, UTC.'),
});

const apiPaper = z
  .looseObject({
    version,
    id: paperId,
    aliases: z
      .array(z.string())
      .describe('Ids that it had before. Their addresses lead to the one that it has.'),
    url: paperPage,
    title,
    abstract: z.string().describe('Plain text. A blank line parts paragraphs. Empty if it is not known.'),
    authors: z.array(author).describe('In the order of the paper.'),
    authorCount: z
      .int()
      .nonnegative()
      .optional()
      .describe('How many there are, if the source only counts some.'),
    issued: date.optional().describe('The date of the paper itself.'),
    firstSeen: firstSeen.optional().describe('When the site got the paper.'),
    week: z.string().optional().describe('The ISO week of its edition, as 2025-W40.'),
    type: workTypeSchema.describe('The type of work in the words of CSL; an article is a preprint.'),
    arxivId: z.string().optional().describe('The number at arXiv.'),
    doi: z.string().optional().describe('The DOI of the publisher, or else that of arXiv.'),
    sourceUrl: address.optional().describe('The page of the paper at its source.'),
    pdfUrl: address.optional().describe('The paper as PDF.'),
    license: address.optional().describe('The licence, if a source states it.'),
    categories: z.array(z.string()).optional().describe('Categories of arXiv, the main one first.'),
    keywords: z.array(z.string()).optional().describe('Words that the source gives.'),
    publishedIn: z.string().optional().describe('The journal or the proceedings, as the source names them.'),
    organization: organization.optional().describe('The organisation that stands for it at the source.'),
    summary: z.string().optional().describe('What the paper did: a piece of its abstract.'),
    result: result.optional().describe('The main figure or finding of its abstract.'),
    topics: z.array(topicMatch).describe('The nearest first.'),
    related: z.array(z.string()).describe('Ids of related papers, the nearest first.'),
    cites: z.array(z.string()).optional().describe('Ids of papers on the site that it cites, newest first.'),
    citedBy: z.array(z.string()).optional().describe('Ids of papers on the site that cite it, newest first.'),
    links: z.array(link).describe('Code, data and pages of the project.'),
    citations: citations.optional().describe('How often others cite it.'),
    upvotes: z.int().nonnegative().optional().describe('Votes of readers at its source.'),
    comments: z.int().nonnegative().optional().describe('Comments of readers at its source.'),
    withdrawn: z.string().optional().describe('That and why it was withdrawn.'),
    retracted,
    citationKey: z.string().describe('The key of the paper in files to cite it.'),
    sources: z.array(z.string()).describe('Names of the sources of title and abstract.'),
    rights,
  })
  .describe('All that is known of a paper.');

const apiPapers = z
  .looseObject({
    version,
    page: z.int().positive().describe('The number of this part, from 1.'),
    pages: z.int().positive().describe('How many parts there are.'),
    total: z.int().nonnegative().describe('How many papers all parts have.'),
    next: address.optional().describe('The following part.'),
    previous: address.optional().describe('The part before.'),
    rights,
    papers: z.array(listedPaper).describe('In the order in which the site got them, at most 200.'),
  })
  .describe('A part of the list of all papers. A full part never changes.');

const apiList = z
  .looseObject({
    version,
    id: z.string().describe('The id of a topic, or an ISO week as 2025-W40.'),
    title: z.string().describe('The name of the topic or of the week.'),
    description: z.string().describe('What the topic is about, or the days of the week.'),
    url: address.describe('Its page on the site.'),
    papers: z.array(paperRef).describe('Of a topic the newest first, of a week the most important first.'),
  })
  .describe('A topic or a week with its papers.');

const listRef = z.looseObject({
  id: z.string().describe('The id of a topic, or an ISO week as 2025-W40.'),
  title: z.string().describe('The name of the topic or of the week.'),
  url: address.describe('Its page on the site.'),
  data: address.describe('Its file for programs.'),
});

const allPapers = z.looseObject({
  total: z.int().nonnegative().describe('How many there are.'),
  pages: z.array(address).describe('The parts of the list, the oldest first.'),
});

const apiIndex = z
  .looseObject({
    version,
    title: z.string().describe('The name of the site.'),
    url: address.describe('The first page of the site.'),
    language: z.string().describe('The language of its pages (BCP 47).'),
    dataDate: day.optional().describe('The day of the newest data, UTC.'),
    rights,
    papers: allPapers.describe('The list of all papers.'),
    paper: z
      .string()
      .optional()
      .describe('The address of one paper’s file, with {id} in it. Absent if papers have none of their own.'),
    topics: z.array(listRef).describe('In the order of the site.'),
    weeks: z.array(listRef).describe('The newest first.'),
    schemas: z.record(z.string(), address).describe('The JSON Schemas of these files, by name.'),
  })
  .describe('What there is for programs, and where.');

/** The forms of files for programs, by the names of their schemas. What a field means is published with them. */
export const apiSchemas = { index: apiIndex, papers: apiPapers, paper: apiPaper, list: apiList };
export type ApiName = keyof typeof apiSchemas;
export type ApiValue<Name extends ApiName> = z.input<(typeof apiSchemas)[Name]>;
