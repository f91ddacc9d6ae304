import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { findVanished } from '#lib/fetch/find-vanished.ts';
import type { Period } from '#lib/fetch/periods.ts';
import { readDrafts } from '#lib/fetch/read-drafts.ts';
import { sourceKinds } from '#lib/fetch/source-kinds.ts';
import type { Draft } from '#lib/schema/draft.ts';
import type { FetchSource } from '#lib/schema/fetch-source.ts';
import { listFiles } from '#src/files/read-files.ts';
import { replaceFile } from '#src/files/replace-file.ts';

export interface NewAnswer {
  seeds: string;
  source: FetchSource;
  period: Period;
  /** The pages of the answer and the files below `seeds` that they will have. */
  pages: readonly { file: string; bytes: Uint8Array }[];
}

interface SavedFile {
  file: string;
  bytes: Uint8Array;
  drafts: Draft[];
}

interface KeptFiles {
  /** All kept files of the period. */
  kept: string[];
  /** Papers in them that the new answer lacks. */
  vanished: string[];
  /** Earlier pages that can go once the new ones are written: all they hold is there or kept. */
  surplus: string[];
}

function idOf({ arxivId, doi, title }: Draft): string {
  return arxivId ?? doi ?? title;
}

/** The files of a period that are on the disk, whatever the state knows of them. */
function listSaved({ seeds, source, period }: NewAnswer): SavedFile[] {
  const { extension } = sourceKinds[source.from];
  return listFiles(join(seeds, source.id))
    .filter((name) => {
      const rest = name.startsWith(period.id) ? name.slice(period.id.length) : '';
      return /^(?:-kept)?(?:-\d+)?\.[a-z]+$/.test(rest) && rest.endsWith(`.${extension}`);
    })
    .map((name) => {
      const file = `${source.id}/${name}`;
      const bytes = readFileSync(join(seeds, file));
      return { file, bytes, drafts: readDrafts(source, bytes, file).drafts };
    });
}

/** The first name for a kept file that none has; one in between may have been removed by hand. */
function freeName({ source, period }: NewAnswer, taken: readonly string[]): string {
  for (let number = 1; ; number += 1) {
    const file = `${source.id}/${period.id}-kept-${number}.${sourceKinds[source.from].extension}`;
    if (!taken.includes(file)) return file;
  }
}

/**
 * Copies each saved page that has a record which neither the new answer nor a kept page has. To be called before the
 * new pages are written.
 */
export function keepVanished(answer: NewAnswer): KeptFiles {
  const { seeds, source, period, pages } = answer;
  const saved = listSaved(answer);
  const isKept = ({ file }: SavedFile) => file.includes(`${period.id}-kept-`);
  const now = pages.flatMap(({ file, bytes }) => readDrafts(source, bytes, file).drafts);
  const keptFiles = saved.filter(isKept);
  const kept = keptFiles.map(({ file }) => file);
  let held = [...now, ...keptFiles.flatMap(({ drafts }) => drafts)];
  const earlier = saved.filter((file) => !isKept(file));
  for (const page of earlier)
    if (findVanished(page.drafts, held).length > 0) {
      const file = freeName(answer, kept);
      replaceFile(join(seeds, file), page.bytes);
      kept.push(file);
      held = [...held, ...page.drafts];
    }
  const before = saved.flatMap(({ drafts }) => drafts);
  const written = new Set(pages.map(({ file }) => file));
  return {
    kept,
    vanished: [...new Set(findVanished(before, now).map(idOf))].sort(),
    surplus: earlier.map(({ file }) => file).filter((file) => !written.has(file)),
  };
}
