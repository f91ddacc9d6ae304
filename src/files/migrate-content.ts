import { join } from 'node:path';
import { migrateFile, type MigratedKind } from '#lib/entries/old-forms.ts';
import { languages } from '#src/words/languages.ts';
import { listFiles, readText } from './read-files.ts';
import { replaceFile } from './replace-file.ts';

export interface MigratedFile {
  /** Below the project, as in `content/topics/looms.mdx`. */
  file: string;
  said: string[];
}

function migrate(content: string, path: string, kind: MigratedKind): MigratedFile[] {
  const text = readText(join(content, path));
  const migrated = text === undefined ? undefined : migrateFile(kind, text, Object.keys(languages));
  if (!migrated) return [];
  replaceFile(join(content, path), migrated.text);
  return [{ file: `content/${path}`, said: migrated.said }];
}

/** Brings the hand-written files of an earlier version into the form of this one. Returns what was changed. */
export function migrateContent(content: string): MigratedFile[] {
  const topics = listFiles(join(content, 'topics')).filter((name) => name.endsWith('.mdx'));
  return [
    ...migrate(content, 'settings.yaml', 'settings'),
    ...topics.flatMap((name) => migrate(content, `topics/${name}`, 'topics')),
  ];
}
