import type { SeedSummary } from '../schema/derived.ts';

/** Seeds of one folder and one format that ask for nothing. */
export interface InboxGroup {
  /** `seeds/hf`, without a slash at its end. */
  folder: string;
  recognised?: string;
  files: number;
  records: number;
}

function folderOf(file: string): string {
  return file.slice(0, Math.max(0, file.lastIndexOf('/')));
}

function sumUp(same: readonly SeedSummary[]): InboxGroup[] {
  const [first] = same;
  if (!first) return [];
  return [
    {
      folder: folderOf(first.file),
      ...(first.recognised === undefined ? {} : { recognised: first.recognised }),
      files: same.length,
      records: same.reduce((sum, { records }) => sum + records, 0),
    },
  ];
}

/**
 * The inbox as far as a person reads it: every seed while there are at most `maxFiles`. Of more, those that ask for
 * something, and the others summed up by folder and format where there are several.
 */
export function groupInbox(
  inbox: readonly SeedSummary[],
  maxFiles: number,
): { files: readonly SeedSummary[]; groups: InboxGroup[] } {
  if (inbox.length <= maxFiles) return { files: inbox, groups: [] };
  const quiet = inbox.filter(({ todo }) => todo === undefined);
  const alike = Map.groupBy(quiet, ({ file, recognised }) => `${folderOf(file)}\n${recognised ?? ''}`);
  const many = [...alike.values()].filter(({ length }) => length > 1);
  const summedUp = new Set(many.flat());
  return { files: inbox.filter((seed) => !summedUp.has(seed)), groups: many.flatMap(sumUp) };
}
