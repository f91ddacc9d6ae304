import { expect, test } from 'vitest';
import { cleanFields } from '#lib/clean/clean-fields.ts';
import { formatInverted } from '#lib/names/invert-name.ts';
import { readText } from '../support/sources.ts';

interface Shown {
  title?: string;
  authors?: string[];
  date?: string;
  venue?: string;
  doi?: string;
  arxivId?: string;
  pages?: string;
  type?: string;
  abstract?: string;
}

function show(text: string): Shown[] {
  return readText(text).drafts.map((raw) => {
    const { draft } = cleanFields(raw);
    return {
      title: draft.title,
      authors: (draft.authors ?? []).map((name) => name.literal ?? formatInverted(name)),
      date: draft.issued?.value ?? draft.posted ?? draft.unreadableDate ?? '',
      venue: draft.containerTitle ?? '',
      doi: draft.doi ?? '',
      arxivId: draft.arxivId ?? '',
      pages: draft.pages ?? '',
      type: draft.type ?? '',
      abstract: draft.abstract,
    };
  });
}

const bib = (fields: string) => `@article{a, title = {A title}, ${fields}}`;
const ris = (...lines: string[]) => `TY  - JOUR\nTI  - A title\n${lines.join('\n')}\nER  - \n`;
const rss = (item: string) =>
  `<?xml version="1.0"?><rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>x</title><item><title>A title</title>${item}</item></channel></rss>`;

