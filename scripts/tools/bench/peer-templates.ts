import type { PeerFiles } from './peer-pages.ts';

/** Templates with which both generators make the same pages: papers, weeks, a list of weeks, the newest papers, a feed. */
const style = 'body { max-width: 40rem; margin: auto; font-family: serif }\n';

const hugoPage = (body: string) =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>{{ .Title }}</title>` +
  `<link rel="stylesheet" href="/style.css"></head><body><main>${body}</main></body></html>\n`;

const hugoRows =
  '<ol>{{ range $rows }}<li><h2><a href="{{ .RelPermalink }}">{{ .Title }}</a></h2>' +
  '<p>{{ delimit (first 3 .Params.authors) ", " }} {{ .Date.Format "2 Jan 2006" }}</p></li>{{ end }}</ol>';

export const hugoFiles: PeerFiles = {
  'config.toml':
    'baseURL = "https://offprint.example/"\ntitle = "Papers"\ndisableKinds = ["sitemap", "section"]\n' +
    '[taxonomies]\nweek = "weeks"\n[outputs]\nhome = ["HTML", "RSS"]\nterm = ["HTML"]\ntaxonomy = ["HTML"]\n[services.rss]\nlimit = 50\n',
  'static/style.css': style,
  'layouts/_default/single.html': hugoPage(
    '<h1>{{ .Title }}</h1><p>{{ delimit .Params.authors ", " }}</p><p>{{ .Date.Format "2 January 2006" }}</p>' +
      '{{ .Content }}<p><a href="{{ .Params.outward }}">arXiv:{{ .Params.arxivId }}</a></p>' +
      '{{ range .Params.weeks }}<p><a href="/weeks/{{ . | urlize }}/">{{ . }}</a></p>{{ end }}',
  ),
  'layouts/_default/taxonomy.html': hugoPage(`{{ $rows := .Pages }}<h1>{{ .Title }}</h1>${hugoRows}`),
  'layouts/_default/terms.html': hugoPage(
    '<h1>Weeks</h1><ul>{{ range .Pages }}<li><a href="{{ .RelPermalink }}">{{ .Title }}</a> {{ len .Pages }}</li>{{ end }}</ul>',
  ),
  'layouts/index.html': hugoPage(`{{ $rows := first 50 site.RegularPages }}<h1>Papers</h1>${hugoRows}`),
};

const eleventyPage = (body: string) =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>{{ title }}</title>` +
  `<link rel="stylesheet" href="/style.css"></head><body><main>${body}</main></body></html>\n`;

const eleventyRows = (rows: string) =>
  `<ol>{% for paper in ${rows} %}<li><h2><a href="{{ paper.url }}">{{ paper.data.title }}</a></h2>` +
  '<p>{{ paper.data.authors | firstThree }} {{ paper.data.date }}</p></li>{% endfor %}</ol>';

export const eleventyFiles: PeerFiles = {
  'eleventy.config.mjs': `export default (config) => {
  const newestFirst = (papers) => papers.sort((a, b) => (a.data.date < b.data.date ? 1 : -1));
  config.addPassthroughCopy('style.css');
  config.addFilter('firstThree', (names) => names.slice(0, 3).join(', '));
  config.addFilter('joined', (names) => names.join(', '));
  config.addCollection('newest', (api) => newestFirst(api.getFilteredByGlob('papers/*.md')).slice(0, 50));
  config.addCollection('byWeek', (api) => {
    const weeks = Map.groupBy(newestFirst(api.getFilteredByGlob('papers/*.md')), ({ data }) => data.weeks[0]);
    return [...weeks].map(([id, papers]) => ({ id, papers }));
  });
  return { markdownTemplateEngine: false, dir: { input: '.', output: 'public' } };
};
`,
  'style.css': style,
  'papers/papers.json': '{ "layout": "paper.njk" }\n',
  '_includes/paper.njk': eleventyPage(
    '<h1>{{ title }}</h1><p>{{ authors | joined }}</p><p>{{ date }}</p>{{ content | safe }}' +
      '<p><a href="{{ outward }}">arXiv:{{ arxivId }}</a></p><p><a href="/weeks/{{ weeks[0] }}/">{{ weeks[0] }}</a></p>',
  ),
  'week.njk':
    '---\npagination: { data: collections.byWeek, size: 1, alias: week }\npermalink: "/weeks/{{ week.id }}/"\n---\n' +
    eleventyPage(`<h1>{{ week.id }}</h1>${eleventyRows('week.papers')}`),
  'weeks.njk':
    '---\npermalink: "/weeks/"\ntitle: Weeks\n---\n' +
    eleventyPage(
      '<h1>Weeks</h1><ul>{% for week in collections.byWeek %}<li><a href="/weeks/{{ week.id }}/">{{ week.id }}</a> {{ week.papers.length }}</li>{% endfor %}</ul>',
    ),
  'index.njk': `---\ntitle: Papers\n---\n${eleventyPage(`<h1>Papers</h1>${eleventyRows('collections.newest')}`)}`,
  'feed.njk':
    '---\npermalink: "/index.xml"\n---\n<?xml version="1.0" encoding="utf-8"?><rss version="2.0"><channel><title>Papers</title>' +
    '{% for paper in collections.newest %}<item><title>{{ paper.data.title }}</title><link>https://offprint.example{{ paper.url }}</link>' +
    '<description>{{ paper.content }}</description></item>{% endfor %}</channel></rss>\n',
};
