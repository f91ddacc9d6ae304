import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { dayOf } from '#lib/dates/paper-date.ts';
import { editionWeek } from '#lib/editions/edition-clock.ts';
import { entrySchema } from '#lib/entries/entry-schema.ts';
import { parseEntry } from '#lib/entries/parse-entry.ts';
import { listFiles } from '#src/files/read-files.ts';

/** Templates of another generator, by path. The papers are written to the same folder. */
export type PeerFiles = Record<string, string>;

/** One paper as a Markdown file for both Hugo and Eleventy. Its front matter is JSON, which is also YAML. */
function toMarkdown(text: string): string | undefined {
  const { data, body } = parseEntry(text);
  const { title, issued, featured, authors = [], arxivId, url } = entrySchema.parse(data);
  const [date, week] = [dayOf(issued), editionWeek({ featured, issued })];
  if (date === undefined) return undefined;
  const names = authors.map(
    ({ given, family, literal }) => literal ?? `${given ?? ''} ${family ?? ''}`.trim(),
  );
  const fields = { title, date, authors: names, arxivId, outward: url, weeks: [week] };
  const lines = Object.entries(fields).map(([name, value]) => `${name}: ${JSON.stringify(value ?? '')}`);
  return `---\n${lines.join('\n')}\n---\n\n${body.trim()}\n`;
}

/** Writes the templates and the dated papers of a content folder into a folder. Returns the number of papers. */
export function writePeer(files: PeerFiles, content: string, papers: string, folder: string): number {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  mkdirSync(join(folder, papers), { recursive: true });
  const written = listFiles(join(content, 'papers')).filter((path) => {
    const text = toMarkdown(readFileSync(join(content, 'papers', path), 'utf8'));
    if (text === undefined) return false;
    // Both take what follows a dot for a format.
    writeFileSync(join(folder, papers, path.replaceAll('.', '-').replace(/-mdx$/, '.md')), text);
    return true;
  });
  return written.length;
}
