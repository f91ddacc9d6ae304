import { folders } from '#src/files/folders.ts';
import { printResult, type ReportForm } from '../command/report-options.ts';

/** Says that the site was built, with the number of its papers. */
export function printBuilt(options: ReportForm, papers: number): void {
  printResult(
    options,
    { papers, folder: folders.out, hasChanged: true },
    () => `Built ${String(papers)} papers into ${folders.out}.`,
  );
}
