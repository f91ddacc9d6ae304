import { join } from 'node:path';
import { areSameFiles } from '#src/files/file-digests.ts';
import { folders } from '#src/files/folders.ts';
import { readSettings } from '#src/files/read-content.ts';
import { checkBase } from '#src/site/check-address.ts';
import { textMark } from '#src/site/text-marks.ts';
import { buildOffline, readProgram } from './build-offline.ts';
import { openSearch } from './build-search.ts';
import { digestOutput, removeStamp, saveStamp, type EditedText, type StampCheck } from './build-stamp.ts';
import { digestWritten } from './digest-written.ts';
import { hasRecord, recordPages, removeRecord, toPageMarks } from './kept-pages.ts';
import { startTextRenderer } from './run-text-renderer.ts';

/**
 * Brings the site up to date after hand-written texts were edited, and nothing else was. Other pages, whose keys and
 * files are those of the last complete build, are not looked at.
 *
 * @returns false if the whole site has to be looked at, and nothing that was written meanwhile is believed
 */
export async function buildTexts(
  { inputs, rules, last }: StampCheck,
  texts: readonly EditedText[],
): Promise<boolean> {
  const { cache, out, content } = folders;
  if (!last || !hasRecord(cache)) return false;
  const renderer = startTextRenderer(texts.map(({ kind, id }) => textMark(kind, id)));
  try {
    const before = digestOutput(out, last.output);
    const hasNotes = texts.some(({ kind }) => kind === 'notes');
    const updateSearch = areSameFiles(before, last.output) ? openSearch(cache, out, hasNotes) : undefined;
    if (!updateSearch || !(await renderer.isReady)) return false;
    // A build that is broken off from here on leaves no stamp, so the next one looks at everything.
    removeStamp(cache);
    removeRecord(cache);
    const files = await renderer.write(updateSearch);
    if (!files) return false;
    const { offline } = readSettings(content).settings;
    const base = checkBase(process.env['OFFPRINT_BASE'] ?? '/');
    const ofWorker = offline ? await buildOffline(out, base, true, readProgram(out)) : [];
    const output = digestWritten(out, before, [...files.map((file) => join(out, file)), ...ofWorker]);
    recordPages(cache, out, toPageMarks(out, output));
    saveStamp(cache, { inputs, rules, output, papers: last.papers });
    return true;
  } finally {
    renderer.stop();
  }
}
