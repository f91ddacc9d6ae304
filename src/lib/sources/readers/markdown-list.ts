import { toLine } from '#lib/text/plain-text.ts';
import { readDate } from '#lib/dates/read-date.ts';
import type { Draft } from '#lib/schema/draft.ts';
import type { Link } from '#lib/schema/values.ts';
import { identify, type Identifiers } from '#lib/identifiers/identify.ts';
import { buildDraft } from '../build-draft.ts';
import { linkKind } from '../find-links.ts';
import { readAddress } from '../read-address.ts';
import { finishReading } from '../record-reports.ts';
import type { Reading, Seed, Source } from '../source.ts';

interface MarkdownLink {
  label: string;
  url: string;
}

/** An item of a list or a row of a table. */
const item = /^\s*(?:[-*+]|\d+[.)])\s+(?:\[[ x]\]\s+)?(.+)$|^\s*\|(.+)\|\s*$/i;
const link = /(?<!!)\[((?:[^[\]]|\[[^[\]]*\])*)\]\(\s*<?(https?:\/\/[^\s)>]+)>?[^)]*\)/g;
/** Labels that say what is behind a link, and not what the paper is called. */
const general =
  /^(?:\W*)(?:paper|pdf|arxiv|abs|abstract|link|code|github|project|page|project page|website|web|html|doi|blog|demo|data|dataset|video|slides|poster|hf|huggingface|hugging face|openreview|bib|bibtex|supp|\d{4}\.\d{4,5}(?:v\d+)?)(?:\W*)$/i;

function readLinks(text: string): MarkdownLink[] {
  return [...text.matchAll(link)].map(([, label = '', url = '']) => ({ label: toLine(label), url }));
}

/** A title in quotation marks or bold, or ended by a colon or a dash, and an address that is no link: `“Felt”. https://…` */
const bare = /^(?:["“].+["”]|\*\*.+\*\*|.+[:–—|-]\s).*?(?<![(<\w])(https?:\/\/[^\s<>)\]]+?)[.,;]?$/;

/** The links of an item; where it has none, an address that is written out behind a title. */
function withBare(text: string, links: MarkdownLink[]): MarkdownLink[] {
  const url = links.length > 0 ? undefined : bare.exec(text.trim())?.[1];
  return url === undefined ? links : [{ label: /^["“](.+?)["”]/.exec(text.trim())?.[1] ?? '', url }];
}

