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

const topicLinks = '{{ range .topics }}<a href="{{ .href }}">{{ .name }}</a> {{ else }}No topic{{ end }}';

const row =
  '<li class="entry"><div class="e-date"><time datetime="{{ .date }}">{{ .shownDate }}</time></div>' +
  '<div class="e-body"><h3 class="e-title" dir="auto"><a href="{{ .href }}">{{ .title }}</a></h3>' +
  '<p class="e-why" dir="auto">{{ .summary }}</p>{{ with .terms }}<p>In common: {{ delimit . ", " }}</p>{{ end }}' +
  '<p class="meta dots"><span><bdi>{{ .authors }}</bdi>{{ with .more }} and {{ . }} more{{ end }}</span> <span>{{ .arxivId }}</span></p></div>' +
  `<div class="e-topic">${topicLinks}</div></li>`;

const person =
  '{{ if .href }}<a href="{{ .href }}"><bdi>{{ .name }}</bdi></a>{{ else }}<bdi>{{ .name }}</bdi>{{ end }}';

const head =
  `<header><p><time>{{ .Params.row.shownDate }}</time> {{ with .Params.row }}${topicLinks}{{ end }}</p><h1 dir="auto">{{ .Title }}</h1>` +
  `<p>{{ range .Params.people }}${person}, {{ end }}{{ with .Params.row.more }}and {{ . }} more{{ end }}</p>` +
  '<p><button>Save</button> {{ range .Params.outward }}<a href="{{ .url }}">{{ .name }}</a> {{ end }}<a href="#cite">BibTeX</a> <button>Share</button></p></header>';

const reasons =
  '<section>{{ range .Params.reasons }}<p><a href="{{ .href }}">{{ .name }}</a> {{ range .phrases }}<q>{{ .text }}</q> {{ .field }} {{ end }}</p>{{ end }}</section>';

const related =
  `<section class="related"><h2>Related</h2><ol>{{ range .Params.related }}${row}{{ end }}</ol>` +
  '<p>This paper (tall) and related papers, by date {{ .Params.year }}</p></section>';

const cite =
  '<section class="cite" id="cite"><h2>Cite</h2><p>{{ .Params.reference }}</p><pre>{{ .Params.bibtex }}</pre>' +
  '<p>For Zotero, take CSL-JSON: of the other forms it makes no preprint.</p><pre>{{ .Params.about }}</pre></section>';

const details =
  '<section class="details"><h2>Details</h2><dl><dt>arXiv</dt><dd>{{ .Params.row.arxivId }}</dd>' +
  '<dt>Edition</dt><dd>{{ range .Params.week }}<a href="/week/{{ . }}/">Week {{ . }}</a>{{ end }}</dd></dl>' +
  '<h3>Read elsewhere</h3><p>{{ range .Params.elsewhere }}<a href="{{ .url }}">{{ .name }}</a> {{ end }}</p><p>Listed once</p>' +
  '<h3>Where each field comes from</h3>{{ range .Params.records }}<p>Abstract, title, authors, date {{ .source }} {{ .file }}, lines {{ delimit .lines "–" }}</p>{{ end }}' +
  '<p><button>Not for me</button> <button>Mark as read</button></p></section>';

const neighbours =
  '<nav>{{ with .Prev }}Previous paper <a href="{{ .RelPermalink }}">{{ .Title }}</a>{{ end }} {{ with .Next }}Next paper <a href="{{ .RelPermalink }}">{{ .Title }}</a>{{ end }}</nav>';

const paper =
  `<article data-pagefind-body>${head}<section class="abstract"><h2>Abstract</h2>{{ .Content }}</section>` +
  `${reasons}${related}${cite}${details}</article>${neighbours}`;

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
