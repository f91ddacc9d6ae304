/** What stands around the contents of Offprint's own pages, with the page's title left open. */
export interface Shell {
  before: string;
  after: string;
}

/** Cuts a built page around its contents. Thinner pages would be no fair comparison, so the peer gets the same head and foot. */
export function cutShell(html: string): Shell {
  const [start, end] = [html.indexOf('<main'), html.indexOf('</main>')];
  if (start === -1 || end === -1)
    throw new Error('A built page has no <main>. Look at src/layouts/Base.astro.');
  const open = html.indexOf('>', start) + 1;
  const escape = (text: string) => text.replaceAll('{{', '{{ "{{" }}');
  const before = escape(html.slice(0, open)).replace(/<title>[^<]*<\/title>/, '<title>{{ .Title }}</title>');
  return { before, after: escape(html.slice(end)) };
}

const row =
  '<li class="entry"><div class="e-date">{{ .date }}</div><div class="e-body"><h3 class="e-title" dir="auto"><a href="{{ .href }}">{{ .title }}</a></h3>' +
  '<p class="e-why" dir="auto">{{ .summary }}</p><p class="meta dots"><span><bdi>{{ .authors }}</bdi></span><span>{{ .arxivId }}</span></p></div>' +
  '<div class="e-topic">{{ range .topics }}<a href="{{ .href }}">{{ .name }}</a>{{ end }}{{ range .terms }}<span>{{ . }}</span>{{ end }}</div></li>';

const paper =
  '<article data-pagefind-body><header><h1 dir="auto">{{ .Title }}</h1>' +
  '<p>{{ range .Params.people }}{{ if .href }}<a href="{{ .href }}"><bdi>{{ .name }}</bdi></a>{{ else }}<bdi>{{ .name }}</bdi>{{ end }}, {{ end }}</p>' +
  '<p><time>{{ .Params.shownDate }}</time> {{ range .Params.outward }}<a href="{{ .url }}">{{ .name }}</a> {{ end }}</p></header>' +
  '<section class="abstract">{{ .Content }}</section>' +
  '<section>{{ range .Params.reasons }}<p><a href="{{ .href }}">{{ .name }}</a> {{ range .phrases }}<q>{{ .text }}</q> {{ .field }} {{ end }}</p>{{ end }}</section>' +
  `<section class="related"><h2>Related papers</h2><ol>{{ range .Params.related }}${row}{{ end }}</ol></section>` +
  '<section class="cite"><h2>Cite</h2><p>{{ .Params.reference }}</p><pre>{{ .Params.bibtex }}</pre></section>' +
  '<section class="sources"><h2>Sources</h2>{{ range .Params.records }}<p>{{ .source }} {{ .file }} {{ delimit .lines "–" }}</p>{{ end }}</section></article>' +
  '<nav>{{ with .PrevInSection }}<a href="{{ .RelPermalink }}">{{ .Title }}</a>{{ end }}{{ with .NextInSection }}<a href="{{ .RelPermalink }}">{{ .Title }}</a>{{ end }}</nav>';

const listed = `{{ range .Paginator.Pages }}{{ with .Params.row }}${row}{{ end }}{{ end }}`;
const pager =
  '<nav>{{ if .Paginator.HasPrev }}<a href="{{ .Paginator.Prev.URL }}">newer</a>{{ end }}{{ if .Paginator.HasNext }}<a href="{{ .Paginator.Next.URL }}">older</a>{{ end }}</nav>';

/** Hugo's files by path: a page a paper and a group, lists of the groups, the newest papers, a feed, a sitemap. */
export function hugoTemplates(
  { before, after }: Shell,
  groups: readonly string[],
  pageLength: number,
): Map<string, string> {
  const page = (body: string) => `${before}${body}${after}\n`;
  const taxonomies = groups.map((group) => `${group} = "${group}"`).join('\n');
  return new Map([
    [
      'config.toml',
      `baseURL = "https://offprint.example/"\ntitle = "Papers"\npaginate = ${String(pageLength)}\ndisableKinds = ["section"]\n` +
        `[taxonomies]\n${taxonomies}\n[outputs]\nhome = ["HTML", "RSS"]\nterm = ["HTML"]\ntaxonomy = ["HTML"]\n[services.rss]\nlimit = 50\n`,
    ],
    ['layouts/_default/single.html', page(paper)],
    ['layouts/_default/term.html', page(`<h1>{{ .Title }}</h1><ol>${listed}</ol>${pager}`)],
    [
      'layouts/_default/terms.html',
      page(
        '<h1>{{ .Title }}</h1><ul>{{ range .Pages }}<li><a href="{{ .RelPermalink }}">{{ .Title }}</a> {{ len .Pages }}</li>{{ end }}</ul>',
      ),
    ],
    [
      'layouts/index.html',
      page(
        `<h1>Papers</h1><ol>{{ range first 50 site.RegularPages }}{{ with .Params.row }}${row}{{ end }}{{ end }}</ol>`,
      ),
    ],
  ]);
}