/** Markup of a line of Markdown as text. */
function toText(text: string): string {
  return toLine(
    text
      .replace(/!\[[^\]]*\]\([^)]*\)/g, ' ')
      .replace(link, '$1')
      .replace(/<[^<>]+>/g, ' ')
      .replace(/[*_]{2,3}|(?<![\p{L}\p{N}])[*_](?=\S)|(?<=\S)[*_](?![\p{L}\p{N}])|`/gu, ''),
  );
}

/** Pages where a paper is, whatever its id. */
const paperPages =
  /^https?:\/\/(?:www\.)?(?:openreview\.net\/(?:forum|pdf)|aclanthology\.org\/|proceedings\.mlr\.press\/|papers\.nips\.cc\/|proceedings\.neurips\.cc\/|openaccess\.thecvf\.com\/|dl\.acm\.org\/doi|ieeexplore\.ieee\.org\/document|link\.springer\.com\/|www\.nature\.com\/articles|(?:www\.)?biorxiv\.org\/content|(?:www\.)?medrxiv\.org\/content|ojs\.aaai\.org\/)/i;

function idsOf(links: readonly MarkdownLink[]): Identifiers {
  return identify(
    ...links.flatMap(({ url }) => [
      url,
      /\/(10\.\d{4,9}\/[^\s?#]+?)(?:v\d+)?(?:\.full)?(?:\.pdf)?$/.exec(url)?.[1] ?? '',
    ]),
  );
}

/** The name of a paper: a label that is one, or what stands before the first link. */
function readTitle(text: string, links: readonly MarkdownLink[]): string {
  const label = links.map((one) => toText(one.label)).find((one) => one !== '' && !general.test(one));
  const bold = /(?:\*\*|__)(.+?)(?:\*\*|__)/.exec(text)?.[1];
  // A link may be on a word of the title.
  if (label !== undefined) return bold !== undefined && toText(bold).includes(label) ? toText(bold) : label;
  const before = text.split(/\[+[^\]]*\]\(|https?:/)[0] ?? '';
  return toText(bold ?? before).replace(/[\s:,;.–—|[(-]+$/, '');
}

interface ListedPaper {
  title: string;
  ids: Identifiers;
  links: MarkdownLink[];
  date: string;
  line: number;
}

/** The paper that a line names; nothing if no link of it leads to one. */
function readLine(content: string, line: number): ListedPaper | undefined {
  const [, listed, row] = item.exec(content) ?? [];
  const text = listed ?? row;
  if (text === undefined) return undefined;
  const links = withBare(text, readLinks(text));
  const ids = idsOf(links);
  const isPaper = Object.keys(ids).length > 0 || links.some(({ url }) => paperPages.test(url));
  const cells =
    row === undefined ? [text] : row.split(/(?<!\\)\|/).map((cell) => cell.replaceAll('\\|', '|').trim());
  const titled = cells
    .map((cell) => readTitle(cell, readLinks(cell)))
    .find((cell) => /\p{L}{2}/u.test(cell) && readDate(cell) === undefined);
  const title = cells.length === 1 ? readTitle(text, links) : (titled ?? '');
  const date =
    /(?:^|[\s[(|])((?:19|20)\d{2}(?:[-./]\d{1,2}){0,2})(?=$|[\s\])|,])/.exec(
      toText(text.replace(link, '')),
    )?.[1] ?? '';
  return isPaper && /\p{L}/u.test(title) ? { title, ids, links, date, line } : undefined;
}

function toDraft({ title, ids, links, date, line }: ListedPaper, file: string): Draft {
  const evidence = `${file}:${line}`;
  const own = links.filter(({ url }) => Object.keys(identify(url)).length === 0);
  const page = own.find(({ url }) => paperPages.test(url))?.url;
  const others = own
    .filter(({ url }) => url !== page && readAddress(url) !== undefined && linkKind(url) !== 'other')
    .map(({ url }): Link => ({ rel: linkKind(url), url, evidence }));
  return buildDraft(
    markdownList.id,
    { place: { file, line, column: 1 }, lines: [line, line] },
    {
      title,
      ...ids,
      issued: ids.arxivId === undefined ? readDate(date) : undefined,
      url: readAddress(page),
      links: others,
    },
  );
}

/** `[1]: https://…`: the address of a link stands apart. */
const definition = /^ {0,3}\[([^\]^][^\]]*)\]:\s*<?(https?:\/\/[^\s>]+)>?/gm;

/** Puts addresses that stand apart into the links that refer to them: `[A title][1]`, `[A title][]`, `[A title]`. */
function resolveReferences(text: string): string {
  const addresses = new Map(
    [...text.matchAll(definition)].map(([, label = '', url = '']) => [label.toLowerCase(), url]),
  );
  if (addresses.size === 0) return text;
  return text.replace(
    /\[([^[\]\n]+)\](?:\[([^[\]\n]*)\])?(?![(:[])/g,
    (whole, label: string, name?: string) => {
      const url = addresses.get((name || label).toLowerCase());
      return url === undefined ? whole : `[${label}](${url})`;
    },
  );
}

function readPapers(text: string): ListedPaper[] {
  return resolveReferences(text)
    .split('\n')
    .flatMap((content, index) => readLine(content, index + 1) ?? []);
}

function read(seed: Seed): Reading {
  return finishReading(
    seed,
    readPapers(seed.text).map((paper) => toDraft(paper, seed.file)),
    [],
  );
}

/** A list or a table of papers in Markdown, as reading lists and “awesome” lists are: what links to no paper is left out. */
export const markdownList: Source = {
  id: 'markdown-list',
  name: 'Markdown list',
  markup: 'markdown',
  recognises: (text) => readPapers(text.slice(0, 100_000)).length > 0,
  read,
};
