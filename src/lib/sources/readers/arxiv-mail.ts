import { joinLines, toLine } from '#lib/text/plain-text.ts';
import { readDate } from '#lib/dates/read-date.ts';
import { parseDay } from '#lib/dates/parse-moment.ts';
import { splitNames } from '#lib/names/split-names.ts';
import type { Draft } from '#lib/schema/draft.ts';
import { parsePaperDate } from '#lib/dates/paper-date.ts';
import { identify } from '#lib/identifiers/identify.ts';
import { buildDraft } from '../build-draft.ts';
import { findWithdrawal } from '../find-withdrawal.ts';
import { unwrapMime } from '../html/unwrap-mime.ts';
import { PlaceIndex } from '../place-index.ts';
import { readNames } from '../read-names.ts';
import { finishReading } from '../record-reports.ts';
import type { Reading, Seed, Source } from '../source.ts';

/** A record: the line of its number, its fields, and after a line of two backslashes its abstract. */
const record = /^arXiv:(\S+)[^\n]*\n([\s\S]*?)\n\\\\[ \t]*\n([\s\S]*?)(?=^\\\\)/gm;

/** A field; a line that is indented continues it. */
function fieldOf(head: string, name: string): string {
  const found = new RegExp(`^${name}:([^\\n]*(?:\\n[ \\t]+[^\\n]*)*)`, 'im').exec(head);
  return toLine(found?.[1] ?? '');
}

/** `Fri, 3 Jan 2025 18:59:07 GMT   (1234kb)` */
function readDay(text: string) {
  const bare = text.replace(/\s*\(\d+kb[^)]*\)\s*$/, '');
  return parsePaperDate(parseDay(bare)) ?? readDate(bare);
}

function read(seed: Seed): Reading {
  const text = unwrapMime(seed.text)?.body ?? seed.text;
  const places = new PlaceIndex(seed);
  const drafts: Draft[] = [...text.matchAll(record)].flatMap(([whole, id = '', head = '', body = '']) => {
    const title = fieldOf(head, 'Title');
    if (title === '') return [];
    const start = Math.max(0, seed.text.indexOf(`arXiv:${id}`));
    const place = places.placeAt(start);
    const abstract = joinLines(body);
    const isRevised = /^replaced with revised version/im.test(head);
    return [
      buildDraft(
        arxivMail.id,
        { place, lines: [place.line, place.line + whole.split('\n').length - 1] },
        {
          title,
          abstract,
          ...identify(id, fieldOf(head, 'DOI')),
          authors: readNames(splitNames(fieldOf(head, 'Authors?'))),
          ...(isRevised ? { revises: true } : { issued: readDay(fieldOf(head, 'Date')) }),
          categories: fieldOf(head, 'Categories').split(/\s+/).filter(Boolean),
          journalRef: fieldOf(head, 'Journal-ref'),
          withdrawn: findWithdrawal(fieldOf(head, 'Comments'), abstract),
        },
      ),
    ];
  });
  return finishReading(seed, drafts, []);
}

/** The mail that arXiv sends of the new papers of a day. */
export const arxivMail: Source = {
  id: 'arxiv-mail',
  name: 'arXiv mail',
  markup: 'tex',
  recognises: (text) => /^\\\\[ \t]*\narXiv:\S+/m.test(text) && /^Title: /m.test(text),
  read,
};
