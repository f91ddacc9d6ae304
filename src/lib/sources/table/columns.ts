/** Names of columns in exports of databases and in tables that people keep, without case and signs; the best first. */
const names = {
  title: 'title|article title|document title|paper title|item title|paper|titel|titre|titulo|display name|ti',
  authors:
    'author full names|authors full names|authors|author|author names|author s|first authors|autoren|autor|autorinnen|verfasser|auteurs|autores|creators|authorships author display name|af|au',
  year: 'year|publication year|pub year|year of publication|pubyear|jahr|erscheinungsjahr|annee|ano|py',
  date: 'date|publication date|published|date published|cover date|issued|online date|date of publication|cdate|datum|erscheinungsdatum',
  doi: 'doi|digital object identifier|doi link|item doi|di',
  arxivId: 'arxiv id|arxiv|arxivid|arxiv number|paper id|eprint',
  abstract: 'abstract|summary|abstract note|zusammenfassung|resume|resumen|ab',
  venue:
    'source title|journal|journal book|venue|publication title|journal title|conference|booktitle|book title|container title|source|publication name|full source title|publication|journal name|primary location source display name|zeitschrift|quelle|revue|revista|so',
  url: 'url|link|address|paper url|article url|landing page|forum|paper link|html',
  pdf: 'pdf|pdf url|pdf link|pdf link url',
  keywords: 'author keywords|keywords|keyword|manual tags|tags|schlagworter|de',
  volume: 'volume|band|journal volume|biblio volume|vl',
  issue: 'issue|number|heft|issue number|journal issue|biblio issue|is',
  pages: 'pages|page|art no|article number|seiten|ar',
  firstPage: 'page start|start page|first page|biblio first page|bp',
  lastPage: 'page end|end page|last page|biblio last page|ep',
  publisher: 'publisher|verlag|pu',
  type: 'document type|item type|publication type|type|reference type|content type|dt',
  categories: 'categories|category|arxiv categories|primary category',
  language: 'language|language of original document|langid|sprache|la',
  code: 'code|code url|github|repo|repository|code link',
};

/** What a column of a table holds. */
export type ColumnKind = keyof typeof names;

function fold(name: string): string {
  return name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z\d]+/g, ' ')
    .trim();
}

/** The index of the column of each kind that a head has. Each column is of one kind. */
export function readHead(head: readonly string[]): Map<ColumnKind, number> {
  const folded = head.map(fold);
  const columns = new Map<ColumnKind, number>();
  for (const kind of Object.keys(names) as ColumnKind[]) {
    const used = new Set(columns.values());
    const found = names[kind]
      .split('|')
      .map((name) => folded.indexOf(name))
      .find((index) => index !== -1 && !used.has(index));
    if (found !== undefined) columns.set(kind, found);
  }
  return columns;
}
