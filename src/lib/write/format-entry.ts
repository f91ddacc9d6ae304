import { paperSchema, type Paper } from '#lib/schema/paper.ts';
import { treeToMdx } from './tree-to-mdx.ts';

const notice = '# Written by `npm run ingest`. Edits are lost: put an editor’s note in content/notes instead.';

/**
 * Code points that YAML takes for a line end, and those that an editor does not show or that turn the
 * text around them: they are spelled out, so that a record can keep them without doing harm.
 */
const odd = /[\u007f-\u009f\u00ad\u061c\u180e\u200b\u200e\u200f\u2028-\u202e\u2060-\u2069\ufdd0-\ufdef\ufeff\ufff9-\ufffb\ufffe\uffff]/g;

function escapeOdd(json: string): string {
  return json.replace(odd, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

/** JSON is YAML, and unlike plain YAML it cannot be mistaken for a date, a number or the end of the front matter. */
function formatValue(value: unknown): string {
  return escapeOdd(JSON.stringify(value));
}

function formatField(key: string, value: unknown): string[] {
  if (value === undefined || (Array.isArray(value) && value.length === 0)) return [];
  if (!Array.isArray(value)) return [`${key}: ${formatValue(value)}`];
  return [`${key}:`, ...value.map((item) => `  - ${formatValue(item)}`)];
}

/** `content/papers/<id>.mdx`: front matter in the order of the schema, the abstract as body. */
export function formatEntry(paper: Paper): string {
  const fields = Object.keys(paperSchema.shape) as (keyof typeof paperSchema.shape)[];
  const frontMatter = fields.flatMap((key) => formatField(key, paper[key]));
  return ['---', notice, ...frontMatter, '---', '', treeToMdx(paper.tree)].join('\n');
}