test.each<[string, string, Shown]>([
  // Dates
  ['a month before a tied day', bib('year = 2019, month = jun # "~15"'), { date: '2019-06-15' }],
  ['a day before a tied month', bib('year = {2019}, month = "3~" # sep'), { date: '2019-09-03' }],
  ['days over the end of a month', bib('year = 2018, month = {30 May -- 2 June}'), { date: '2018-05-30' }],
  ['two months', bib('year = 2018, month = {July/August}'), { date: '2018-07' }],
  ['a month of another language', bib('year = 2018, month = {Oktober}'), { date: '2018-10' }],
  ['a year in two forms', bib('year = {2018/2019}'), { date: '2018' }],
  ['a year with the copyright before it', bib('year = {c2011}'), { date: '2011' }],
  ['a range of BibLaTeX without an end', bib('date = {2018-04/..}'), { date: '2018-04' }],
  ['a season of EDTF', bib('date = {2018-22}'), { date: '2018' }],
  ['a date with a time', bib('date = {2018-04-05T10:00:00Z}'), { date: '2018-04-05' }],
  ['a day in words beside a year', ris('DA  - 5 March', 'PY  - 2018'), { date: '2018-03-05' }],
  ['a day below, a year above', ris('PY  - 2018///', 'Y1  - 2018/03//'), { date: '2018-03' }],
  ['a season in RIS', ris('PY  - 2018///Spring'), { date: '2018' }],
  ['an American day', rss('<pubDate>October 6, 2025</pubDate>'), { date: '2025-10-06' }],
  ['a day of RFC 822 in short', rss('<pubDate>6 Oct 25 08:00 GMT</pubDate>'), { date: '2025-10-06' }],
  // Names
  [
    'a list with commas and “and”',
    bib('author = {Ann Lee, Bo Poe and Cy Roe}'),
    { authors: ['Lee, Ann', 'Poe, Bo', 'Roe, Cy'] },
  ],
  [
    'a suffix in the middle',
    bib('author = {King, Jr., Martin Luther}'),
    { authors: ['King Jr., Martin Luther'] },
  ],
  [
    'particles of several kinds',
    bib('author = {Ludwig van Beethoven and Charles de Gaulle and Leonardo da Vinci}'),
    { authors: ['van Beethoven, Ludwig', 'de Gaulle, Charles', 'da Vinci, Leonardo'] },
  ],
  [
    'a group in braces beside people',
    bib('author = {{World Health Organization} and Lee, Ann}'),
    { authors: ['World Health Organization', 'Lee, Ann'] },
  ],
  [
    'accents before their letters',
    bib('author = {Erd{\\H o}s, P{\\\'a}l and {\\L}ukasiewicz, Jan and {\\AA}ngstr{\\"o}m, A.}'),
    { authors: ['Erdős, Pál', 'Łukasiewicz, Jan', 'Ångström, A.'] },
  ],
  [
    'marks of affiliation',
    bib('author = {Ann Lee\\textsuperscript{1} and Bo Poe$^{\\dagger}$}'),
    { authors: ['Lee, Ann', 'Poe, Bo'] },
  ],
  [
    'initials before the family',
    ris('AU  - A.B. Lee', 'AU  - J.-P. Serre'),
    { authors: ['Lee, A.B.', 'Serre, J.-P.'] },
  ],
  [
    'one creator for all, families first',
    rss('<dc:creator>Lee, A., Poe, B. C., &amp; Roe, D.</dc:creator>'),
    { authors: ['Lee, A.', 'Poe, B. C.', 'Roe, D.'] },
  ],
  [
    'names of Vietnam',
    bib('author = {Nguyen Van An and Tran, Thi Binh}'),
    { authors: ['An, Nguyen Van', 'Tran, Thi Binh'] },
  ],
  // TeX
  [
    'a ligature and quotation marks',
    "@misc{a, title = {The {\\ae}sthetic of ``small'' things \\& \\$5}}",
    { title: 'The æsthetic of “small” things & $5' },
  ],
  [
    'Greek as text',
    '@misc{a, title = {On {\\textbeta}-decay of $\\beta$ emitters}}',
    { title: 'On β-decay of β emitters' },
  ],
  [
    'superscripts of an exporter',
    '@misc{a, title = {CO{\\textless}sub{\\textgreater}2{\\textless}/sub{\\textgreater} in air}}',
    { title: 'CO₂ in air' },
  ],
  ['an unknown macro', '@misc{a, title = {A \\mymacro{word} here}}', { title: 'A word here' }],
  [
    'an escaped percent sign and an underscore',
    '@misc{a, title = {90\\% of file\\_names}}',
    { title: '90% of file_names' },
  ],
  [
    'a dollar before a digit',
    bib('abstract = {Grids of 256$\\times$256 cells cost \\$10 each.}'),
    { abstract: 'Grids of 256×256 cells cost $10 each.' },
  ],
  // Structure
  [
    'fields of another entry',
    '@inproceedings{a, title={A title}, crossref={p}}\n@proceedings{p, title={Meeting of Ports}, year=2018}',
    { venue: 'Meeting of Ports', date: '2018' },
  ],
  [
    'data of another entry',
    '@article{a, title={A title}, xdata={x}}\n@xdata{x, journaltitle={Winds}, date={2018-04}}',
    { venue: 'Winds', date: '2018-04' },
  ],
  [
    'joined strings',
    '@string{w = "Winds"}\n@article{a, title={A title}, journal = w # " and Waves"}',
    { venue: 'Winds and Waves' },
  ],
  // RIS and its kin
  [
    'one space before the dash',
    'TY - JOUR\nT1 - A title\nA1 - Lee, Ann\nY1 - 2018\nJF - Winds\nSP - 123\nEP - 31\nER -\n',
    { title: 'A title', venue: 'Winds', date: '2018', pages: '123–131' },
  ],
  ['a DOI as an address', ris('UR  - https://doi.org/10.1000/XYZ.1'), { doi: '10.1000/xyz.1' }],
  [
    'lines that go on',
    'TY  - JOUR\nTI  - A title\nAB  - One sentence\n      that goes on.\nER  - \n',
    { abstract: 'One sentence that goes on.' },
  ],
  // PubMed and EndNote
  [
    'PubMed, a group and a month',
    'PMID- 1\nTI  - A title.\nFAU - Lee, Ann B\nCN  - Port Group\nDP  - 2018 Mar-Apr\nJT  - Winds\nLID - 10.1000/x [doi]\n',
    { title: 'A title', authors: ['Lee, Ann B', 'Port Group'], date: '2018-03', doi: '10.1000/x' },
  ],
  [
    'EndNote, a chapter',
    '%0 Book Section\n%T A title\n%A Lee, Ann\n%B A Book\n%D 2018\n%P 5-9\n',
    { venue: 'A Book', date: '2018', pages: '5–9', type: 'chapter' },
  ],
  // Tables, lists, JSON
  [
    'a table with semicolons and German heads',
    'Titel;Autoren;Jahr;Zeitschrift;DOI\nA title;Lee, Ann; 2018;Winds;10.1000/x\n',
    { title: 'A title', authors: ['Lee, Ann'], date: '2018', doi: '10.1000/x' },
  ],
  [
    'a table of Markdown',
    '| Title | Venue | Link |\n|---|---|---|\n| A title | ICML 2018 | [pdf](https://arxiv.org/pdf/1801.00001) |\n',
    { title: 'A title', arxivId: '1801.00001' },
  ],
  [
    'a list with the authors behind',
    '- [A title](https://arxiv.org/abs/1801.00001), Ann Lee et al., 2018\n',
    { title: 'A title', arxivId: '1801.00001' },
  ],
  [
    'OpenAlex, one work',
    '{"id":"https://openalex.org/W1","display_name":"A title","publication_date":"2018-04-05","authorships":[{"author":{"display_name":"Ann Lee"}}],"primary_location":{"source":{"display_name":"Winds"}},"doi":"https://doi.org/10.1000/x"}',
    { title: 'A title', authors: ['Lee, Ann'], date: '2018-04-05', venue: 'Winds', doi: '10.1000/x' },
  ],
  [
    'Crossref, one work with a subtitle',
    '{"status":"ok","message-type":"work","message":{"DOI":"10.1000/X","title":["A title"],"subtitle":["a note"],"author":[{"given":"Ann","family":"Lee"},{"name":"Port Group"}],"issued":{"date-parts":[[2018,4]]},"container-title":["Winds"]}}',
    {
      title: 'A title: a note',
      authors: ['Lee, Ann', 'Port Group'],
      date: '2018-04',
      venue: 'Winds',
      doi: '10.1000/x',
    },
  ],
  [
    'Semantic Scholar, a search',
    '{"total":1,"data":[{"paperId":"abc","title":"A title","year":2018,"authors":[{"authorId":"1","name":"Ann Lee"}],"externalIds":{"ArXiv":"1801.00001"},"venue":"Winds"}]}',
    { title: 'A title', authors: ['Lee, Ann'], date: '2018', arxivId: '1801.00001', venue: 'Winds' },
  ],
])('%s', (_case, text, expected) => {
  const [first] = show(text);
  expect(first).toMatchObject(expected);
});
