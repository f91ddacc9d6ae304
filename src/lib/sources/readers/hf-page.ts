import { decodeEntities, toLine } from '#lib/text/plain-text.ts';
import type { Diagnostic } from '#lib/schema/diagnostic.ts';
import type { Draft } from '#lib/schema/draft.ts';
import { identify } from '#lib/identifiers/identify.ts';
import { buildDraft } from '../build-draft.ts';
import { attributeOf, findElements, htmlOf, parsePage, placeOf, textOf } from '../html/page.ts';
import { listAt, valueAt } from '../json/json-values.ts';
import { isObject, type JsonRecord } from '../json/read-json.ts';
import { finishReading } from '../record-reports.ts';
import type { Reading, Seed, Source } from '../source.ts';
import { isHfRecord, readHfRecord } from './hf-daily.ts';

const props = /\bdata-props\s*=\s*(?:"([^"]*)"|'([^']*)')/g;

function parse(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

/** The data that the page carries for its own script, as the answer of the API has them. */
function findData(html: string): { value: Record<string, unknown>; index: number }[] {
  return [...html.matchAll(props)].flatMap(({ 1: double, 2: single, index }) => {
    const data = parse(decodeEntities(double ?? single ?? ''));
    const items =
      ['dailyPapers', 'papers'].map((key) => listAt(data, key)).find((list) => list.length > 0) ?? [];
    const paper = valueAt(data, 'paper');
    return [...items, ...(isObject(paper) ? [paper] : [])]
      .filter((item) => isObject(item))
      .filter(isHfRecord)
      .map((value) => ({ value, index }));
  });
}

function toRecord(
  file: string,
  html: string,
  isDirect: boolean,
  { value, index }: ReturnType<typeof findData>[number],
): JsonRecord {
  const line = isDirect ? html.slice(0, index).split('\n').length : 1;
  return { value, place: { file, line, column: 1 }, lines: [line, line] };
}

/** What the page shows: a heading with a link to the page of a paper. */
function readHeadings(file: string, html: string, isDirect: boolean): Draft[] {
  const root = parsePage(html);
  const headings = findElements(root, ({ tagName }) => /^h[1-4]$/.test(tagName));
  return headings.flatMap((heading) => {
    const [link] = findElements(heading, ({ tagName }) => tagName === 'a');
    const href = attributeOf(link, 'href').replace(/^https?:\/\/(?:www\.)?(?:huggingface\.co|hf\.co)/, '');
    const ids = identify(/^\/papers\/([^/?#]+)/.exec(href)?.[1]);
    const title = toLine(textOf(heading));
    if (ids.arxivId === undefined || title === '') return [];
    const place = placeOf(file, heading, isDirect);
    return [buildDraft(hfPage.id, { place, lines: [place.line, place.line] }, { title, ...ids })];
  });
}

function read(seed: Seed): Reading {
  const html = htmlOf(seed.text) ?? '';
  const isDirect = html === seed.text;
  const diagnostics: Diagnostic[] = [];
  const data = findData(html).map((found) => toRecord(seed.file, html, isDirect, found));
  const drafts = data.flatMap((record) => readHfRecord(record, diagnostics, hfPage.id) ?? []);
  return finishReading(
    seed,
    drafts.length > 0 ? drafts : readHeadings(seed.file, html, isDirect),
    diagnostics,
  );
}

/** A page of Hugging Face's papers, saved as HTML or as MHTML. */
export const hfPage: Source = {
  id: 'hf-page',
  name: 'Hugging Face page',
  markup: 'tex',
  recognises: (text) => {
    const html = htmlOf(text);
    return (
      html !== undefined &&
      (/data-target="(?:DailyPapers|Paper)/.test(html) ||
        (/hugging ?face/i.test(html.slice(0, 20_000)) && /href="[^"]*\/papers\//.test(html)))
    );
  },
  read,
};
