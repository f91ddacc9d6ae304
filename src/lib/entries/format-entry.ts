import { paperSchema, type Paper } from '../schema/paper.ts';
import type { PaperDate } from '../schema/paper-date.ts';
import { formatJson } from '../text/format-json.ts';
import { treeToMdx } from './tree-to-mdx.ts';

const notice =
  '# Written by `npm run ingest`. Edits are lost: put an editor’s note in content/notes instead.';

/** Writes a field as JSON, which is also YAML. Plain YAML could be read as a date, a number or the end of the front matter. */
function formatField(key: string, value: unknown): string[] {
  if (value === undefined || (Array.isArray(value) && value.length === 0)) return [];
  if (!Array.isArray(value)) return [`${key}: ${formatJson(value)}`];
  return [`${key}:`, ...value.map((item) => `  - ${formatJson(item)}`)];
}

/** What the date is, as far as it is known, and below it how it became known unless a source states it. */
function formatDate(date: PaperDate | undefined): string[] {
  if (date === undefined) return [];
  const from = date.origin === 'stated' ? undefined : date.origin;
  return [...formatField('issued', date.value), ...formatField('issuedFrom', from)];
}

/** `content/papers/<id>.mdx`: front matter in the order of the schema, the abstract as body. */
export function formatEntry(paper: Paper): string {
  const fields = Object.keys(paperSchema.shape) as (keyof typeof paperSchema.shape)[];
  const frontMatter = fields.flatMap((key) =>
    key === 'issued' ? formatDate(paper.issued) : formatField(key, paper[key]),
  );
  return ['---', notice, ...frontMatter, '---', '', treeToMdx(paper.tree)].join('\n');
}
