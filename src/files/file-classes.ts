/**
 * - `input`: written or saved by a person, or an answer of a server. Commands read it and never change it.
 * - `derived`: made from input. It can be made again at any time.
 * - `state`: history that no command can make again. It is read strictly, and never replaced in silence.
 */
export type FileClass = 'input' | 'derived' | 'state';

interface FileRow {
  /** Below the project: `*` stands for a name, `**` for any path. The first pattern that fits counts. */
  pattern: string;
  class: FileClass;
  /** What `npm run ingest -- --start-again` calls it. */
  name?: string;
  /** What to do when it is damaged, in full sentences, if its class does not say all. */
  remedy?: string;
}

/** Every file below `content` and `seeds`, for readers, for doctor and for whoever upgrades a site. */
export const fileRows: readonly FileRow[] = [
  { pattern: 'content/settings.yaml', class: 'input' },
  { pattern: 'content/decisions.yaml', class: 'input' },
  { pattern: 'content/people.yaml', class: 'input' },
  { pattern: 'content/words.yaml', class: 'input' },
  { pattern: 'content/topics/**', class: 'input' },
  { pattern: 'content/notes/**', class: 'input' },
  { pattern: 'content/editions/**', class: 'input' },
  ...['arxiv-lookup', 'semantic-scholar', 'openalex'].map((service) => ({
    pattern: `content/enrichment/${service}.jsonl`,
    class: 'state' as const,
    remedy: 'Or remove the line, then run npm run enrich again.',
  })),
  { pattern: 'content/enrichment/**', class: 'input' },
  { pattern: 'content/papers/**', class: 'derived' },
  { pattern: 'content/derived/**', class: 'derived' },
  { pattern: 'content/log/changes.json', class: 'state', name: 'changes' },
  {
    pattern: 'content/learned/vocabulary.json',
    class: 'state',
    remedy: 'Or learn it again with npm run learn:terms.',
  },
  { pattern: 'content/state/first-seen.jsonl', class: 'state', name: 'first-seen' },
  {
    pattern: 'content/state/mails.jsonl',
    class: 'state',
    remedy:
      'If mails were sent since that commit, only remove the line that is cut off, or they are sent again.',
  },
  {
    pattern: 'content/state/positions.jsonl',
    class: 'state',
    remedy: 'Or remove the file and place all papers anew with npm run learn:map.',
  },
  { pattern: 'content/state/**', class: 'state' },
  { pattern: 'seeds/.fetch.json', class: 'state' },
  { pattern: 'seeds/**', class: 'input' },
];

function matches(pattern: string, path: string): boolean {
  const source = pattern
    .replace(/[.+?^${}()|[\]\\]/g, String.raw`\$&`)
    .replaceAll('**', '\0')
    .replaceAll('*', '[^/]*')
    .replaceAll('\0', '.*');
  return new RegExp(`^${source}$`).test(path);
}

/** What is known of a path such as `content/log/changes.json`; nothing of a file that no command knows. */
export function rowOf(path: string): FileRow | undefined {
  return fileRows.find(({ pattern }) => matches(pattern, path));
}

/** State files whose history may begin again, by the name that `--start-again` takes. */
export const restartable = fileRows.flatMap(({ name }) => name ?? []);

/** What to do about a damaged file. */
export function remedyOf(path: string): string {
  const row = rowOf(path);
  if (row?.class === 'derived') return 'Run npm run ingest, which makes it again.';
  if (row?.class !== 'state') return 'Correct the file.';
  return [
    `Restore it from the last commit: git checkout HEAD -- ${path}`,
    row.name === undefined
      ? []
      : `Or let its history begin again: npm run ingest -- --start-again ${row.name}`,
    row.remedy ?? [],
  ]
    .flat()
    .join(' ');
}
