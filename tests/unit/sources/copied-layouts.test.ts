import { expect, test } from 'vitest';
import { readText } from '../support/sources.ts';

interface Paper {
  title: string;
  text: string;
  authors: string;
  date: string;
}

const papers: Paper[] = [
  {
    title: 'Tides in narrow harbours',
    text: 'We measure the tides of three ports. A model predicts them within 2 cm.',
    authors: '3 authors',
    date: 'Jan 3',
  },
  {
    title: 'Loops in small markets',
    text: 'Markets with loops are studied. We find loops in 12 of 30 markets.',
    authors: '12 authors',
    date: 'Jan 4',
  },
  {
    title: 'Kites over the bay',
    text: 'Kites are flown over a bay to measure winds. This part has the nights.',
    authors: '1 author',
    date: 'Jan 5',
  },
];

const page =
  'Hugging Face\nModels\nDatasets\nSpaces\nDaily Papers\nbyAK and the research community\nJan 17\n';

const known: Record<string, (paper: Paper) => string> = {
  'cells with tabs between them': (p) => `${p.title}\t${p.text}\t• ${p.authors}\t·\t${p.date}\n`,
  'the bullet on a line of its own': (p) => `${p.title}\n${p.text}\n•\n${p.authors}\n·\n${p.date}\n`,
  'authors and date on one line': (p) => `${p.title}\n${p.text}\n• ${p.authors} · ${p.date}\n`,
  'no space around the point': (p) => `${p.title}\n${p.text}\n${p.authors}·${p.date}\n`,
  'a dash for the point': (p) => `${p.title}\n${p.text}\n${p.authors} - ${p.date}\n`,
  'a bullet for the point': (p) => `${p.title}\n${p.text}\n${p.authors} • ${p.date}\n`,
  'no point at all': (p) => `${p.title}\n${p.text}\n• ${p.authors}\n${p.date}\n`,
  'a list with bullets': (p) => `* ${p.title}\n  ${p.text}\n  * ${p.authors}\n  * ${p.date}\n`,
  'a blank line after each line': (p) => `${p.title}\n\n${p.text}\n\n• ${p.authors}\n\n·\n\n${p.date}\n\n`,
  '“Published on” before the date': (p) => `${p.title}\n${p.text}\n${p.authors}\nPublished on ${p.date}\n`,
  'headings of Markdown': (p) => `## ${p.title}\n\n${p.text}\n\n- ${p.authors} · ${p.date}\n\n`,
  'votes above the title': (p) => `31\n${p.title}\n${p.text}\n• ${p.authors} · ${p.date} 4\n`,
  'the button of votes': (p) => `Upvote\n31\n${p.title}\n${p.text}\n• ${p.authors}\n·\n${p.date}\n4\n`,
};

const cases = Object.entries(known).flatMap(([name, write]) => [
  [`${name}, with the head of the page`, page + papers.map(write).join('')],
  [name, papers.map(write).join('')],
]);

test.each(cases)('a copied page is read: %s', (_name, text) => {
  const { drafts, diagnostics } = readText(text);
  expect(drafts.map(({ title, abstract, authorCount }) => ({ title, abstract, authorCount }))).toEqual(
    papers.map((paper) => ({
      title: paper.title,
      abstract: paper.text,
      authorCount: Number.parseInt(paper.authors, 10),
    })),
  );
  expect(diagnostics).toEqual([]);
});

const unknown: Record<string, (paper: Paper) => string> = {
  'authors and date above the abstract': (p) => `${p.title}\n• ${p.authors} · ${p.date}\n${p.text}\n`,
  'everything on one line': (p) => `${p.title} ${p.text} • ${p.authors} · ${p.date} `,
  'neither authors nor dates': (p) => `${p.title}\n${p.text}\n`,
};

test.each(Object.entries(unknown))('a page in an unknown layout is refused: %s', (_name, write) => {
  const { drafts, diagnostics } = readText(page + papers.map(write).join(''));
  expect(drafts).toEqual([]);
  expect(diagnostics).toMatchObject([
    {
      rule: 'unknown-format',
      severity: 'file-set-aside',
      message: expect.stringContaining('copied in another way: ') as string,
    },
  ]);
});
