import { divideSegments } from '#lib/state/divide-segments.ts';
import type { BuildPart } from '#src/files/build-part.ts';
import { folders } from '#src/files/folders.ts';
import { listPaperIds } from '#src/files/list-paper-ids.ts';
import { readStateFile } from '#src/files/state-file.ts';
import { completeIngest } from '#src/ingest/run-ingest.ts';
import { isMadeOf, recordSource } from '#src/loaders/kept-bundle.ts';
import { printResult, type ReportForm } from '../../command/report-options.ts';
import { showProgress } from '../../command/show-progress.ts';
import type { StampCheck } from '../build-stamp.ts';
import { digestProgram } from '../program-inputs.ts';
import { reportBroken } from '../report-broken.ts';
import { runRenderer } from '../run-renderer.ts';
import { clearSegments, placeOfSegments } from './segment-place.ts';
import { chooseSegmentSize } from './segment-size.ts';

export interface SegmentRequest {
  segment: number;
  /** Papers of a segment, if the command asks for a number. */
  size: number | undefined;
}

/** @throws if the site has no such segment */
function findPart(papers: number, { segment, size: asked }: SegmentRequest): BuildPart {
  const size = chooseSegmentSize(papers, asked);
  if (size === undefined)
    throw new Error(
      `A site of ${String(papers)} papers is built as a whole. Give the number of papers of a segment with --parts.`,
    );
  const { count } = divideSegments(readStateFile(folders.content, 'first-seen')?.lines ?? [], size);
  if (segment > count)
    throw new Error(
      `There is no segment ${String(segment)}: the last one is ${String(count)}. \`npm run build -- --segments\` lists them.`,
    );
  return { segment, size };
}

/**
 * Builds one segment of the entries as they stand, in a place of its own, for a build that joins it with all others.
 * The site stays as it is.
 *
 * @returns the exit code: 1, and nothing is built, if a hand-written file or a state file is broken
 */
export async function buildSegment(
  { inputs }: StampCheck,
  request: SegmentRequest,
  options: ReportForm,
): Promise<number> {
  if (reportBroken(folders)) return 1;
  completeIngest(folders.content);
  const papers = listPaperIds(folders.content).length;
  if (papers === 0)
    throw new Error(`${folders.content}/papers has no entries. Run \`npm run ingest\` before this.`);
  const part = findPart(papers, request);
  const place = placeOfSegments(folders.cache, inputs, part.size);
  clearSegments(folders.cache, place);
  const program = digestProgram(inputs, folders);
  const name = `segment ${String(part.segment)}`;
  await showProgress(options.quiet ? undefined : process.stderr, name, async (tell) => {
    const renderer = { papers, part, place };
    if (!isMadeOf(place.cache, place.out, program)) {
      await runRenderer({ ...renderer, args: ['--program'] }, () => undefined);
      recordSource(place.cache, place.out, program);
    }
    await runRenderer({ ...renderer, args: ['--kept'] }, ({ done, total }) => {
      tell(done / total, `${String(done)} of ${String(total)}`);
    });
  });
  printResult(
    options,
    { segment: part.segment, folder: place.out },
    () => `Built ${name}. \`npm run build -- --join\` puts it into the site.`,
  );
  return 0;
}
