import type { ServerResponse } from 'node:http';

/** `2510.61007` for the seventh paper of 1 October 2025: numbers that arXiv does not reach in a month. */
function arxivId(day: string, number: number): string {
  return `${day.slice(2, 4)}${day.slice(5, 7)}.${Number(day.slice(8, 10)) + 60}${String(number).padStart(3, '0')}`;
}

const subjects = [
  'weavers',
  'looms',
  'spindles',
  'shuttles',
  'treadles',
  'bobbins',
  'heddles',
  'warps',
  'wefts',
  'selvedges',
];

/** An answer of Hugging Face for a day with `count` made-up papers, in the recorded shape. */
export function hfAnswer(
  day: string,
  count: number,
  change: (paper: Record<string, unknown>, index: number) => Record<string, unknown> = (paper) => paper,
): string {
  const items = Array.from({ length: count }, (_, index) => {
    const id = arxivId(day, index + 1);
    const subject = `${subjects[index % subjects.length] ?? ''} ${day} ${index + 1}`;
    const paper = change(
      {
        id,
        title: `Search Agents for ${subject}`,
        summary: `We study ${subject} with reinforcement learning for search agents that browse the web. The ${subject} outperform all others on paper ${id}.`,
        authors: [{ _id: 'a1', name: 'Ada Lovelace', hidden: false }],
        publishedAt: `${day}T01:00:00.000Z`,
        submittedOnDailyAt: `${day}T02:00:00.000Z`,
        upvotes: index,
        discussionId: 'd1',
      },
      index,
    );
    return { paper, title: paper['title'], publishedAt: paper['publishedAt'], numComments: 1 };
  });
  return JSON.stringify(items);
}

export interface ArxivEntry {
  id: string;
  title: string;
  published: string;
  updated?: string;
  version?: number;
  comment?: string;
}

/** An answer of arXiv's API in the recorded shape. */
export function arxivAnswer(entries: ArxivEntry[], total = entries.length): string {
  const records = entries.map(
    ({ id, title, published, updated = published, version = 1, comment = '12 pages' }) => `<entry>
<id>http://arxiv.org/abs/${id}v${version}</id><updated>${updated}T10:00:00Z</updated><published>${published}T10:00:00Z</published>
<title>${title}</title><summary>We study ${title}. It outperforms all others on every benchmark of ${id}.</summary>
<author><name>Ada Lovelace</name></author><arxiv:comment>${comment}</arxiv:comment>
<arxiv:primary_category term="cs.CL"/><category term="cs.CL"/></entry>`,
  );
  return `<?xml version="1.0" encoding="UTF-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xmlns:arxiv="http://arxiv.org/schemas/atom" xmlns:opensearch="http://a9.com/-/spec/opensearch/1.1/">
<id>http://arxiv.org/api/abc</id><title>ArXiv Query</title><updated>2025-11-20T00:00:00Z</updated>
<opensearch:totalResults>${total}</opensearch:totalResults>
${records.join('\n')}
</feed>`;
}

export function sendJson(response: ServerResponse, text: string): void {
  response.writeHead(200, { 'content-type': 'application/json; charset=utf-8' }).end(text);
}

export function sendXml(
  response: ServerResponse,
  text: string,
  type = 'application/atom+xml; charset=utf-8',
): void {
  response.writeHead(200, { 'content-type': type }).end(text);
}
