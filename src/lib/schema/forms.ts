import { z } from 'astro/zod';

const feedForm = z.enum(['rss', 'atom', 'json']);
const editionForm = z.enum(['html', 'epub', 'pdf', 'markdown', 'completeHtml']);
const citationForm = z.enum(['bibtex', 'ris', 'csl']);

/** Which forms of files a site publishes, by what they are of. An empty list turns all of them off. */
export const formsSchema = z.strictObject({
  /** Of the site, its topics, weeks, months and changes. The first is the one that pages lead to. */
  feeds: z.array(feedForm).min(1).default(['rss', 'atom', 'json']),
  /** Of authors and organisations, which are many. */
  feedsOfNames: z.array(feedForm).default(['rss']),
  /** To take along: of weeks, months and topics. `completeHtml` is beside the selection of a large week or a month. */
  editions: z.array(editionForm).default(['html', 'epub', 'pdf', 'markdown', 'completeHtml']),
  /** Of weeks, months and topics. */
  citations: z.array(citationForm).default(['bibtex', 'ris', 'csl']),
  /** Of weeks, months and topics as mails: `eml` is a file that mail programs open, and what `npm run send` sends. */
  mails: z.array(z.enum(['eml'])).default(['eml']),
  /** Of each paper for programs: `json` is a file in the API, `markdown` one beside its page. */
  papers: z.array(z.enum(['json', 'markdown'])).default(['json']),
  /** That a reader copies at a paper or in a list; they are made in the browser and cost no file. */
  copies: z
    .array(z.enum(['bibtex', 'reference', 'markdown', 'ris', 'csl']))
    .default(['bibtex', 'reference', 'markdown', 'ris', 'csl']),
  /** Of authors. Without one, the page of an author copies what the browser makes. */
  citationsOfNames: z.array(citationForm).default([]),
});
