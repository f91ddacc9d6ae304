import { fromHtml } from 'hast-util-from-html';
import type { Edition, EditionPaper, EditionSection } from '#lib/editions/edition.ts';
import { renderEntry } from '#lib/entries/render-entry.ts';
import type { Book } from '#lib/publish/book/book.ts';
import { editionFacts } from './edition-facts.ts';

const searchAgents = {
  id: 'search-agents',
  title: 'Search agents',
  short: 'Search',
  color: 'prussian',
};

/** A formula of every construction that abstracts have. */
export const formulas = [
  String.raw`x_i^2 + \frac{a}{b} \leq \sqrt{n}`,
  String.raw`\sqrt[3]{x}`,
  String.raw`\hat{y} \in \mathbb{R}^{d}`,
  String.raw`\sum_{i=1}^{n} \log p(x_i)`,
  String.raw`\begin{pmatrix} a & b \\ c & d \end{pmatrix}`,
  String.raw`\underbrace{a+b}_{n}`,
  String.raw`\text{max } \lVert x \rVert`,
  String.raw`1.5\times`,
  String.raw`\widetilde{x} \overline{ab} \overset{!}{=} c`,
];

export function makePaper(fields: Partial<EditionPaper> = {}): EditionPaper {
  const id = fields.id ?? '2510.00568';
  return {
    id,
    title: 'Memory: agents that remember',
    url: `https://x.org/papers/${id}/`,
    authors: [{ name: 'Shiyu Li' }, { name: 'Yang Tang' }],
    date: '1 Oct 2025',
    topics: [searchAgents],
    contribution: 'A memory for agents.',
    result: { figure: '+12%', text: 'by +12% on recall' },
    abstract: [
      { role: 'context', html: '<p>Agents <em>forget</em>.</p>' },
      {
        role: 'contribution',
        html: renderEntry(`We write ${formulas.map((tex) => `$${tex}$`).join(', ')}.`, 'a'),
      },
      {
        role: 'result',
        html: '<p>They <a href="https://x.org/code" rel="nofollow noopener">https://x.org/code</a> remember 10<sup>2</sup>.</p>',
      },
    ],
    links: [{ text: 'PDF', url: 'https://arxiv.org/pdf/2510.00568' }],
    credit: { sources: ['arXiv API'], rights: 'The authors’.' },
    ...fields,
  };
}

export function makeSection(papers: EditionPaper[], more: Partial<EditionSection> = {}): EditionSection {
  return { topic: searchAgents, papers, titles: [], seeAlso: [], ...more };
}

/** Words of an editor with every element that a book shows, and some that it does not. */
const forewordHtml = `<h2 id="a">Read first</h2>
<p>A <strong>word</strong> on <a href="/papers/2510.00568/">memory</a>, <code>x = 1</code>, H<sub>2</sub>O,
<del>not</del> <mark>so</mark> <q>said</q> <kbd>Ctrl</kbd><br>next.</p>
<ul><li>one</li><li><p>two</p><ol start="3"><li>three</li></ol></li></ul>
<blockquote><p>Quoted.</p></blockquote><pre><code>for (;;) {}</code></pre><hr>
<table><thead><tr><th>A</th><th>B</th></tr></thead><tbody><tr><td>1</td><td>2</td></tr></tbody></table>
<dl><dt>Term</dt><dd>what it means</dd></dl>
<img src="/chart.png" alt="A chart of losses"> loose text
<script>alert(1)</script><style>p { color: red }</style>
<custom-box class="x" onclick="alert(1)">boxed</custom-box>`;

const noteHtml =
  '<p>Read it <a href="/week/2025-W41/">with the next</a>, for $x$ is not <math alttext="x₂"><msub><mi>x</mi><mn>2</mn></msub></math>.</p>';

export function makeBook(fields: Partial<Edition> = {}, more: Partial<Book> = {}): Book {
  return {
    day: '2025-10-05',
    publisher: 'Offprint',
    colors: new Map([['prussian', '#1b4f8f']]),
    words: {
      cover: 'Cover',
      foreword: 'Foreword',
      sources: 'Sources',
      accessibility: 'All texts can be read aloud.',
    },
    ...more,
    edition: {
      ...editionFacts,
      foreword: {
        title: 'Three on memory',
        text: fromHtml(forewordHtml, { fragment: true }),
        by: 'The editors',
      },
      sections: [
        makeSection([makePaper({ note: { by: 'Ada', text: fromHtml(noteHtml, { fragment: true }) } })]),
        makeSection([makePaper({ id: 'cs/0110053', title: 'Caches: a survey', topics: [], links: [] })], {
          topic: undefined,
          titles: [makePaper({ id: '2510.00001', title: 'Only named' })],
          seeAlso: [makePaper()],
        }),
      ],
      bibtex: '@misc{a,\n  title = {Memory}\n}\n',
      ...fields,
    },
  };
}

/** Books in other scripts, of few papers, and with texts that try to be code. */
export const oddBooks: [string, Book][] = [
  ['one paper', makeBook({ sections: [makeSection([makePaper()])], foreword: undefined })],
  ['no paper', makeBook({ sections: [], foreword: undefined, bibtex: '', number: '', range: '' })],
  [
    'right to left',
    makeBook({
      language: 'ar',
      title: 'الأسبوع 40',
      sections: [
        makeSection([
          makePaper({ title: 'نموذج لغوي كبير', abstract: [{ html: '<p>هذا نص مع English داخله.</p>' }] }),
          makePaper({ id: '2', title: 'שלום עולם', language: 'he' }),
        ]),
      ],
    }),
  ],
  [
    'Chinese',
    makeBook({
      language: 'zh-Hans',
      title: 'Offprint：2025 年第 40 周',
      sections: [
        makeSection([
          makePaper({ title: '大型语言模型的搜索智能体：综述', contribution: '我们提出一种方法。' }),
        ]),
      ],
    }),
  ],
  [
    'texts that try to be code',
    makeBook({
      title: '#read("/etc/passwd") ]]> <script>alert(1)</script> & "x"',
      sections: [
        makeSection([
          makePaper({
            title: '#panic() *b* $x$ <a> \\ ]]> &amp; {json}',
            links: [{ text: 'DOI', url: 'https://doi.org/10.1000/"><script>alert(1)</script>[a]^|' }],
            authors: [{ name: '<b>#x</b>' }],
            contribution: '#import "x.typ" `raw` // no comment /* */',
          }),
        ]),
      ],
    }),
  ],
];
